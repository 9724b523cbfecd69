// An agent: the small program on a dispenser's own machine that lends the server the line to its printer. Bytes go to and
// fro; what they mean, and whether a slip was printed, the server alone decides.
import { z } from 'zod'
import type { Trouble } from './devices.ts'

/** The Socket.IO namespace of agents. */
export const AGENT_SPACE = '/agent'
/** The role of a token that opens this namespace and nothing else. */
export const AGENT_ROLE = 'agent'
/** As in the address of its printer, `agent://door`. */
export const AgentName = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'the name of an agent has small letters, digits and hyphens, like door-1')

/** What an agent says at once; a printer says a few bytes a slip. */
export const HEARD_BYTES_MAX = 16_384

/** Lines have ids made by the server; what is said about a line that is gone is let go. */
export type ToAgent = {
  /** Once, after it was let in: under which name its printer is known. */
  welcome: (name: string) => void
  open: (line: string, answer: (told: 'opened' | Trouble) => void) => void
  send: (line: string, bytes: Uint8Array) => void
  /** Has the printer's line taken everything? Waits so long for it. */
  sent: (line: string, waitMs: number, answer: (isSent: boolean) => void) => void
  close: (line: string, answer: () => void) => void
}
export type FromAgent = {
  heard: (line: string, bytes: Uint8Array) => void
  lost: (line: string) => void
}
