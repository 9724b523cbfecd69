// The door of agents: a namespace of the socket that takes their tokens only. Whatever an agent says is about lines that
// the server opened itself.
import type { Namespace, Socket } from 'socket.io'
import { z } from 'zod'
import { type FromAgent, HEARD_BYTES_MAX, type ToAgent } from '#contract/agent.ts'
import { Trouble } from '#contract/devices.ts'
import type { AgentLink, Agents } from '../agents.ts'
import type { AgentTokens } from '../auth/agent-tokens.ts'
import type { Log } from '../log.ts'

/** Longer than an agent waits for its printer (printers/agent-lines.ts). */
const OPEN_WAIT_MS = 8_000
const CLOSE_WAIT_MS = 3_000
/** For the way there and back, beside the wait that was asked for. */
const WAY_MS = 2_000

export type AgentSpace = Namespace<FromAgent, ToAgent, Record<string, never>, { name: string; token: string }>
type AgentSocket = Parameters<Parameters<AgentSpace['use']>[0]>[0]
export type AgentDoorParts = { readonly agents: Agents; readonly agentTokens: AgentTokens; readonly log: Log }

const Told = z.union([z.literal('opened'), Trouble])
const Line = z.uuid()
const Heard = z.instanceof(Uint8Array).refine(({ length }) => length <= HEARD_BYTES_MAX)

/** Lets agents in by this namespace. */
export function openAgentDoor(space: AgentSpace, { agents, agentTokens, log }: AgentDoorParts): void {
  space.use((socket, next) => {
    const token: unknown = socket.handshake.auth.token
    const known = typeof token === 'string' ? agentTokens.nameOf(token) : Promise.resolve(undefined)
    known
      .then((name) => {
        if (name === undefined) return next(new Error('not-signed-in'))
        socket.data = { name, token: String(token) }
        next()
      })
      .catch((error: unknown) => {
        log.error('An agent could not be identified', error)
        next(new Error('not-ready'))
      })
  })
  space.on('connection', (socket) => {
    const { name } = socket.data
    const { heard, lost, left } = agents.join(name, linkTo(socket, agentTokens))
    log.info('An agent came', { agent: name })
    socket.emit('welcome', name)
    socket.on('heard', (line, bytes) => {
      if (Line.safeParse(line).success && Heard.safeParse(bytes).success) heard(line, Buffer.from(bytes))
    })
    socket.on('lost', (line) => Line.safeParse(line).success && lost(line))
    socket.on('disconnect', () => {
      log.info('An agent went', { agent: name })
      left()
    })
  })
}

function linkTo(socket: AgentSocket & Socket<FromAgent, ToAgent>, tokens: AgentTokens): AgentLink {
  const { name, token } = socket.data as { name: string; token: string }
  return {
    open: async (line) => {
      // Asked again each time: on another server somebody may have made a new token meanwhile.
      if ((await tokens.nameOf(token)) !== name) {
        socket.disconnect(true)
        return 'unreachable'
      }
      const told = await socket.timeout(OPEN_WAIT_MS).emitWithAck('open', line).catch(noAnswer)
      return Told.safeParse(told).data ?? 'unreachable'
    },
    send: (line, bytes) => void socket.emit('send', line, bytes),
    isSent: async (line, waitMs) =>
      (await socket
        .timeout(waitMs + WAY_MS)
        .emitWithAck('sent', line, waitMs)
        .catch(noAnswer)) === true,
    close: async (line) => void (await socket.timeout(CLOSE_WAIT_MS).emitWithAck('close', line).catch(noAnswer)),
    drop: () => void socket.disconnect(true),
  }
}

// An agent that went away in the middle, or that does not answer in time.
function noAnswer(): undefined {
  return undefined
}
