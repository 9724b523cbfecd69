// Emergency takeover (measures.md row 63): one press of somebody who may puts words and voice on every screen of a place.
// It always has an end, which every screen knows by itself.
import { z } from 'zod'
import { Instant, PressId, TakeoverId, ZoneId } from './ids.ts'

/** To be read at a glance from the last row: one or two sentences. */
export const TAKEOVER_ZH_CHARS_MAX = 60
export const TAKEOVER_EN_CHARS_MAX = 160
/** A day: who needs longer looks at it again. */
export const TAKEOVER_MINUTES_MAX = 1_440
/** As many as there are places: each zone one, and the whole hall. */
export const TAKEOVERS_AT_ONCE_MAX = 21

/** Both languages are shown together, and said one after the other. */
export const TakeoverText = z.strictObject({
  zh: z.string().trim().min(1).max(TAKEOVER_ZH_CHARS_MAX),
  en: z.string().trim().min(1).max(TAKEOVER_EN_CHARS_MAX),
})
export type TakeoverText = z.infer<typeof TakeoverText>

/** Without a zone it is for the whole hall. */
export const TakeOverScreens = z.strictObject({
  type: z.literal('take-over-screens'),
  press: PressId,
  zone: ZoneId.optional(),
  text: TakeoverText,
  minutes: z.int().min(1).max(TAKEOVER_MINUTES_MAX),
  drill: z.boolean().optional(),
})
export type TakeOverScreens = z.infer<typeof TakeOverScreens>

export const EndTakeover = z.strictObject({
  type: z.literal('end-takeover'),
  press: PressId,
  takeover: TakeoverId,
})
export type EndTakeover = z.infer<typeof EndTakeover>

/** One that was still on when the day turned: it goes on in the new day under its own id. */
export const TakeoverCarried = z.strictObject({
  takeover: TakeoverId,
  zone: ZoneId.optional(),
  text: TakeoverText,
  drill: z.literal(true).optional(),
  since: Instant,
  until: Instant,
})
export type TakeoverCarried = z.infer<typeof TakeoverCarried>
