// A Redis of our own for tests: empty, on a free port, remembering nothing.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endingWithUs, findProgram, freePort, startProgram } from './program.ts'

export type TestRedis = { readonly url: string; readonly stop: () => Promise<void> }

/**
 * Starts a Redis, or returns undefined where none is installed (say *skipped* aloud then). A `port` starts it where an
 * earlier one was, for a test in which Redis goes away and comes back. Publish and subscribe cross its databases, so
 * tests that share a server need channels of their own. Call it from a main thread.
 */
export async function startRedis({ port }: { readonly port?: number } = {}): Promise<TestRedis | undefined> {
  const program = findProgram('redis-server')
  if (!program) return undefined

  const folder = await mkdtemp(join(tmpdir(), 'hall-redis-'))
  const chosen = port ?? (await freePort())
  const place = ['--port', String(chosen), '--bind', '127.0.0.1', '--dir', folder]
  const [first = program, ...args] = [...endingWithUs('TERM'), program, ...place, '--save', '', '--appendonly', 'no']
  const server = await startProgram([first, ...args], { cwd: folder, readyWhen: 'Ready to accept connections' })
  const stop = async () => {
    await server.stop('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `redis://127.0.0.1:${chosen}`, stop }
}
