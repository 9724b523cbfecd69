// The rows of the reports, folded from a day's events, against the same figures worked out a second way.
import { describe, expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { toMs } from '#contract/ids.ts'
import { dayRows } from '#server/reports/visit-rows.ts'
import { at, DAY, hall } from '../../support/build.ts'
import {
  classChanged,
  counterClosed,
  counterOpened,
  dayBegun,
  dayOpened,
  serviceFinished,
  serviceStarted,
  ticketCalled,
  ticketHeld,
  ticketMissed,
  ticketResumed,
  ticketReturned,
  ticketTaken,
  ticketTransferred,
  visitRated,
} from '../../support/build-events.ts'
import { timesSlowly } from './second-way.ts'
import { eventsOf, seededDay, settings } from './seeded-day.ts'

const SEEDS = [1, 2, 3, 4, 5]
const MINUTE_MS = 60_000
const MORNING = { at: at('07:00') }

const rowsOf = (...events: HallEvent[]) =>
  dayRows(
    'main',
    DAY,
    settings,
    [dayBegun(hall(), MORNING), ...events].map((event, index) => ({ position: index + 1, event })),
  )

describe.each(SEEDS)('on the day of seed %i', (seed) => {
  const entries = seededDay(seed)
  const rows = dayRows('main', DAY, settings, entries)
  const slow = timesSlowly(entries)

  test('everything that the reports tell of happened', () => {
    const kinds = new Set(eventsOf(entries).map(({ type }) => type))
    expect([...kinds]).toEqual(
      expect.arrayContaining(['ticket-held', 'ticket-transferred', 'ticket-missed', 'class-changed', 'visit-rated']),
    )
    expect(rows.visits.length).toBeGreaterThan(100)
  })

  test('every millisecond of every visit stands where the queue says that the ticket was', () => {
    for (const row of rows.visits) {
      const { waitMs, walkMs, serviceMs, heldMs, idleMs, ticket } = row
      const wait = slow.everCalled.has(ticket) ? slow.tickets.get(ticket)?.waitMs : null
      const ended = lastMoment(entries, row)
      const lengths = { ...slow.tickets.get(ticket), waitMs: wait }
      // A stage that has not ended is not in the rows yet.
      if (ended) expect({ ticket, waitMs, walkMs, serviceMs, heldMs, idleMs }).toEqual({ ticket, ...lengths })
      if (row.finishedAt) {
        const total = (waitMs ?? 0) + walkMs + serviceMs + heldMs + idleMs
        expect(total).toBe(row.finishedAt.getTime() - row.issuedAt.getTime())
      }
    }
  })

  test('stages, classes, levels and how often somebody gave way are those of the queue', () => {
    const told = rows.visits.map(({ ticket, state, class: one, service, level, gaveWay, greenLane }) => {
      return { ticket, state, class: one, service, level, gaveWay, greenLane }
    })
    const known = [...slow.state.tickets.values()].map((one) => ({
      ticket: one.id,
      state: one.stage.state,
      class: one.class,
      service: one.service,
      level: one.level ?? null,
      gaveWay: one.gaveWay,
      greenLane: one.greenLane,
    }))
    expect(told).toEqual(known)
  })

  test('each call is one round, at its counter and with the one who worked there', () => {
    const calls = eventsOf(entries).filter((event) => event.type === 'ticket-called')
    const repeats = eventsOf(entries).filter(({ type }) => type === 'ticket-recalled')
    const rounds = rows.rounds.filter(({ calls }) => calls > 0)
    expect(rounds.length).toBe(calls.length)
    expect(rows.rounds.reduce((sum, { calls }) => sum + calls, 0)).toBe(calls.length + repeats.length)
    const key = ({ ticket, counter, at: when }: { ticket: string; counter: string; at: string }) =>
      `${ticket} ${counter} ${when}`
    const told = rounds.map((round) => key({ ...round, at: round.calledAt.toISOString() }))
    expect(told.sort()).toEqual(calls.map(key).sort())
  })

  test('every person at a counter was busy, idle or paused as long as the queue says', () => {
    const told = new Map<string, number[]>()
    for (const { counter, staff, busyMs, idleMs, pausedMs, closedAt } of rows.shifts) {
      if (!closedAt) continue
      const key = `${counter} ${staff}`
      const before = told.get(key) ?? [0, 0, 0]
      told.set(
        key,
        [busyMs, idleMs, pausedMs].map((ms, index) => ms + (before[index] ?? 0)),
      )
    }
    const stillOpen = new Set(
      rows.shifts.filter(({ closedAt }) => !closedAt).map((one) => `${one.counter} ${one.staff}`),
    )
    for (const [key, times] of slow.counters) {
      if (!stillOpen.has(key)) expect([key, told.get(key)]).toEqual([key, [times.busyMs, times.idleMs, times.pausedMs]])
    }
    expect(rows.shifts.length).toBeGreaterThan(3)
  })

  test('every call out of turn and every changed class is an exception with who did it', () => {
    const chosen = eventsOf(entries).filter((one) => one.type === 'ticket-called' && one.why.rule === 'chosen')
    const changed = eventsOf(entries).filter(({ type }) => type === 'class-changed')
    expect(rows.exceptions.length).toBe(chosen.length + changed.length)
    expect(rows.exceptions.every(({ by, byKind }) => byKind === 'staff' && by !== null)).toBe(true)
  })
})

function lastMoment(entries: ReturnType<typeof seededDay>, { ticket, state }: { ticket: string; state: string }) {
  const isOver = state === 'finished' || state === 'cancelled'
  return isOver && entries.some(({ event }) => 'ticket' in event && event.ticket === ticket)
}

test('a visit keeps who worked at the counter at the moment of the call, not who came after', () => {
  const { visits, rounds } = rowsOf(
    counterOpened({ staff: 'wang', at: at('09:00') }),
    ticketTaken({ at: at('09:10') }),
    ticketCalled({ at: at('09:20') }),
    serviceStarted({ at: at('09:21') }),
    serviceFinished({ at: at('09:30') }),
    counterClosed({ at: at('09:31') }),
    counterOpened({ staff: 'li', at: at('09:32') }),
    visitRated({ level: 2, reasons: ['slow'], from: 'paper', at: at('09:33') }),
  )
  expect(visits[0]).toMatchObject({ staff: 'wang', level: 2, ratedFrom: 'paper', reasons: '["slow"]' })
  expect(rounds[0]).toMatchObject({ staff: 'wang', walkMs: MINUTE_MS, serviceMs: 9 * MINUTE_MS })
})

test('one who came before the opening waited from the number, and from the opening', () => {
  const { visits } = rowsOf(
    ticketTaken({ at: at('08:30') }),
    dayOpened({ by: { kind: 'clock' }, at: at('09:00') }),
    counterOpened({ at: at('09:00') }),
    ticketCalled({ at: at('09:10') }),
  )
  expect(visits[0]).toMatchObject({ early: true, waitMs: 40 * MINUTE_MS, openWaitMs: 10 * MINUTE_MS, hour: 8 })
})

test('a hall that a manager opened before its hours has nobody early after that', () => {
  const { visits } = rowsOf(
    ticketTaken({ at: at('08:10') }),
    dayOpened({ at: at('08:20') }),
    ticketTaken({ number: 'A002', at: at('08:30') }),
    counterOpened({ at: at('08:30') }),
    ticketCalled({ at: at('08:40') }),
  )
  expect(visits[0]).toMatchObject({ early: true, waitMs: 30 * MINUTE_MS, openWaitMs: 20 * MINUTE_MS })
  expect(visits[1]).toMatchObject({ early: false, waitMs: null })
})

test('absent, sent on and held: the time stands apart, and the first call ends the wait', () => {
  const { visits, rounds } = rowsOf(
    counterOpened({ at: at('09:00') }),
    ticketTaken({ at: at('09:00') }),
    ticketCalled({ at: at('09:10') }),
    ticketMissed({ at: at('09:12') }),
    ticketReturned({ at: at('09:20') }),
    ticketCalled({ at: at('09:21'), why: { rule: 'came-back' } }),
    serviceStarted({ at: at('09:22') }),
    ticketHeld({ reason: 'internal', at: at('09:25') }),
    ticketResumed({ counter: '1', at: at('09:35') }),
    ticketTransferred({ service: 'pension', at: at('09:40') }),
    ticketCalled({ at: at('09:44') }),
    serviceStarted({ at: at('09:45') }),
    serviceFinished({ at: at('09:50') }),
    classChanged({ class: 'elder', at: at('09:51') }),
  )
  expect(visits[0]).toMatchObject({
    class: 'elder',
    takenClass: 'ordinary',
    elder: true,
    service: 'pension',
    waitMs: 10 * MINUTE_MS,
    walkMs: 4 * MINUTE_MS,
    serviceMs: 13 * MINUTE_MS,
    heldMs: 10 * MINUTE_MS,
    idleMs: 13 * MINUTE_MS,
    firstCalledAt: new Date(toMs(at('09:10'))),
    calledAt: new Date(toMs(at('09:44'))),
  })
  expect(rounds.map(({ service, ending, serviceMs }) => [service, ending, serviceMs])).toEqual([
    ['card', 'missed', 0],
    ['card', 'transferred', 8 * MINUTE_MS],
    ['pension', 'finished', 5 * MINUTE_MS],
  ])
})
