// `npm run backup` and `npm run restore` as programs of their own, as people start them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const BACKUP = join(import.meta.dirname, '..', '..', '..', 'server', 'backup')

export type Ended = { readonly code: number | null; readonly said: string }
export type Running = { readonly kill: () => void; readonly ended: Promise<Ended> }
type Env = Readonly<Record<string, string>>

/** Starts `backup` or `restore`; it never outlives its test. */
export function startProgram(program: 'backup' | 'restore', args: readonly string[], env: Env): Running {
  const { INIT_CWD, DATABASE_URL, DATA_KEY, BACKUP_PASSPHRASE, NODE_OPTIONS, ...clean } = process.env
  const child = spawn(process.execPath, [join(BACKUP, `${program}.ts`), ...args], { env: { ...clean, ...env } })
  const kill = () => void child.kill('SIGKILL')
  onTestFinished(kill)
  let said = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return { kill, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) }
}

/** Runs it to its end. */
export function run(program: 'backup' | 'restore', args: readonly string[], env: Env): Promise<Ended> {
  return startProgram(program, args, env).ended
}

/** The same, where everything but success is a fault of the test. */
export async function runWell(program: 'backup' | 'restore', args: readonly string[], env: Env): Promise<string> {
  const { code, said } = await run(program, args, env)
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said}`)
  return said
}
