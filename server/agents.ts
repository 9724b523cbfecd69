// The agents that are connected now, and the lines to their printers. A line is a Wire like that of a printer in the
// network, so everything about slips and acknowledgements stays where it is.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Trouble } from '#contract/devices.ts'
import type { OpenWire, Wire } from '#printers/wire.ts'

/** A printer says a few bytes a slip. */
const UNREAD_BYTES_MAX = 65_536

/** One connected agent, as a line needs it. Nothing here throws: an agent that is gone is `unreachable`. */
export type AgentLink = {
  readonly open: (line: string) => Promise<'opened' | Trouble>
  readonly send: (line: string, bytes: Buffer) => void
  readonly isSent: (line: string, waitMs: number) => Promise<boolean>
  readonly close: (line: string) => Promise<void>
  /** Ends the connection: another one came under this name, or the token is worth nothing any more. */
  readonly drop: () => void
}

export type Agents = {
  /** Opens lines to the printer of the agent of this name, if it is there at that moment. */
  readonly wireTo: (name: string) => OpenWire
  /** An agent came; the one that was there under its name has to go: its machine may have died without a word. */
  readonly join: (name: string, link: AgentLink) => Joined
  readonly drop: (name: string) => void
  /** Tells which agent came or went. */
  readonly onChange: (listener: (name: string) => void) => void
}

export type Joined = {
  readonly heard: (line: string, bytes: Buffer) => void
  readonly lost: (line: string) => void
  readonly left: () => void
}

type Line = {
  readonly wire: Wire
  readonly heard: (bytes: Buffer) => void
  readonly lose: () => void
  /** Resolves when it is lost: who waits for the agent's answer need not wait any longer. */
  readonly lost: Promise<void>
}

/** Nobody is there yet. */
export function openAgents(): Agents {
  const present = new Map<string, { readonly link: AgentLink; readonly lines: Map<string, Line> }>()
  const listeners: ((name: string) => void)[] = []
  const tell = (name: string) => listeners.forEach((listener) => void listener(name))
  return { wireTo, join, drop: (name) => present.get(name)?.link.drop(), onChange: (one) => void listeners.push(one) }

  function wireTo(name: string): OpenWire {
    return async () => {
      const agent = present.get(name)
      if (!agent) return { trouble: 'unreachable' }
      const id = randomUUID()
      const line = newLine(id, agent.link, () => agent.lines.delete(id))
      agent.lines.set(id, line)
      const told = await Promise.race([agent.link.open(id), line.lost.then(() => 'unreachable' as const)])
      if (told === 'opened') return line.wire
      agent.lines.delete(id)
      return { trouble: told }
    }
  }

  function join(name: string, link: AgentLink): Joined {
    const agent = { link, lines: new Map<string, Line>() }
    present.get(name)?.link.drop()
    present.set(name, agent)
    tell(name)
    return {
      heard: (line, bytes) => agent.lines.get(line)?.heard(bytes),
      lost: (line) => agent.lines.get(line)?.lose(),
      left: () => {
        for (const line of agent.lines.values()) line.lose()
        // A newer one may have come under this name already.
        if (present.get(name) !== agent) return
        present.delete(name)
        tell(name)
      },
    }
  }
}

function newLine(id: string, link: AgentLink, onClosed: () => void): Line {
  let unread = Buffer.alloc(0)
  let isLost = false
  const { promise: lost, resolve: tellLost } = Promise.withResolvers<void>()
  let wake = () => {}

  const somethingHappens = (waitMs: number) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    return Promise.race([promise, pause(waitMs, undefined, { ref: false })])
  }
  const wire: Wire = {
    send: (bytes) => link.send(id, bytes),
    isLost: () => isLost,
    isSent: (waitMs) => Promise.race([link.isSent(id, waitMs), lost.then(() => false)]),
    read: async (waitMs) => {
      const until = performance.now() + waitMs
      while (unread.length === 0 && !isLost && performance.now() < until) {
        await somethingHappens(until - performance.now())
      }
      const bytes = unread
      unread = Buffer.alloc(0)
      if (bytes.length > 0) return bytes
      return isLost ? 'lost' : 'silence'
    },
    close: async () => {
      if (!isLost) await link.close(id)
      onClosed()
    },
  }
  return {
    wire,
    heard: (bytes) => {
      unread = Buffer.concat([unread, bytes]).subarray(-UNREAD_BYTES_MAX)
      wake()
    },
    lost,
    lose: () => {
      isLost = true
      tellLost()
      wake()
    },
  }
}
