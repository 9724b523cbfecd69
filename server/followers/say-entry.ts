// While the register is on, the hall says now and then how one comes in without a health code: sentence by sentence, so
// that a call waits for one short sentence at most, and never in the middle of a call.
import { randomUUID } from 'node:crypto'
import type { GuidePlan } from '#contract/guides.ts'
import { toInstant } from '#contract/ids.ts'
import { dayPhase } from '#queue/day-phase.ts'
import { type AloudSentence, entryAloud } from '#queue/entry-guide.ts'
import type { TypedAnnouncement } from '../announcements.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall.ts'

const LOOK_EVERY_MS = 500
const MINUTE_MS = 60_000
/** Between two sentences, for the ear and for a call that has just come. */
const PAUSE_MS = 1_500

export type SayEntryParts = {
  readonly hall: Hall
  readonly plan: () => GuidePlan
  readonly announce: (announcement: TypedAnnouncement) => void
  readonly lengthMs: (text: string) => number
  readonly clock: Clock
}

/** The stretches of so many minutes are counted, the same on every server; undefined while nothing is to be said. */
type Stretch = { readonly minutes: number; readonly at: number }

/** Begins with the next full stretch of `entryAloudMinutes`; all servers of a hall at the same time. Returns how it stops. */
export function sayEntry({ hall, plan, announce, lengthMs, clock }: SayEntryParts): () => void {
  let toSay: readonly AloudSentence[] = []
  let nextAtMs = 0
  let spoken = stretchNow()
  return clock.every(LOOK_EVERY_MS, look)

  function look(): void {
    const stretch = stretchNow()
    if (stretch?.minutes !== spoken?.minutes) toSay = []
    else if (stretch && stretch.at !== spoken?.at) toSay = isReceiving() ? entryAloud(hall.state().settings) : []
    spoken = stretch
    const nowMs = clock.nowMs()
    const [next, ...rest] = toSay
    if (!next || nowMs < nextAtMs) return
    toSay = rest
    nextAtMs = nowMs + lengthMs(next.text) + PAUSE_MS
    announce({ id: `announcement-${randomUUID()}`, hall: hall.id, ...next, at: toInstant(nowMs), times: 1 })
  }

  function stretchNow(): Stretch | undefined {
    const minutes = plan().entryAloudMinutes
    if (minutes === undefined || !hall.state().settings.entryRegister.on) return undefined
    return { minutes, at: Math.floor(clock.nowMs() / (minutes * MINUTE_MS)) }
  }

  function isReceiving(): boolean {
    const phase = dayPhase(hall.state(), hall.moment())
    return phase === 'open' || phase === 'early'
  }
}
