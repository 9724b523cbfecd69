// One zone of the hall has one voice, and this is the line of those who wait for it. It keeps the order, never lets
// two speak at once, and would rather leave out a call than speak of it when the visitor has long been served:
// screens show every call at once anyway. Plain data in and out, for the server and for a board's browser; the
// moment comes in as an argument, from any clock that does not go backwards.

/** A call is news for this long. */
export const LATE_AFTER_MS = 45_000
/** Each call is said twice (numbers.md B0) … */
export const REPEATS = 2
/** … but once when this many others wait: twice is 306 calls an hour, less than thirty counters make (signage.md 6.5). */
export const RUSH_FROM = 2
export const WAITING_MAX = 40
/** A player that is silent about its end for this long after it was due has failed, and the line goes on without it. */
export const OVERDUE_AFTER_MS = 30_000
/** Said in one go, it has been said as often as any rule may want. */
const ALL_TIMES = Number.MAX_SAFE_INTEGER
/** So many announcements are remembered, so that one sent twice over the network is not said twice over. */
const KNOWN_MAX = 200

/**
 * `id` is its own for every call and recall; `ticket` is shared by all calls of one ticket; `durationMs` is the length
 * of its sound, where that is known.
 */
export type Announcement = { readonly id: string; readonly ticket?: string; readonly durationMs?: number }

export type LineRules = {
  readonly lateAfterMs: number
  readonly repeats: number
  readonly rushFrom: number
  readonly waitingMax: number
  readonly overdueAfterMs: number
}

export type Waiting<A> = { readonly announcement: A; readonly calledAtMs: number }

/** The first or a later time that an announcement is said. */
export type Saying<A> = { readonly announcement: A; readonly time: number }

export type Line<A extends Announcement> = {
  readonly rules: LineRules
  readonly waiting: readonly Waiting<A>[]
  /** What is being said, or was said last and may be said again. */
  readonly current?: Saying<A> &
    ({ readonly stage: 'saying'; readonly startedAtMs: number } | { readonly stage: 'said' })
  readonly known: readonly string[]
  /** For the hall's health: how many sayings began, how many calls came too late, how many went into a newer one. */
  readonly counts: { readonly said: number; readonly dropped: number; readonly merged: number }
}

const RULES: LineRules = {
  lateAfterMs: LATE_AFTER_MS,
  repeats: REPEATS,
  rushFrom: RUSH_FROM,
  waitingMax: WAITING_MAX,
  overdueAfterMs: OVERDUE_AFTER_MS,
}

/** A line in which nobody waits. */
export function emptyLine<A extends Announcement>(rules: Partial<LineRules> = {}): Line<A> {
  return { rules: { ...RULES, ...rules }, waiting: [], known: [], counts: { said: 0, dropped: 0, merged: 0 } }
}

/**
 * The line after a call at `nowMs`. A call whose id is known changes nothing. A second call of a ticket that still
 * waits takes over its place, with the counter of the second. Over WAITING_MAX the oldest is dropped.
 */
export function lineAfter<A extends Announcement>(line: Line<A>, announcement: A, nowMs: number): Line<A> {
  if (line.known.includes(announcement.id)) return line
  const known = [...line.known, announcement.id].slice(-KNOWN_MAX)
  const latest = { announcement, calledAtMs: nowMs }

  const place = line.waiting.findIndex(({ announcement: other }) => isSameTicket(other, announcement))
  if (place !== -1) {
    return { ...line, known, waiting: line.waiting.with(place, latest), counts: counted(line, { merged: 1 }) }
  }
  const all = [...line.waiting, latest]
  const waiting = all.slice(-line.rules.waitingMax)
  return { ...line, known, waiting, counts: counted(line, { dropped: all.length - waiting.length }) }
}

/**
 * The line after what cannot wait: it goes before everybody. `isNow`: what is being said is cut short by the player, and
 * not said again.
 */
export function lineInFront<A extends Announcement>(
  line: Line<A>,
  announcement: A,
  { nowMs, isNow }: { readonly nowMs: number; readonly isNow: boolean },
): Line<A> {
  if (line.known.includes(announcement.id)) return line
  const known = [...line.known, announcement.id].slice(-KNOWN_MAX)
  const { current, ...rest } = line
  const waiting = [{ announcement, calledAtMs: nowMs }, ...line.waiting]
  return { ...rest, ...(current && !isNow && { current }), known, waiting }
}

/** The line without the calls of tickets: nobody is called aloud any more. They count as dropped. */
export function lineWithoutCalls<A extends Announcement>(line: Line<A>): Line<A> {
  const waiting = line.waiting.filter(({ announcement }) => announcement.ticket === undefined)
  const dropped = line.waiting.length - waiting.length
  return dropped === 0 ? line : { ...line, waiting, counts: counted(line, { dropped }) }
}

