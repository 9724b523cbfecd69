// A zone's day by chance: calls, visitors who come, a player that looks for work and reports back, in any order.

import fc from 'fast-check'
import {
  type Announcement,
  emptyLine,
  type Line,
  lineAfter,
  lineAfterSaid,
  lineWithout,
  nextToSay,
} from '#voice/announcement-line.ts'

type What =
  | { readonly kind: 'call'; readonly ticket: number }
  | { readonly kind: 'come'; readonly ticket: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'said' }
type Step = { readonly afterMs: number; readonly step: What }

/** One saying as it was heard; `order` is the place of its call among all calls. */
export type Heard = { readonly id: string; readonly order: number; readonly time: number; readonly waitedMs: number }
export type Lived = { heard: Heard[]; calls: number; line: Line<Announcement>; overlaps: number }

const ticket = fc.nat({ max: 12 })
const what: fc.Arbitrary<What> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('call' as const), ticket }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come' as const), ticket }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('said' as const) }) },
)
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ afterMs: fc.nat({ max: 8_000 }), step: what }),
  { maxLength: 120 },
)

/** Lives through the steps with a player that reports every end, and writes down what was heard. */
export function live(all: readonly Step[]): Lived {
  const lived: Lived = { heard: [], calls: 0, line: emptyLine({ overdueAfterMs: Infinity }), overlaps: 0 }
  const calledAt = new Map<string, number>()
  // The calls in the order in which they must be heard; one that takes another's place stands where that stood.
  const places: string[] = []
  let playing: string | undefined
  let nowMs = 0

  const live = {
    call: (ticketNumber: number) => {
      const announcement = { id: `call ${lived.calls}`, ticket: `ticket ${ticketNumber}` }
      const replaced = lived.line.waiting.find(({ announcement: other }) => other.ticket === announcement.ticket)
      places.splice(
        replaced ? places.indexOf(replaced.announcement.id) : places.length,
        replaced ? 1 : 0,
        announcement.id,
      )
      calledAt.set(announcement.id, nowMs)
      lived.calls += 1
      lived.line = lineAfter(lived.line, announcement, nowMs)
    },
    come: (ticketNumber: number) => {
      lived.line = lineWithout(lived.line, `ticket ${ticketNumber}`)
    },
    said: () => {
      if (playing) lived.line = lineAfterSaid(lived.line, playing)
      playing = undefined
    },
    look: () => {
      const { line, say } = nextToSay(lived.line, nowMs)
      lived.line = line
      if (!say) return
      const { id } = say.announcement
      if (playing) lived.overlaps += 1
      playing = id
      lived.heard.push({ id, order: places.indexOf(id), time: say.time, waitedMs: nowMs - (calledAt.get(id) ?? 0) })
    },
  }
  for (const { afterMs, step } of all) {
    nowMs += afterMs
    live[step.kind]('ticket' in step ? step.ticket : 0)
  }
  return lived
}
