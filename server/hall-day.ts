// One day of a hall, read from its journal: the state that is written, the state that runs ahead, and its calendar.
import type { Answer } from '#contract/answers.ts'
import type { HallEvent } from '#contract/events.ts'
import { type Day, type HallId, type PressId, toMs } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { TakeoverCarried } from '#contract/takeover.ts'
import { answerTo } from '#queue/answer.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import { type CalendarDay, calendarDay, dayIn } from './calendar.ts'
import type { Journal } from './journal/journal.ts'

/** A press made just before midnight and sent again just after it still belongs to the day before. */
const YESTERDAY_PRESSES_MS = 10 * 60_000

export type OldPresses = { readonly day: Day; readonly positionByPress: ReadonlyMap<PressId, number> }

export type HallDay = {
  readonly calendar: CalendarDay
  /** By the clock of which place the day is reckoned. */
  readonly timeZone: string
  /** Runs ahead with what is being written; decisions are made on it. */
  decided: HallState
  /** What is on the disk; everybody may hear of it. */
  readonly written: HallState
  /** The newest instant of the day's journal, in milliseconds of the epoch. */
  lastMs: number
  readonly pressesBefore?: OldPresses
}

type Source = { readonly id: HallId; readonly journal: Journal; readonly settings: HallSettings }

/** The hall's day that holds `nowMs`, as the journal has it. */
export async function readHallDay({ id, journal, settings }: Source, nowMs: number): Promise<HallDay> {
  const calendar = calendarDay(settings.hours, settings.timeZone, nowMs)
  const written = beginState(id, calendar.day, settings)
  const entries = await journal.read(id, calendar.day, 0)
  for (const { event } of entries) evolve(written, event)
  const last = entries.at(-1)
  const isJustAfterMidnight = nowMs - calendar.beginsMs < YESTERDAY_PRESSES_MS
  return {
    calendar,
    timeZone: settings.timeZone,
    written,
    decided: structuredClone(written),
    lastMs: last ? toMs(last.event.at) : 0,
    ...(isJustAfterMidnight && { pressesBefore: await oldPresses(id, journal, yesterdayOf(calendar, settings)) }),
  }
}

/** The answer to a press of that day, from the journal as it stood right after it. */
export async function answerFromJournal(
  { id, journal, settings }: Source,
  press: PressId,
  { day, position }: { readonly day: Day; readonly position: number },
): Promise<Answer> {
  const state = beginState(id, day, settings)
  const events: HallEvent[] = []
  for (const entry of await journal.read(id, day, 0)) {
    if (entry.position > position) break
    evolve(state, entry.event)
    if (entry.event.press === press) events.push(entry.event)
  }
  return answerTo(press, state, events)
}

/** TAKEOVER-6: what the day before left on all screens, as its journal has it; some of it may have expired by now. */
export async function takeoversOfYesterday(
  { id, journal, settings }: Source,
  calendar: CalendarDay,
): Promise<readonly TakeoverCarried[]> {
  const yesterday = yesterdayOf(calendar, settings)
  const state = beginState(id, yesterday, settings)
  for (const { event } of await journal.read(id, yesterday, 0)) evolve(state, event)
  return [...state.takeovers.values()]
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ takeover, zone, text, drill, since, until }) => {
      return { takeover, ...(zone !== undefined && { zone }), text, ...(drill && { drill }), since, until }
    })
}

function yesterdayOf({ beginsMs }: CalendarDay, { timeZone }: HallSettings): Day {
  return dayIn(timeZone, beginsMs - 1)
}

async function oldPresses(id: HallId, journal: Journal, day: Day): Promise<OldPresses> {
  const positionByPress = new Map<PressId, number>()
  for (const { position, event } of await journal.read(id, day, 0)) {
    if (event.press) positionByPress.set(event.press, position)
  }
  return { day, positionByPress }
}
