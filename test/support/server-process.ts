// The server as its own process, started as people start it: it can be killed in the middle of anything.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ADMIN_PASSWORD } from './office.ts'

const READY_WITHIN_MS = 60_000
const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts')

export type ServerProcess = {
  readonly url: string
  /** What it wrote on both outputs since its start. */
  readonly said: () => string
  /** SIGKILL: no closing, no last word. Resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** SIGTERM: it closes with grace; resolves with its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts a server on this data folder and port; resolves when it answers. Rejects with what it said when it ends instead. */
export async function startServer(
  dataDir: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...cleanEnvironment(), ...settingsOf(dataDir, port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  endWithUs(child)
  let said = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const url = `http://127.0.0.1:${port}`
  const end = async (signal: NodeJS.Signals) => {
    if (isRunning(child)) child.kill(signal)
    await gone
  }
  await isReady(child, () => said)
  return {
    url,
    said: () => said,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      return child.exitCode
    },
  }
}

// A test that failed before its end must not leave a server behind.
function endWithUs(child: ChildProcess): void {
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

function isReady(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      finish()
    }
    const refuse = (why: string) => settle(() => reject(new Error(`The server ${why}. It said:\n${said()}`)))
    // The addresses are printed when the door is open.
    const look = () => said().includes('/board') && settle(resolve)
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      refuse('was not ready in time')
    }, READY_WITHIN_MS)
    child.stdout?.on('data', look)
    child.once('exit', (code) => refuse(`ended with ${code}`))
  })
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

function settingsOf(dataDir: string, port: number) {
  return {
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    ADMIN_PASSWORD,
    LOG_LEVEL: 'warn',
  }
}

// What the machine of the tests happens to have set must not choose its database.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, REDIS_URL, DATA_KEY, TLS_CERT, TLS_KEY, NODE_OPTIONS, ...env } = process.env
  return env
}
