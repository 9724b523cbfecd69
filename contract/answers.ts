// What the one who pressed gets back, and a ticket as the outside sees it.
import { z } from 'zod'
import { GreenLaneReason } from './commands.ts'
import { SlipOutcome, Trouble } from './devices.ts'
import { ClassId, CounterId, Instant, PressId, ServiceId, TicketCode, TicketId, TicketNumber } from './ids.ts'

export const TicketState = z.enum(['waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled'])
export type TicketState = z.infer<typeof TicketState>

export const Slip = z.strictObject({
  outcome: SlipOutcome,
  trouble: Trouble.optional(),
  /** How many slips were asked for: 2 and more are marked 补打. */
  copies: z.int(),
})
export type Slip = z.infer<typeof Slip>

/** contract.md, Commands: a ticket as the outside sees it. Times in UTC; the range in minutes while it waits. */
export const Ticket = z.strictObject({
  id: TicketId,
  number: TicketNumber,
  latin: TicketNumber,
  class: ClassId,
  service: ServiceId,
  furtherServices: z.array(ServiceId).optional(),
  state: TicketState,
  issuedAt: Instant,
  calledAt: Instant.optional(),
  startedAt: Instant.optional(),
  finishedAt: Instant.optional(),
  counter: CounterId.optional(),
  calls: z.int(),
  greenLane: z.strictObject({ reason: GreenLaneReason.optional() }).optional(),
  companion: z.string().optional(),
  ahead: z.int().optional(),
  lowMinutes: z.int().optional(),
  highMinutes: z.int().optional(),
  code: TicketCode,
  slip: Slip.optional(),
})
export type Ticket = z.infer<typeof Ticket>

/** The hall said yes: it stands in the journal at `position`. */
export const Answer = z.strictObject({ press: PressId, position: z.int(), ticket: Ticket.optional() })
export type Answer = z.infer<typeof Answer>

/** RFC 9457; `code` is stable and in kebab-case. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
