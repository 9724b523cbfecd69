// The programs the tests talk to for real. On Debian, as root, they are installed by apt-get; elsewhere a sentence
// says what is missing, and the tests that need it say that they are skipped.
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { mustStop, runProgram } from './run-program.mjs'

const APT_LIMIT_MS = 8 * 60_000
const APT_LOCK_WAIT_S = 300

const programs = [
  { name: 'chromium', isHere: hasChromium, without: 'the browser tests are skipped; CHROMIUM_PATH may name one' },
  { name: 'espeak-ng', isHere: () => isOnPath('espeak-ng'), without: 'the tests of its voice are skipped' },
  { name: 'postgresql', isHere: hasPostgres, without: 'the tests on PostgreSQL are skipped' },
  { name: 'redis-server', isHere: () => isOnPath('redis-server'), without: 'the tests of many servers are skipped' },
]

/** Installs what is missing where it can, and says what is missing still. */
export async function installPrograms() {
  const missing = missingPrograms()
  if (missing.length > 0 && isDebianRoot()) {
    console.log(`Installing ${missing.map(({ name }) => name).join(', ')} …`)
    await withoutStartingDaemons(() => aptInstall(missing.map(({ name }) => name)))
  }
  for (const { name, without } of missingPrograms()) console.log(`There is no ${name} here: ${without}.`)
}

/** Whether there is a browser for the browser tests; playwright.config.ts looks in the same places. */
export function hasChromium() {
  return existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium')
}

const missingPrograms = () => programs.filter(({ isHere }) => !isHere())

// Debian keeps the server's programs off the PATH, in a folder for each version.
function hasPostgres() {
  const versions = '/usr/lib/postgresql'
  const found = existsSync(versions) ? readdirSync(versions) : []
  return found.some((version) => existsSync(join(versions, version, 'bin', 'postgres'))) || isOnPath('postgres')
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)))
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// Ubuntu calls itself Debian-like, but its chromium is a snap.
function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8')) && isOnPath('apt-get')
}

/** @param {string[]} names */
async function aptInstall(names) {
  const aptGet = ['-qq', '-o', `DPkg::Lock::Timeout=${APT_LOCK_WAIT_S}`, '-o', 'Dpkg::Use-Pty=0']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const how = { env, output: /** @type {const} */ ('only-if-it-fails'), limitMs: APT_LIMIT_MS }
  // An old index names packages that are no longer there, so it comes first; without a network it may still serve.
  await runProgram('apt-get', [...aptGet, 'update'], how)
  if (mustStop()) return
  const install = [...aptGet, 'install', '-y', '--no-install-recommends', ...names]
  await runProgram('apt-get', install, how)
}

/**
 * PostgreSQL and Redis would be started on their usual ports as they are installed; a policy of "no" (101) forbids
 * it for the while. A policy that somebody else made stays as it is.
 * @param {() => Promise<void>} work
 */
async function withoutStartingDaemons(work) {
  const file = '/usr/sbin/policy-rc.d'
  const policy = '#!/bin/sh\n# Made by npm test while it installs programs.\nexit 101\n'
  const isOurs = !existsSync(file) || readFileSync(file, 'utf8') === policy
  if (isOurs) writeFileSync(file, policy, { mode: 0o755 })
  try {
    await work()
  } finally {
    if (isOurs) rmSync(file, { force: true })
  }
}