/**
 * What to say now, if anything, and the line after that. While something is being said the answer is nothing; the
 * caller tells the end with `lineAfterSaid` and asks again then, and whenever a call comes in.
 */
export function nextToSay<A extends Announcement>(
  line: Line<A>,
  nowMs: number,
): { readonly line: Line<A>; readonly say?: Saying<A> } {
  const fresh = withoutLate(line, nowMs)
  if (isBusy(fresh, nowMs)) return { line: fresh }
  if (fresh.current && maySayAgain(fresh, fresh.current)) {
    return saying(fresh, { announcement: fresh.current.announcement, time: fresh.current.time + 1 }, nowMs)
  }
  const [next, ...waiting] = fresh.waiting
  if (!next) return { line: fresh }
  return saying({ ...fresh, waiting }, { announcement: next.announcement, time: 1 }, nowMs)
}

/**
 * The same for a player that is told at the beginning how often to say it: as often as the rules want, but once in a rush.
 * The announcement is then busy for all its times, and is over when one `lineAfterSaid` comes.
 */
export function nextInOneGo<A extends Announcement>(
  line: Line<A>,
  nowMs: number,
): { readonly line: Line<A>; readonly say?: Saying<A>; readonly repeats?: number } {
  const next = nextToSay(line, nowMs)
  const { current, waiting, rules, counts } = next.line
  if (!next.say || current?.stage !== 'saying') return next
  const repeats = waiting.length < rules.rushFrom ? rules.repeats : 1
  const { announcement } = current
  const whole = { ...announcement, durationMs: (announcement.durationMs ?? 0) * repeats }
  return {
    line: {
      ...next.line,
      current: { ...current, announcement: whole, time: ALL_TIMES },
      counts: { ...counts, said: counts.said + repeats - 1 },
    },
    say: next.say,
    repeats,
  }
}

/** The line after the announcement with this id was heard to its end, or failed. Any other id changes nothing. */
export function lineAfterSaid<A extends Announcement>(line: Line<A>, id: string): Line<A> {
  const { current } = line
  if (current?.stage !== 'saying' || current.announcement.id !== id) return line
  return { ...line, current: { announcement: current.announcement, time: current.time, stage: 'said' } }
}

/**
 * The line without a ticket that need not be called any more: its visitor has come, or it was cancelled. What is being
 * said is said to its end, and not again.
 */
export function lineWithout<A extends Announcement>(line: Line<A>, ticket: string): Line<A> {
  const { current, rules } = line
  const waiting = line.waiting.filter(({ announcement }) => announcement.ticket !== ticket)
  if (current?.announcement.ticket !== ticket) return { ...line, waiting }
  return { ...line, waiting, current: { ...current, time: Math.max(current.time, rules.repeats) } }
}

function saying<A extends Announcement>(line: Line<A>, say: Saying<A>, nowMs: number) {
  const current = { ...say, stage: 'saying', startedAtMs: nowMs } as const
  return { line: { ...line, current, counts: counted(line, { said: 1 }) }, say }
}

function withoutLate<A extends Announcement>(line: Line<A>, nowMs: number): Line<A> {
  const waiting = line.waiting.filter(({ calledAtMs }) => nowMs - calledAtMs <= line.rules.lateAfterMs)
  const dropped = line.waiting.length - waiting.length
  return dropped === 0 ? line : { ...line, waiting, counts: counted(line, { dropped }) }
}

function isBusy<A extends Announcement>({ current, rules }: Line<A>, nowMs: number): boolean {
  if (current?.stage !== 'saying') return false
  return nowMs - current.startedAtMs < (current.announcement.durationMs ?? 0) + rules.overdueAfterMs
}

/** Not in a rush, and not when the ticket has been called anew: the old words might name another counter. */
function maySayAgain<A extends Announcement>({ waiting, rules }: Line<A>, { announcement, time }: Saying<A>): boolean {
  const isOutdated = waiting.some(({ announcement: newer }) => isSameTicket(newer, announcement))
  return time < rules.repeats && waiting.length < rules.rushFrom && !isOutdated
}

function isSameTicket(one: Announcement, other: Announcement): boolean {
  return one.ticket !== undefined && one.ticket === other.ticket
}

function counted<A extends Announcement>({ counts }: Line<A>, more: Partial<Line<A>['counts']>): Line<A>['counts'] {
  return {
    said: counts.said + (more.said ?? 0),
    dropped: counts.dropped + (more.dropped ?? 0),
    merged: counts.merged + (more.merged ?? 0),
  }
}
