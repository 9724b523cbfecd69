// ticket-called: one announcement for its zone. The sound is made at once, so that it is there when a board asks for it.
// What was called a moment ago is said again to a board that comes late; a board says each call once.

import { toMs } from '#contract/ids.ts'
import type { Say } from '#contract/wire.ts'
import { type Announcement, announcementsAfter } from '#queue/announcements.ts'
import type { HallState } from '#queue/hall-state.ts'
import type { Hall } from '../hall.ts'
import type { Log } from '../log.ts'
import type { Speech } from '../speech.ts'

/** Sounds are made ahead for so many calls at once; what a board asks for itself is made in any case. */
const MADE_AHEAD_MAX = 2

/** A board that was away for a moment still says what was called this long ago; older calls are past. */
const SAY_AGAIN_MS = 10_000

export type SayParts = {
  readonly hall: Hall
  readonly speech: Speech
  readonly say: (say: Say) => void
  /** Is there any board that would speak? Without one no sound is made ahead. */
  readonly isHeard: () => boolean
  readonly log: Log
}

/** Says every call from now on, and those that an earlier run did not get round to. Returns how it stops. */
export function sayCalls({ hall, speech, say, isHeard, log }: SayParts): () => void {
  let making = 0
  for (const one of recentCalls(hall, speech)) say(one)
  return hall.follow((state, entries) => {
    const first = entries[0]
    if (!first || !state.settings.voice.on) return
    for (const announcement of announcementsAfter(state, first.position - 1)) {
      say(toSay(state, announcement, speech))
      if (isHeard() && making < MADE_AHEAD_MAX) makeAhead(state, announcement)
    }
  })

  function makeAhead(state: HallState, { call }: Announcement): void {
    making += 1
    speech
      .call(state, call)
      .then((said) => {
        if (said && !said.ok) log.warn('A call has no sound', { hall: hall.id, trouble: said.trouble })
      })
      .catch((error: unknown) => log.error('A call could not be spoken', error, { hall: hall.id }))
      .finally(() => {
        making -= 1
      })
  }
}

/** What was called within the last seconds, for a board that has just come. */
export function recentCalls(hall: Hall, speech: Speech): Say[] {
  const state = hall.state()
  if (!state.settings.voice.on) return []
  const sinceMs = hall.moment().nowMs - SAY_AGAIN_MS
  return announcementsAfter(state, 0)
    .slice(-20)
    .filter(({ calledAt }) => toMs(calledAt) >= sinceMs)
    .map((announcement) => toSay(state, announcement, speech))
}

function toSay(state: HallState, announcement: Announcement, speech: Speech): Say {
  const { repeats, lateAfterSeconds } = state.settings.voice
  const { call, zone, calledAt } = announcement
  return {
    hall: state.hall,
    zone,
    call,
    url: `/api/halls/${state.hall}/speech/${call}`,
    text: speech.caption(state, announcement),
    repeats,
    calledAt,
    lateAfterMs: lateAfterSeconds * 1000,
  }
}
