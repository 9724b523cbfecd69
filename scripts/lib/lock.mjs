// One set-up at a time: `npm start` and `npm test` may be called at once in the same checkout, and the second must
// not delete node_modules under the first.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const LOCK_WAIT_MAX_MS = 20 * 60_000
const LOOK_AGAIN_MS = 200
const HEARTBEAT_MS = 2_000
// The owner may live in another container, where its pid means nothing to us: then only its silence tells.
const SILENT_IS_GONE_MS = 30_000

/**
 * Does the work while holding the lock; waits for another owner first, and inherits from one that died.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 */
export async function withLock(file, work) {
  await takeLock(file)
  // A beat that finds no file is harmless: someone is just looking at it, and puts it back.
  const heartbeat = setInterval(() => utimes(file, new Date(), new Date(), () => {}), HEARTBEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
async function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const giveUpAt = Date.now() + LOCK_WAIT_MAX_MS
  for (let looks = 0; !hasWritten(file); looks += 1) {
    if (looks === 1) console.log('Another set-up is at work in this folder; waiting for it.')
    if (Date.now() > giveUpAt)
      throw new Error(`The set-up that holds ${file} does not end. Delete the file if none runs.`)
    if (isAbandoned(file)) removeAbandoned(file)
    else await sleep(LOOK_AGAIN_MS)
  }
}

/** @param {string} file */
function hasWritten(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    const silentMs = Date.now() - statSync(file).mtimeMs
    // Between its making and its writing the file is empty for an instant: owner 0 is nobody yet, not somebody dead.
    return silentMs > SILENT_IS_GONE_MS || (owner > 0 && !isAlive(owner))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** @param {number} pid */
function isAlive(pid) {
  // After a restart of a container the dead owner's pid may be our own.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Two may find the same dead owner. Moving the file aside first lets only one of them remove it; whoever moved a
 * lock that was taken in between puts it back.
 * @param {string} file
 */
function removeAbandoned(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (isAbandoned(aside)) rmSync(aside)
  else renameSync(aside, file)
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
