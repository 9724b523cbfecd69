// ticket-called: one announcement in the line of its zone, and the sound made ahead, so that it is there when a board asks
// for it. A board that comes late is told what is being said.

import { CallId, type HallId, toInstant, toMs, type ZoneId } from '#contract/ids.ts'
import type { ZoneFate } from '#contract/voice-state.ts'
import type { Say, SayingId } from '#contract/wire.ts'
import { type Announcement, announcementsAfter, isQuiet } from '#queue/announcements.ts'
import type { HallState } from '#queue/hall-state.ts'
import { isStilled } from '#queue/takeovers.ts'
import type { TypedAnnouncement } from '../announcements.ts'
import type { Clock } from '../clock.ts'
import type { Hall } from '../hall.ts'
import type { Log } from '../log.ts'
import type { Speech } from '../speech.ts'
import { type LinesToday, openLineCounts } from './line-counts.ts'
import { openTakeoverSayings, type TakeoverSaying } from './takeover-sayings.ts'
import { type LineOutcome, openZoneLines } from './zone-lines.ts'

/** Sounds are made ahead for so many calls at once; what a board asks for itself is made in any case. */
const MADE_AHEAD_MAX = 2
/** A board that was away for a moment still says what was called this long ago; older calls are past. */
const SAY_AGAIN_MS = 10_000
const LOOK_EVERY_MS = 250

export type SayParts = {
  readonly hall: Hall
  readonly speech: Speech
  readonly say: (say: Say) => void
  /** Is there any board that would speak? Without one no sound is made ahead. */
  readonly isHeard: () => boolean
  readonly count: (outcome: LineOutcome, howMany: number) => void
  readonly clock: Clock
  readonly log: Log
}

/** The mouth of a hall. */
export type CallSayer = {
  /** What a manager typed takes its turn in its zone, or in every zone. */
  readonly announce: (announcement: TypedAnnouncement) => void
  /** A board has said this to the end. */
  readonly heard: (call: SayingId) => void
  /** What a board that has just come should say as well. */
  readonly recent: () => readonly Say[]
  /** What was said, shortened, merged and let go in each zone today. */
  readonly today: () => LinesToday
  readonly fateOf: (call: SayingId) => readonly ZoneFate[]
  readonly stop: () => void
}

