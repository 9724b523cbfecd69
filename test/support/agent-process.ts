// `npm run agent` as a program of its own: it can be killed in the middle of a slip.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const AGENT = join(import.meta.dirname, '..', '..', 'printers', 'agent.ts')

export type AgentProcess = {
  readonly said: () => string
  /** SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** The exit code of an agent that ends by itself. */
  readonly ended: Promise<number | null>
}

/** Starts an agent with these settings; it never outlives its test. */
export function startAgent(env: Readonly<Record<string, string>>): AgentProcess {
  const { SERVER_URL, AGENT_TOKEN, PRINTER, NODE_OPTIONS, ...clean } = process.env
  const child = spawn(process.execPath, [AGENT], { env: { ...clean, ...env } })
  let said = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return { said: () => said, kill, ended }
}
