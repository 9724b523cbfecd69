// The Node.js that runs the TypeScript of this house. Debian's own is 18 and the common 20 cannot load better-sqlite3
// 13 (it dies without a word), so a Node 24 comes with the packages on Linux: docs/decisions/0002.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { inRoot } from './places.mjs'
import { isStamped, writeStamp } from './stamps.mjs'

const TRIAL_LIMIT_MS = 20_000
const NAPI_MIN = 10

const name = `node-${process.platform}-${process.arch}`
const packaged = inRoot('node_modules', name, 'bin', 'node')
const link = inRoot('node_modules', '.bin', 'node')

/** The path of the Node.js to use. Throws one clear sentence when there is none. */
export function findNode() {
  if (existsSync(packaged) && isStamped('packaged-node', 'works')) return packaged
  const isOurOwnEnough = 'typescript' in process.features && Number(process.versions.napi) >= NAPI_MIN
  if (isOurOwnEnough && process.features.typescript) return process.execPath
  throw new Error(
    `Nuanting needs Node.js 22.18 or newer, and this is ${process.version}. ` +
      `It comes with the packages only on Linux with glibc (x64, arm64); please install Node.js 24.`,
  )
}

/** Tries once whether the packaged Node.js runs here; on a Linux without glibc it is installed and does not. */
export function tryPackagedNode() {
  if (!existsSync(packaged)) return
  chmodSync(packaged, 0o755)
  const { status } = spawnSync(packaged, ['--version'], { stdio: 'ignore', timeout: TRIAL_LIMIT_MS })
  writeStamp('packaged-node', status === 0 ? 'works' : 'fails')
}

/** Whether `npm run` and `npx` find the packaged Node.js, where it works. */
export function isNodeLinked() {
  return existsSync(link) || !existsSync(packaged) || !isStamped('packaged-node', 'works')
}

/** npm 10 loses node_modules/.bin/node when the package of the other processor is left out. */
export function linkNode() {
  mkdirSync(inRoot('node_modules', '.bin'), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(`../${name}/bin/node`, link)
}