/** Says every call from now on, and those that an earlier run did not get round to. */
export function sayCalls({ hall, speech, say, isHeard, count, clock, log }: SayParts): CallSayer {
  const counts = openLineCounts(clock.nowMs, () => hall.state().day)
  const lines = openZoneLines({
    nowMs: clock.nowMs,
    say: (one) => {
      counts.add(one.zone, 'said', 1)
      say(one)
    },
    count: countIn,
    asNow: (one) => (isCall(one) && isQuiet(hall.state()) ? quietly(one) : one),
  })
  const dueTakeovers = openTakeoverSayings()
  let making = 0
  for (const one of calledLately(hall)) addCall(hall.state(), one)
  const stopLooking = clock.every(LOOK_EVERY_MS, () => {
    sayTakeovers(hall.state())
    lines.look()
  })
  const unfollow = hall.follow((state, entries) => {
    lines.keepOnly((ticket) => state.tickets.get(ticket)?.stage.state === 'called')
    sayTakeovers(state)
    const first = entries[0]
    if (!first) return
    for (const announcement of announcementsAfter(state, first.position - 1)) addCall(state, announcement)
  })
  return {
    announce,
    heard: lines.heard,
    recent: () => lines.begunWithin(SAY_AGAIN_MS),
    today: () => counts.today(hall.state().settings.zones, lines.waitingIn),
    fateOf: lines.fateOf,
    stop,
  }

  function addCall(state: HallState, announcement: Announcement): void {
    if (!mayBeSaid(state)) return
    const { call, zone, calledAt } = announcement
    // TAKEOVER-5: it stands on the clerk's desk, and is not said.
    if (isStilled(state, zone, clock.nowMs())) return countIn('dropped', 1, zone)
    const text = speech.caption(state, announcement)
    const ticket = state.calls.findLast((one) => one.call === call)?.ticket
    const durationMs = speech.lengthMs(state, text)
    lines.add({ say: toSay(state, { zone, call, calledAt, text }), durationMs, ...(ticket && { ticket }) })
    if (isHeard() && making < MADE_AHEAD_MAX) makeAhead(state, announcement)
  }

  function announce({ id, text, zone: only, at, times }: TypedAnnouncement): void {
    const state = hall.state()
    if (!mayBeSaid(state)) return
    const durationMs = speech.lengthMs(state, text)
    for (const { id: zone } of state.settings.zones) {
      if (only !== undefined && only !== zone) continue
      const say = toSay(state, { zone, call: id, calledAt: at, text })
      lines.add({ say: { ...say, repeats: times ?? say.repeats }, durationMs })
    }
  }

  function sayTakeovers(state: HallState): void {
    const nowMs = clock.nowMs()
    lines.dropCalls((zone) => isStilled(state, zone, nowMs))
    for (const saying of dueTakeovers(state, nowMs)) sayTakeover(state, saying)
  }

  // What is real is said at any hour, also while the neighbours rest.
  function sayTakeover(state: HallState, { call, zone, record, isNew }: TakeoverSaying): void {
    const { takeover, text: words, drill } = record
    if (!state.settings.voice.on || (drill && speech.volume(state) === 0)) return
    const text = `${words.zh} ${words.en}`
    const say = toSay(state, { zone, call, calledAt: toInstant(clock.nowMs()), text })
    const first = { ...say, url: urlOf(hall.id, takeover), repeats: 1, ...(isNew && { urgent: true as const }) }
    lines.addFirst({ say: first, durationMs: speech.lengthMs(state, text) })
  }

  // A monitor counts how often something sounded; people count announcements.
  function countIn(outcome: LineOutcome, howMany: number, zone: ZoneId): void {
    if (outcome !== 'said') counts.add(zone, outcome, howMany)
    count(outcome, howMany)
  }

  function mayBeSaid(state: HallState): boolean {
    return state.settings.voice.on && speech.volume(state) > 0
  }

  function makeAhead(state: HallState, { call }: Announcement): void {
    making += 1
    speech
      .call(state, call, isQuiet(state))
      .then((said) => {
        if (said && !said.ok) log.warn('A call has no sound', { hall: hall.id, trouble: said.trouble })
      })
      .catch((error: unknown) => log.error('A call could not be spoken', error, { hall: hall.id }))
      .finally(() => {
        making -= 1
      })
  }

  function stop(): void {
    stopLooking()
    unfollow()
  }
}

/** What was called within the last seconds before this run. */
function calledLately(hall: Hall): readonly Announcement[] {
  const sinceMs = hall.moment().nowMs - SAY_AGAIN_MS
  return announcementsAfter(hall.state(), 0)
    .slice(-20)
    .filter(({ calledAt }) => toMs(calledAt) >= sinceMs)
}

type Saying = Pick<Say, 'call' | 'calledAt' | 'text'> & { readonly zone: ZoneId }

function toSay({ hall, settings }: HallState, saying: Saying): Say {
  const { repeats, lateAfterSeconds } = settings.voice
  return { ...saying, hall, url: urlOf(hall, saying.call), repeats, lateAfterMs: lateAfterSeconds * 1000 }
}

function urlOf(hall: HallId, call: SayingId): string {
  return `/api/halls/${hall}/speech/${call}`
}

function isCall({ call }: Say): boolean {
  return CallId.safeParse(call).success
}

/** SAY-2: once, and the sound that was made for it. */
function quietly(say: Say): Say {
  return { ...say, url: `${say.url}?quiet=true`, repeats: 1 }
}
