// Runs another program in the foreground, within a limit of time, and passes the signals on that we are sent.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './places.mjs'

const KILL_AFTER_MS = 10_000
const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** @typedef {import('node:child_process').StdioOptions} StdioOptions */
/** Its output is ours; it may not ask. @type {StdioOptions} */
export const showAll = ['ignore', 'inherit', 'inherit']
/** Only its complaints are shown. @type {StdioOptions} */
export const showErrors = ['ignore', 'ignore', 'inherit']

let isAskedToStop = false

/** Whether a signal told us to stop while a program ran: then nothing more should be started. */
export const mustStop = () => isAskedToStop

/**
 * @typedef {object} How
 * @property {NodeJS.ProcessEnv} [env] the whole environment; without it, ours
 * @property {number} [limitMs] after which it is ended; without it, it may run for ever
 * @property {StdioOptions} [stdio] without it, it has our terminal
 * @property {boolean} [ownGroup] give it a process group, so that its limit also ends what it started
 */

/**
 * Runs a program in the root of the checkout and resolves to its exit code: 128 + the signal's number when a signal
 * ended it, 124 when its time was up. A program that cannot be started rejects.
 * @param {string} program
 * @param {string[]} args
 * @param {How} [how]
 * @returns {Promise<number>}
 */
export function runProgram(program, args, { env = process.env, limitMs, stdio = 'inherit', ownGroup = false } = {}) {
  return new Promise((resolve, reject) => {
    // A Windows program has no groups, and npm is a script there.
    const detached = ownGroup && process.platform !== 'win32'
    const child = spawn(program, args, { cwd: root, env, stdio, detached, shell: program.endsWith('.cmd') })
    const stopForwarding = forwardSignals(child)
    const stopLimit = limitMs === undefined ? () => false : limitTime(child, limitMs, detached)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      stopForwarding()
      const isLate = stopLimit()
      resolve(isLate ? 124 : (code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
    })
  })
}

/**
 * Each signal goes on once: a terminal's Ctrl-C has reached the child already, and npm passes it to us again.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const sent = new Set()
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    isAskedToStop = true
    if (!sent.has(signal)) child.kill(signal)
    sent.add(signal)
  }
  for (const signal of forwarded) process.on(signal, forward)
  return () => {
    for (const signal of forwarded) process.off(signal, forward)
  }
}

/**
 * Ends the child when its time is up, at first politely. The function it returns stops the clock and says whether
 * the time was up.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limitMs
 * @param {boolean} isGroup
 */
function limitTime(child, limitMs, isGroup) {
  let isLate = false
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => (isGroup ? killGroup(child.pid, signal) : child.kill(signal))
  const timers = [
    setTimeout(() => {
      isLate = true
      end('SIGTERM')
    }, limitMs),
    setTimeout(() => end('SIGKILL'), limitMs + KILL_AFTER_MS),
  ]
  return () => {
    for (const timer of timers) clearTimeout(timer)
    // The child obeyed; what it had started may not have.
    if (isLate && isGroup) end('SIGKILL')
    return isLate
  }
}

/**
 * @param {number | undefined} leader
 * @param {NodeJS.Signals} signal
 */
function killGroup(leader, signal) {
  try {
    if (leader) process.kill(-leader, signal)
  } catch {
    // Nobody is left in the group, which is what we want.
  }
}
