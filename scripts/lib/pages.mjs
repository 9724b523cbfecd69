// The pages in dist/, built by Vite from the rooms that run in a browser.
import { existsSync } from 'node:fs'
import { findNode } from './node24.mjs'
import { inRoot } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { fingerprint, isStamped, writeStamp } from './stamps.mjs'

const BUILD_LIMIT_MS = 5 * 60_000
const rooms = ['web', 'ui', 'ticketing', 'counter', 'signage', 'office', 'contract']
const wantedOf = () =>
  fingerprint([...rooms, 'vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json'])

/** Whether the pages are there and built from today's sources. */
export const arePagesReady = () => existsSync(inRoot('dist', 'index.html')) && isStamped('pages', wantedOf())

/** Builds the pages. */
export async function buildPages() {
  console.log('Building the pages …')
  const wanted = wantedOf()
  const args = [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']
  // Whatever the caller's NODE_ENV, a hall gets React as it is meant for use.
  const env = { ...process.env, NODE_ENV: 'production' }
  const code = await runProgram(findNode(), args, { env, output: 'shown', limitMs: BUILD_LIMIT_MS })
  if (code !== 0) throw new Error(`The pages could not be built (vite build ended with ${code}).`)
  writeStamp('pages', wanted)
}
