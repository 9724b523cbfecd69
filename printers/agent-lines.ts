// The lines that an agent has open to its own printer: one at a time, whoever asks. Bytes are passed on as they come.
import { HEARD_BYTES_MAX } from '#contract/agent.ts'
import type { Trouble } from '#contract/devices.ts'
import type { OpenWire, Wire } from './wire.ts'

/** Another server may be asking the printer how it is. */
const TURN_WAIT_MS = 4_000
/** How long one look for bytes lasts; the next one follows at once. */
const LISTEN_MS = 1_000

export type Hears = {
  readonly heard: (line: string, bytes: Buffer) => void
  readonly lost: (line: string) => void
}
export type AgentLines = {
  readonly open: (line: string, hears: Hears) => Promise<'opened' | Trouble>
  readonly send: (line: string, bytes: Buffer) => void
  readonly isSent: (line: string, waitMs: number) => Promise<boolean>
  readonly close: (line: string) => Promise<void>
}

/** Lines to the printer that `openWire` opens. */
export function openAgentLines(openWire: OpenWire): AgentLines {
  const lines = new Map<string, { readonly wire: Wire; readonly free: () => void }>()
  let turn: Promise<void> = Promise.resolve()

  const close = async (line: string) => {
    const open = lines.get(line)
    lines.delete(line)
    await open?.wire.close().finally(open.free)
  }

  const listen = async (line: string, wire: Wire, hears: Hears) => {
    while (lines.has(line)) {
      const bytes = await wire.read(LISTEN_MS)
      if (!lines.has(line)) return
      if (bytes === 'lost') return close(line).finally(() => hears.lost(line))
      if (bytes === 'silence') continue
      for (let at = 0; at < bytes.length; at += HEARD_BYTES_MAX) {
        hears.heard(line, bytes.subarray(at, at + HEARD_BYTES_MAX))
      }
    }
  }

  return {
    open: async (line, hears) => {
      const { promise: freed, resolve: free } = Promise.withResolvers<void>()
      const before = turn
      turn = before.then(() => freed)
      if (!(await comesInTime(before, TURN_WAIT_MS))) {
        free()
        return 'unreachable'
      }
      const wire = await openWire()
      if ('trouble' in wire) {
        free()
        return wire.trouble
      }
      lines.set(line, { wire, free })
      void listen(line, wire, hears)
      return 'opened'
    },
    send: (line, bytes) => lines.get(line)?.wire.send(bytes),
    isSent: async (line, waitMs) => (await lines.get(line)?.wire.isSent(waitMs)) ?? false,
    close,
  }
}

function comesInTime(before: Promise<void>, waitMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), waitMs)
  void before.then(() => {
    clearTimeout(timer)
    resolve(true)
  })
  return promise
}
