// Programs that a test starts beside itself, on a free port, and that never outlive it.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const READY_WITHIN_MS = 30_000
const STOPPED_WITHIN_MS = 10_000

export type Program = {
  /** Sends the signal, and kills after STOPPED_WITHIN_MS what does not obey. Resolves when it is gone. */
  readonly stop: (signal: NodeJS.Signals) => Promise<void>
}

/** Finds a program on the PATH or in one of the folders, which come first. */
export function findProgram(name: string, folders: readonly string[] = []): string | undefined {
  const path = (process.env.PATH ?? '').split(delimiter)
  return [...folders, ...path].map((folder) => join(folder, name)).find(isExecutable)
}

/** A port of 127.0.0.1 that is free now. Another program may take it before you do. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Runs a program to its end. Rejects, with what it said, when it ends badly. */
export async function runToEnd([program, ...args]: readonly [string, ...string[]], cwd: string): Promise<void> {
  await promisify(execFile)(program, args, { cwd, timeout: READY_WITHIN_MS })
}

/**
 * Starts a program and resolves once it has said, on either output, what means that it is ready. Rejects with all it
 * said when it ends or stays silent instead.
 */
export async function startProgram(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, readyWhen }: { readonly cwd: string; readonly readyWhen: string },
): Promise<Program> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    await isReady(child, readyWhen)
  } catch (error) {
    await stopChild(child, 'SIGKILL')
    throw error
  }
  return { stop: (signal) => stopChild(child, signal) }
}

/**
 * Puts a program under the law that it gets the signal when its starter dies, even by SIGKILL. Only Linux knows it,
 * and the starter is the *thread*: call this from a main thread.
 */
export function endingWithUs(signal: 'INT' | 'TERM', user?: string): readonly string[] {
  const setpriv = findProgram('setpriv')
  if (!setpriv) return []
  const asUser = user ? ['--reuid', user, '--regid', user, '--init-groups'] : []
  return [setpriv, '--pdeathsig', signal, ...asUser, '--']
}

function isReady(child: ChildProcess, readyWhen: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const refuse = (why: string) => reject(new Error(`${child.spawnfile} ${why}. It said:\n${said}`))
    const timer = setTimeout(() => refuse('was not ready in time'), READY_WITHIN_MS)
    const listen = (chunk: Buffer) => {
      said += chunk
      if (said.includes(readyWhen)) settle(resolve)
    }
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      finish()
    }
    // Both outputs are read to the end: a program whose pipe is full stands still.
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', (error) => settle(() => refuse(`could not be started (${error.message})`)))
    child.once('exit', (code) => settle(() => refuse(`ended with ${code}`)))
  })
}

function stopChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill(signal)
  })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
