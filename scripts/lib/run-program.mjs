// Runs another program in the foreground, within a limit of time, and passes the signals on that we are sent.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './places.mjs'

const KILL_AFTER_MS = 10_000
const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** @typedef {import('node:child_process').StdioOptions} StdioOptions */
/** @type {Record<'terminal' | 'shown' | 'only-if-it-fails', StdioOptions>} */
const stdioByOutput = {
  terminal: 'inherit',
  shown: ['ignore', 'inherit', 'inherit'],
  'only-if-it-fails': ['ignore', 'pipe', 'pipe'],
}

let isAskedToStop = false

/** Whether a signal told us to stop while a program ran: then nothing more should be started. */
export const mustStop = () => isAskedToStop

/**
 * @typedef {object} How
 * @property {NodeJS.ProcessEnv} [env] the whole environment; without it, ours
 * @property {number} [limitMs] after which it is ended; without it, it may run for ever
 * @property {keyof typeof stdioByOutput} [output] where its output goes; without it, it has our terminal, to be asked too
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
export function runProgram(program, args, { env = process.env, limitMs, output = 'terminal', ownGroup = false } = {}) {
  return new Promise((resolve, reject) => {
    // A Windows program has no groups, and npm is a script there.
    const detached = ownGroup && process.platform !== 'win32'
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: stdioByOutput[output],
      detached,
      shell: program.endsWith('.cmd'),
    })
    const said = collectOutput(child)
    const stopForwarding = forwardSignals(child)
    const stopLimit = limitMs === undefined ? () => false : limitTime(child, limitMs, detached)
    const stopWatching = () => {
      stopForwarding()
      return stopLimit()
    }
    child.once('error', (error) => {
      stopWatching()
      reject(error)
    })
    child.once('close', (code, signal) => {
      const isLate = stopWatching()
      const result = isLate ? 124 : (code ?? 128 + constants.signals[signal ?? 'SIGTERM'])
      if (result !== 0) process.stderr.write(said.join(''))
      resolve(result)
    })
  })
}

/**
 * What a program says that is shown only if it fails; nothing for the others, who speak for themselves.
 * @param {import('node:child_process').ChildProcess} child
 */
function collectOutput(child) {
  /** @type {string[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => said.push(text))
  return said
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
