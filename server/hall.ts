// The heart: one command at a time is decided on the newest state, written, and only then told. Two states are kept:
// `decided` runs ahead with what is being written, `written` is what everybody may hear of.
import { randomUUID } from 'node:crypto'
import type { Answer } from '#contract/answers.ts'
import { assert } from '#contract/assert.ts'
import type { Entry, HallEvent } from '#contract/events.ts'
import { type Day, type HallId, type PressId, toInstant, toMs } from '#contract/ids.ts'
import type { Rejection } from '#contract/rejections.ts'
import type { HallSettings } from '#contract/settings.ts'
import { answerTo } from '#queue/answer.ts'
import type { CalendarMoment } from '#queue/day-phase.ts'
import { decide } from '#queue/decide.ts'
import { evolve } from '#queue/evolve.ts'
import type { HallState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import type { Asker, Moment, Stretch } from '#queue/moment.ts'
import { calendarDay } from './calendar.ts'
import { freshCode } from './fresh-code.ts'
import { answerFromJournal, type HallDay, readHallDay, takeoversOfYesterday } from './hall-day.ts'
import type { Journal } from './journal/journal.ts'
import { recentAnswers } from './recent-answers.ts'

const LOST_RACES_MAX = 50
const HALL_ITSELF: Asker = { person: { kind: 'hall' }, roles: [] }

export type Answered = { readonly given: Answer } | { readonly rejected: Rejection }

/** Was it pressed on this server, or did we read it from another one? */
export type Origin = 'here' | 'elsewhere'

/** Hears of what is written, in order, never before. Must not throw; what takes long, it does by itself. */
export type Follower = (hall: HallState, entries: readonly Entry[], origin: Origin) => void

export type Hall = {
  readonly id: HallId
  /** Decides, writes, answers. Throws only when the machinery is broken. */
  readonly ask: (command: AnyCommand, asker: Asker) => Promise<Answered>
  /** The hall as it is written, for reading only. */
  readonly state: () => HallState
  /** The present time and today's stretches, for views. */
  readonly moment: () => CalendarMoment
  readonly follow: (follower: Follower) => () => void
  /** Reads on what another server wrote, and turns the day when the clock says so. */
  readonly catchUp: () => Promise<void>
  /** Begins the new day when the clock says so; nothing else. */
  readonly turnDay: () => Promise<void>
  readonly close: () => Promise<void>
}

export type HallParts = {
  readonly id: HallId
  readonly journal: Journal
  readonly nowMs: () => number
  /** What a hall without any history begins with. */
  readonly firstSettings: HallSettings
  /** Do other servers write to this journal as well? Then a «no» is checked against what they wrote. */
  readonly isShared?: boolean
  /** Mean service minutes of the last weeks, asked once at the beginning of each day. */
  readonly serviceMinutes?: (hall: HallId, day: Day) => Promise<Record<string, number>>
}

type Attempt = Answered | 'place-taken'

/** Opens a hall on today's journal; begins the day when nobody has. */
export async function openHall(parts: HallParts): Promise<Hall> {
  const { id, journal, nowMs, firstSettings, serviceMinutes, isShared = false } = parts
  const followers = new Set<Follower>()
  const answers = recentAnswers<Attempt>((attempt) => attempt === 'place-taken')
  let settings = (await journal.latestSettings(id))?.settings ?? firstSettings
  // As it was saved last: a day of the past may have been reckoned elsewhere.
  let { timeZone } = settings
  let today = await readHallDay({ id, journal, settings }, nowMs())
  settings = today.written.settings
  // What is decided after a lost race and before the journal was read on stands on nothing: the journal knows it by its
  // line and lets none of it in.
  let line = 0
  let lostRaces = 0
  let settled: Promise<unknown> = Promise.resolve()
  let turning: Promise<void> | undefined
  let reading: Promise<void> | undefined
  let stretches: { readonly of: HallSettings; readonly list: readonly Stretch[] } | undefined

  await beginDay()
  return { id, ask, state: () => today.written, moment, follow, catchUp, turnDay: async () => turnDay(), close }

  async function ask(command: AnyCommand, asker: Asker): Promise<Answered> {
    for (let lost = 0; lost < LOST_RACES_MAX; lost += 1) {
      // One of them may begin while we wait for the other.
      for (let busy = turnDay() ?? reading; busy; busy = turnDay() ?? reading) await busy
      // Nothing is awaited between the look-up and the decision: two copies of one press cannot pass both.
      const attempt = await (knownAnswer(command.press) ?? tryOnce(command, asker))
      if (attempt !== 'place-taken') return attempt
      await readOn()
    }
    throw new Error(`Hall ${id} lost the race for a position ${LOST_RACES_MAX} times`)
  }

  function tryOnce(command: AnyCommand, asker: Asker): Promise<Attempt> {
    const day = today
    const decision = decide(day.decided, command, momentFor(asker))
    if ('rejected' in decision) return answers.remember(command.press, afterSettled(decision, day))

    const events = decision.accepted
    const after = day.decided.position
    for (const event of events) evolve(day.decided, event)
    const given = answerTo(command.press, day.decided, events)
    // What changed nothing is remembered as well, so that the same press gets the same answer.
    if (events.length === 0) return answers.remember(command.press, afterSettled({ given }, day))
    return answers.remember(command.press, write(day, after, events, given))
  }

  // A «no» may rest on something that is not on the disk yet, so it waits for it as well; or on not knowing what another
  // server has written.
  async function afterSettled(answered: Answered, day: HallDay): Promise<Attempt> {
    const lostBefore = lostRaces
    const { position } = day.decided
    await settled
    const isLost = lostRaces !== lostBefore || (isShared && (await hasStrangers(day, position)))
    return isLost ? 'place-taken' : answered
  }

  async function hasStrangers(day: HallDay, after: number): Promise<boolean> {
    const entries = await journal.read(id, day.calendar.day, after)
    return entries.some(({ event: { press } }) => press === undefined || !day.decided.positionByPress.has(press))
  }

  function write(day: HallDay, after: number, events: readonly HallEvent[], given: Answer): Promise<Attempt> {
    const appended = journal.append({ hall: id, day: day.calendar.day, after, events, line })
    const told = settled.then(async (): Promise<Attempt> => {
      if ((await appended) === 'place-taken') {
        lostRaces += 1
        return 'place-taken'
      }
      const entries = events.map((event, at) => ({ position: after + 1 + at, event }))
      tell(day, entries, 'here')
      return { given }
    })
    // A failed write is everybody's failure: whoever waits behind it hears of it too.
    settled = told
    appended.catch(() => undefined)
    told.catch(() => undefined)
    return told
  }

  function tell(day: HallDay, entries: readonly Entry[], origin: Origin): void {
    for (const { position, event } of entries) {
      assert(position === day.written.position + 1, `hall ${id} hears of position ${position} in its turn`)
      evolve(day.written, event)
      day.lastMs = Math.max(day.lastMs, toMs(event.at))
      if (event.type === 'settings-changed') timeZone = event.settings.timeZone
    }
    settings = day.written.settings
    for (const follower of followers) follower(day.written, entries, origin)
  }

  // PRESS-1: from memory, or from the journal as it stood right after that press.
  function knownAnswer(press: PressId): Promise<Attempt> | undefined {
    const remembered = answers.find(press)
    if (remembered) return remembered
    const position = today.decided.positionByPress.get(press)
    if (position !== undefined) return answerAgain(press, { day: today.calendar.day, position })
    const old = today.pressesBefore?.positionByPress.get(press)
    return today.pressesBefore && old !== undefined
      ? answerAgain(press, { day: today.pressesBefore.day, position: old })
      : undefined
  }

  async function answerAgain(press: PressId, place: { day: Day; position: number }): Promise<Attempt> {
    await settled
    return { given: await answerFromJournal({ id, journal, settings }, press, place) }
  }

  // After a lost race: what was decided ahead is void; what others wrote is read, and all is decided anew.
  function readOn(): Promise<void> {
    reading ??= (async () => {
      await settled
      const day = today
      const isVoid = day.decided.position !== day.written.position
      const entries = await journal.read(id, day.calendar.day, day.written.position)
      tell(day, entries, 'elsewhere')
      if (isVoid) {
        day.decided = structuredClone(day.written)
        line += 1
      } else for (const { event } of entries) evolve(day.decided, event)
    })().finally(() => {
      reading = undefined
    })
    return reading
  }

  async function catchUp(): Promise<void> {
    const turn = turnDay()
    if (turn) await turn
    await readOn()
  }

  function turnDay(): Promise<void> | undefined {
    const now = nowMs()
    if (turning) return turning
    const { beginsMs, endsMs } = today.calendar
    // A hall that is moved to another time zone has the day and the hours of that place at once.
    if (now >= beginsMs && now < endsMs && today.timeZone === timeZone) return undefined
    turning = (async () => {
      await reading
      await settled
      const pressesBefore = { day: today.calendar.day, positionByPress: today.written.positionByPress }
      today = { ...(await readHallDay({ id, journal, settings: { ...settings, timeZone } }, now)), pressesBefore }
      stretches = undefined
      if (today.written.position > 0) settings = today.written.settings
      await beginDay()
      for (const follower of followers) follower(today.written, [], 'here')
    })().finally(() => {
      turning = undefined
    })
    return turning
  }

  async function beginDay(): Promise<void> {
    for (let lost = 0; today.decided.position === 0 && lost < LOST_RACES_MAX; lost += 1) {
      const { day } = today.calendar
      const minutes = await serviceMinutes?.(id, day)
      const takeovers = await takeoversOfYesterday({ id, journal, settings }, today.calendar)
      const command = { type: 'begin-day', press: randomUUID(), hall: id, day, settings, takeovers } as const
      const attempt = await tryOnce({ ...command, ...(minutes && { serviceMinutes: minutes }) }, HALL_ITSELF)
      if (attempt === 'place-taken') await readOn()
    }
  }

  function momentFor(asker: Asker): Moment {
    const now = presentMs()
    const { day } = today.calendar
    return { now: toInstant(now), nowMs: now, day, stretches: stretchesNow(), asker, freshCode: freshCode() }
  }

  function moment(): CalendarMoment {
    return { nowMs: presentMs(), stretches: stretchesNow() }
  }

  // Time never goes back in a journal: a clock that was set back must not put newcomers before those who wait.
  function presentMs(): number {
    return Math.max(nowMs(), today.lastMs)
  }

  // The hours may be changed in the middle of the day.
  function stretchesNow(): readonly Stretch[] {
    const of = today.decided.settings
    if (stretches?.of !== of) {
      stretches = { of, list: calendarDay(of.hours, today.timeZone, today.calendar.beginsMs).stretches }
    }
    return stretches.list
  }

  function follow(follower: Follower): () => void {
    followers.add(follower)
    return () => followers.delete(follower)
  }

  async function close(): Promise<void> {
    followers.clear()
    await settled.catch(() => undefined)
  }
}
