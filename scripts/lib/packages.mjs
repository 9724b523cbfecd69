// The packages of package-lock.json, brought by npm.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isNodeLinked, linkNode, tryPackagedNode } from './node24.mjs'
import { inRoot } from './places.mjs'
import { runProgram } from './run-program.mjs'
import { fingerprint, isStamped, writeStamp } from './stamps.mjs'

const INSTALL_LIMIT_MS = 15 * 60_000

const here = { os: process.platform, cpu: process.arch, libc: findLibc() }
// A folder may be seen from two systems (a container and its host), whose packages differ.
const wantedOf = () => `${fingerprint(['package-lock.json'])} ${Object.values(here).join(' ')}`

/** Whether what is installed is what the lock file says. */
export const arePackagesReady = () => isStamped('packages', wantedOf()) && isNodeLinked()

/** Installs every package, and sees to the Node.js that comes with them. */
export async function installPackages() {
  const wanted = wantedOf()
  if (!isStamped('packages', wanted) && !isInstalled()) await npmCi()
  tryPackagedNode()
  if (!isNodeLinked()) linkNode()
  writeStamp('packages', wanted)
}

async function npmCi() {
  console.log('Installing the packages (half a minute or so) …')
  // Spelled out, because NODE_ENV=production or npm_config_omit would silently leave half of it away; and no package
  // here needs its install script, while npm 10 would compile better-sqlite3 without being asked.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const code = await runNpm([...args, '--loglevel=error'])
  if (code !== 0) throw new Error(`The packages could not be installed (npm ci ended with ${code}).`)
}

/** @param {string[]} args */
function runNpm(args) {
  const how = { output: /** @type {const} */ ('only-if-it-fails'), limitMs: INSTALL_LIMIT_MS }
  const npm = process.env.npm_execpath
  // The npm that called us, whatever else is on the PATH; pnpm and yarn set the variable too.
  if (npm && basename(npm) === 'npm-cli.js') return runProgram(process.execPath, [npm, ...args], how)
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, how)
}

/**
 * Whether npm's own record of node_modules agrees with the lock file, as after `npm install some-package`: then
 * installing all again would only take time. Packages for other systems may be missing.
 */
function isInstalled() {
  if (!existsSync(inRoot('node_modules', '.package-lock.json'))) return false
  const installed = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, entry]) =>
      path === '' || installed[path]?.version === entry.version || (entry.optional && !isForHere(entry)),
  )
}

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

/**
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(inRoot(file), 'utf8')).packages ?? {}
}

/** @param {LockEntry} entry */
function isForHere({ os, cpu, libc }) {
  if (!os && !cpu) return false
  return [os?.includes(here.os), cpu?.includes(here.cpu), libc?.includes(here.libc)].every((fits) => fits ?? true)
}

/** The C library of this Linux; elsewhere packages do not ask for one. */
function findLibc() {
  if (process.platform !== 'linux') return 'none'
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return header.glibcVersionRuntime ? 'glibc' : 'musl'
}
