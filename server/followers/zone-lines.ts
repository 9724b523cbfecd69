// One line of announcements for each zone of a hall: the server knows how many wait, so it decides what is said next and
// how often. A board plays what it is told, one after the other, and would do so even if two came at once.
import type { TicketId, ZoneId } from '#contract/ids.ts'
import type { Fate } from '#contract/voice-state.ts'
import type { Say, SayingId } from '#contract/wire.ts'
import {
  type Announcement,
  emptyLine,
  type Line,
  lineAfter,
  lineAfterSaid,
  lineInFront,
  lineWithout,
  lineWithoutCalls,
  nextInOneGo,
} from '#voice/announcement-line.ts'

/** From the word to the board until it speaks, and from the last sound until we hear of it. */
const ON_THE_WAY_MS = 1_000

/** `shortened`: said less often than the hall wants, because others waited. */
export type LineOutcome = 'said' | 'shortened' | 'dropped' | 'merged'
/** So many that were said are remembered, for whoever asks what became of one. */
const BEGUN_KEPT_MAX = 200
type Spoken = Announcement & { readonly say: Say }
export type ToBeSaid = { readonly say: Say; readonly ticket?: TicketId; readonly durationMs: number }
/** What cannot wait; `urgent` on it cuts short what is being said. */
export type ToBeSaidFirst = Omit<ToBeSaid, 'ticket'>

export type ZoneLines = {
  /** Takes its turn; at once if nobody speaks. */
  readonly add: (spoken: ToBeSaid) => void
  /** Goes before everybody in its zone. */
  readonly addFirst: (spoken: ToBeSaidFirst) => void
  /** Nobody is called aloud any more in the zones for which this holds. */
  readonly dropCalls: (isStilled: (zone: ZoneId) => boolean) => void
  /** Says what is next, where something is. To be called now and then. */
  readonly look: () => void
  /** A board has said it to the end. */
  readonly heard: (call: SayingId) => void
  /** Only the tickets for which this holds need to be called any more. */
  readonly keepOnly: (isCalled: (ticket: TicketId) => boolean) => void
  /** What was begun within the last milliseconds, for a board that comes late. */
  readonly begunWithin: (ms: number) => readonly Say[]
  /** How many wait in a zone. */
  readonly waitingIn: (zone: ZoneId) => number
  /** What became of one so far, in each zone that knows it. */
  readonly fateOf: (call: SayingId) => readonly { readonly zone: ZoneId; readonly fate: Fate }[]
}

export type ZoneLinesParts = {
  readonly nowMs: () => number
  readonly say: (say: Say) => void
  readonly count: (outcome: LineOutcome, howMany: number, zone: ZoneId) => void
  /** How it is said at this moment: loud or quiet. */
  readonly asNow: (say: Say) => Say
}

/** Opens the lines of one hall; a zone gets its line with its first call. */
export function openZoneLines({ nowMs, say, count, asNow }: ZoneLinesParts): ZoneLines {
  const lines = new Map<ZoneId, Line<Spoken>>()
  const begun = new Map<ZoneId, { readonly say: Say; readonly atMs: number }>()
  const saidIds = new Set<string>()
  return {
    add: ({ say: wanted, ticket, durationMs }) => {
      const { zone, call, repeats, lateAfterMs } = wanted
      const line = lines.get(zone) ?? emptyLine<Spoken>({ overdueAfterMs: ON_THE_WAY_MS })
      const rules = { ...line.rules, repeats, lateAfterMs }
      const spoken = { id: call, durationMs, say: wanted, ...(ticket !== undefined && { ticket }) }
      become(zone, lineAfter({ ...line, rules }, spoken, nowMs()))
      sayNext(zone)
    },
    addFirst: ({ say: wanted, durationMs }) => {
      const { zone, call, lateAfterMs, urgent = false } = wanted
      const line = lines.get(zone) ?? emptyLine<Spoken>({ overdueAfterMs: ON_THE_WAY_MS })
      const rules = { ...line.rules, repeats: 1, lateAfterMs }
      const spoken = { id: call, durationMs, say: wanted }
      become(zone, lineInFront({ ...line, rules }, spoken, { nowMs: nowMs(), isNow: urgent }))
      sayNext(zone)
    },
    dropCalls: (isStilled) => {
      for (const [zone, line] of lines) if (isStilled(zone)) become(zone, lineWithoutCalls(line))
    },
    look: () => {
      for (const zone of lines.keys()) sayNext(zone)
    },
    heard: (call) => {
      for (const [zone, line] of lines) become(zone, lineAfterSaid(line, call))
    },
    keepOnly: (isCalled) => {
      for (const [zone, line] of lines) become(zone, withoutServed(line, isCalled))
    },
    begunWithin: (ms) => [...begun.values()].filter(({ atMs }) => nowMs() - atMs <= ms).map(({ say: one }) => one),
    waitingIn: (zone) => lines.get(zone)?.waiting.length ?? 0,
    fateOf: (call) =>
      [...lines].flatMap(([zone, line]) =>
        line.known.includes(call) ? [{ zone, fate: fateIn(zone, line, call) }] : [],
      ),
  }

  function sayNext(zone: ZoneId): void {
    const line = lines.get(zone)
    if (!line) return
    const next = nextInOneGo(line, nowMs())
    become(zone, next.line)
    if (!next.say) return
    const now = asNow({ ...next.say.announcement.say, repeats: next.repeats ?? 1 })
    begun.set(zone, { say: now, atMs: nowMs() })
    rememberSaid(`${zone} ${now.call}`)
    if (now.repeats < next.line.rules.repeats) count('shortened', 1, zone)
    say(now)
  }

  function become(zone: ZoneId, line: Line<Spoken>): void {
    const before = lines.get(zone)?.counts ?? { said: 0, dropped: 0, merged: 0 }
    lines.set(zone, line)
    for (const outcome of ['said', 'dropped', 'merged'] as const) {
      const more = line.counts[outcome] - before[outcome]
      if (more > 0) count(outcome, more, zone)
    }
  }

  function fateIn(zone: ZoneId, { waiting, current }: Line<Spoken>, call: SayingId): Fate {
    if (waiting.some(({ announcement: { id } }) => id === call)) return 'waiting'
    const isCurrent = current?.stage === 'saying' && current.announcement.id === call
    if (isCurrent && nowMs() - current.startedAtMs < (current.announcement.durationMs ?? 0)) return 'saying'
    return saidIds.has(`${zone} ${call}`) ? 'said' : 'dropped'
  }

  function rememberSaid(key: string): void {
    saidIds.add(key)
    const [oldest] = saidIds
    if (saidIds.size > BEGUN_KEPT_MAX && oldest !== undefined) saidIds.delete(oldest)
  }
}

function withoutServed(line: Line<Spoken>, isCalled: (ticket: TicketId) => boolean): Line<Spoken> {
  const tickets = line.waiting.flatMap(({ announcement: { ticket } }) => ticket ?? [])
  return tickets.filter((ticket) => !isCalled(ticket)).reduce((rest, ticket) => lineWithout(rest, ticket), line)
}
