// The socket messages, each with its name and its schema. HTTP routes use the same schemas.
import { z } from 'zod'
import type { Answer, Problem } from './answers.ts'
import type { OwnDevice } from './devices.ts'
import { CallId, CounterId, HallId, Instant, type TakeoverId, TicketCode, ZoneId } from './ids.ts'
import { VIEW_NAMES, type View } from './views.ts'

export const SPOKEN_CHARS_MAX = 300

/**
 * A screen asks for one view and every newer one after it. `code` names the ticket of a `ticket` view; a `zone` leaves
 * only its own calls on a `board`. A page that shows it to somebody at work, or beside something else, is `quiet`: nobody
 * hears or reads the calls there, so nothing is said to it, and an emergency notice does not wait for it.
 */
export const Watch = z.strictObject({
  hall: HallId,
  view: z.enum(VIEW_NAMES),
  counter: CounterId.optional(),
  code: TicketCode.optional(),
  zone: ZoneId.optional(),
  quiet: z.boolean().optional(),
})
export type Watch = z.infer<typeof Watch>

/** What a manager typed to be said; it has no ticket, and no day. */
export const AnnouncementId = z
  .string()
  .regex(/^announcement-[0-9a-f-]{36}$/, 'an announcement id is announcement- and a UUID')
/** A takeover, as a screen says that it shows it; with a count behind it, one of the times that it is said. */
export const TakeoverSayingId = z
  .string()
  .regex(/^takeover-\d{4}-\d{2}-\d{2}-\d{1,7}(-\d{1,4})?$/, 'a takeover is said under its id and a count')
/** Everything that is said has an id of its own. */
export const SayingId = z.union([CallId, AnnouncementId, TakeoverSayingId])
export type SayingId = z.infer<typeof SayingId>

/**
 * What the server wants said in a zone: played once for each `call`, `repeats` times. The `text` of an announcement
 * stands on the screen while it is spoken; that of a call is there anyway.
 */
export type Say = {
  readonly hall: string
  readonly zone: string
  readonly call: SayingId
  readonly url: string
  readonly text: string
  readonly repeats: number
  readonly calledAt: Instant
  readonly lateAfterMs: number
  /** Cuts short what is being said. */
  readonly urgent?: true
}

/** The proof that a call was shown, and whether it was heard. */
export const Shown = z.strictObject({
  call: SayingId,
  at: Instant,
  heard: z.union([z.boolean(), z.literal('blocked')]),
})
export type Shown = z.infer<typeof Shown>

/** The takeover that this is about; undefined for a call or an announcement. */
export function takeoverOf(call: SayingId): TakeoverId | undefined {
  return /^takeover-\d{4}-\d{2}-\d{2}-\d{1,7}/.exec(call)?.[0]
}

/** Every 15 s: a page that still paints. */
export const ALIVE_EVERY_MS = 15_000
export const Alive = z.strictObject({
  position: z.int().min(0),
  paintedAt: Instant,
  audio: z.enum(['ready', 'blocked', 'missing', 'off']),
  memoryMb: z.number().min(0).max(1_000_000).optional(),
})
export type Alive = z.infer<typeof Alive>

export type WatchAnswer = View | { readonly problem: Problem }
export type CommandAnswer = Answer | { readonly problem: Problem }

/** Socket.IO event maps. */
export type ToServer = {
  watch: (watch: unknown, answer: (answer: WatchAnswer) => void) => void
  command: (command: unknown, answer: (answer: CommandAnswer) => void) => void
  shown: (shown: unknown) => void
  alive: (alive: unknown) => void
}
export type ToScreen = {
  view: (view: View) => void
  say: (say: Say) => void
  /** Which device of the hall this screen is, or `null` for none: at every connection, and whenever it was changed. */
  device: (device: OwnDevice | null) => void
  /** A manager asks which screen this is: it shows its name for a while, and says that it did. */
  identify: (shown: (seen: true) => void) => void
  /** The page's own program is older than the server: load again. */
  version: (version: number) => void
}
