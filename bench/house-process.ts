// A whole server in a process of its own, on a free port and a new SQLite file: what is measured shares no event loop
// with the one who measures.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const PASSWORD = 'bench-password'
const START_WAIT_MS = 30_000
const root = path.join(import.meta.dirname, '..')

export type HouseProcess = {
  readonly url: string
  readonly cookie: string
  readonly pid: number
  readonly press: (command: object) => Promise<{ status: number; body: { ticket?: { id: string; state: string } } }>
  readonly stop: () => Promise<void>
}

/** Starts a house, signs in as its administrator and opens the day and all its counters. */
export async function startHouse(): Promise<HouseProcess> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nuanting-bench-'))
  const port = await freePort()
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    HOST: '127.0.0.1',
    ADMIN_PASSWORD: PASSWORD,
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, [path.join(root, 'server/main.ts')], { env, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  await ready(url, child)
  const cookie = await signIn(url)
  const press = (command: object) => pressAt(url, cookie, command)
  await press({ type: 'open-day' })
  for (const counter of ['1', '2', '3', '4', '5', '6']) await press({ type: 'open-counter', counter })
  return { url, cookie, pid: child.pid ?? 0, press, stop: () => stop(child, folder) }
}

async function pressAt(url: string, cookie: string, command: object) {
  const response = await fetch(`${url}/api/halls/main/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ press: crypto.randomUUID(), ...command }),
  })
  return { status: response.status, body: (await response.json()) as { ticket?: { id: string; state: string } } }
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: PASSWORD }),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const endMs = performance.now() + START_WAIT_MS
  while (performance.now() < endMs) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    const response = await fetch(`${url}/readyz`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server did not get ready')
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  await rm(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
