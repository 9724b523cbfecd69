// The figures of each report on a day made by chance, against the same figures worked out a second way from its events;
// on SQLite and on PostgreSQL.
import { beforeEach, describe, expect, test } from 'vitest'
import { assert } from '#contract/assert.ts'
import { REPORT_BYS } from '#contract/report-bys.ts'
import { REPORT_NAMES, Report, type ReportBy, type ReportName, type ReportOf, type Spread } from '#contract/reports.ts'
import type { Database } from '#server/database/open-database.ts'
import { countOf } from '#server/registers/entries.ts'
import { beginBook, note, nothingTouched } from '#server/reports/day-book.ts'
import { makeReport } from '#server/reports/make-report.ts'
import { writeRows } from '#server/reports/write-rows.ts'
import { atMs, DAY } from '../../support/build.ts'
import { openForTest, postgresUrl, sqliteUrl } from '../../support/databases.ts'
import { visitsSlowly } from './second-way.ts'
import { eventsOf, seededDay, settings } from './seeded-day.ts'

const entries = seededDay(7)
const slow = visitsSlowly(entries)
const OPENS_MS = atMs('09:00')
let database: Database

describe.each(['SQLite', 'PostgreSQL'])('on %s', (kind) => {
  beforeEach(async ({ skip }) => {
    database = await openForTest(kind === 'SQLite' ? await sqliteUrl() : await postgresUrl(skip))
    const book = beginBook('main', DAY, settings)
    const touched = nothingTouched()
    for (const entry of entries) note(book, entry, touched)
    await writeRows(database.db, book, touched)
  })

  test('waits, by class', async () => {
    const report = await made('waits')
    expect(report.rows.map(({ key }) => key)).toEqual(['ordinary', 'elder'])
    for (const row of [...report.rows, report.total]) {
      const visits = slow.filter((one) => row.key === 'all' || one.class === row.key)
      const called = visits.filter(({ firstCalledMs }) => firstCalledMs !== undefined)
      const finished = visits.filter(({ state }) => state === 'finished')
      expect([row.key, row.taken, row.called]).toEqual([row.key, visits.length, called.length])
      expect(row.wait).toEqual(spreadSlowly(called.map(({ waitMs }) => waitMs)))
      expect(row.waitFromOpening).toEqual(
        spreadSlowly(
          called.map(({ issuedMs, firstCalledMs = 0 }) => Math.max(0, firstCalledMs - Math.max(OPENS_MS, issuedMs))),
        ),
      )
      expect(row.early).toBe(visits.filter(({ issuedMs }) => issuedMs < OPENS_MS).length)
      expect(row.walk).toEqual(spreadSlowly(finished.map(({ walkMs }) => walkMs)))
      expect(row.service).toEqual(spreadSlowly(finished.map(({ serviceMs }) => serviceMs)))
    }
    expect(report.total.early).toBeGreaterThan(0)
    expect(report.total.held.n).toBeGreaterThan(0)
  })

  test('waits, by hour of taking', async () => {
    const report = await made('waits', 'hour')
    for (const row of report.rows) {
      const inHour = slow.filter(
        ({ issuedMs }) => String(new Date(issuedMs + 8 * 3_600_000).getUTCHours()).padStart(2, '0') === row.key,
      )
      expect([row.key, row.taken]).toEqual([row.key, inHour.length])
    }
    expect(report.rows.length).toBeGreaterThan(5)
  })

  test('reviews: shares of what was rated, of finished visits only', async () => {
    const report = await made('reviews', 'class')
    const levels = slow.filter(({ state }) => state === 'finished').map(({ level }) => level)
    const rated = levels.filter((level) => level !== undefined)
    expect(report.total).toMatchObject({ finished: levels.length, rated: rated.length })
    expect(report.total.satisfiedShare).toBeCloseTo(rated.filter((level) => level >= 3).length / rated.length)
    expect(report.total.lowShare).toBeCloseTo(rated.filter((level) => level <= 2).length / rated.length)
    expect(report.total.ratedShare).toBeCloseTo(rated.length / levels.length)
    expect(report.total.levels).toEqual([1, 2, 3, 4, 5].map((one) => rated.filter((level) => level === one).length))
  })

  test('counters and staff: calls by who called them, served visits, and no more time than there was', async () => {
    const calls = eventsOf(entries).filter((event) => event.type === 'ticket-called')
    const counters = await made('counters')
    for (const row of counters.rows) {
      expect([row.key, row.calls]).toEqual([row.key, calls.filter(({ counter }) => counter === row.key).length])
    }
    const staff = await made('staff')
    for (const row of staff.rows) {
      const missed = eventsOf(entries).filter(({ type }) => type === 'ticket-missed').length
      expect(row.missed).toBeLessThanOrEqual(missed)
    }
    expect(sum(staff.rows.map(({ calls: many }) => many))).toBe(calls.length)
    for (const key of ['busyMs', 'idleMs', 'pausedMs'] as const) {
      expect(sum(staff.rows.map((row) => row[key] ?? 0))).toBe(sum(counters.rows.map((row) => row[key] ?? 0)))
    }
    expect(counters.total.busyMs).toBeGreaterThan(0)
  })

  test('services: what was served of each, by the service at that moment', async () => {
    const report = await made('services')
    expect(report.rows.map(({ key }) => key)).toEqual(['card', 'pension'])
    const finished = eventsOf(entries).filter(({ type }) => type === 'service-finished').length
    expect(report.total.served).toBeGreaterThanOrEqual(finished)
    expect(sum(report.rows.map(({ served }) => served))).toBe(report.total.served)
    expect(report.rows.every(({ busyMs }) => busyMs === null)).toBe(true)
  })

  test('elders against others, and help', async () => {
    const { total } = await made('elders')
    const elders = slow.filter((one) => one.class === 'elder')
    const called = elders.filter(({ firstCalledMs }) => firstCalledMs !== undefined)
    const waits = called.map(({ issuedMs, firstCalledMs = 0 }) =>
      Math.max(0, firstCalledMs - Math.max(OPENS_MS, issuedMs)),
    )
    expect(total).toMatchObject({ visits: slow.length, elders: elders.length })
    expect(total.elderWait).toEqual(spreadSlowly(waits))
    expect(total.withinGoalShare).toBeCloseTo(waits.filter((ms) => ms <= 15 * 60_000).length / waits.length)
    expect(total.helps).toBe(eventsOf(entries).filter(({ type }) => type === 'help-asked').length)
    expect(total.helpWait?.n).toBe(eventsOf(entries).filter(({ type }) => type === 'help-answered').length)
    const accompanied = eventsOf(entries).flatMap((one) => (one.type === 'companion-assigned' ? [one.ticket] : []))
    expect(total.accompanied).toBe(new Set(accompanied).size)
  })

  test('calls: each is proved once, however many screens showed it', async () => {
    const rows = ['board-1', 'board-2'].map((screen, at) => {
      return { hall: 'main', call: `${DAY}-31`, screen, shownAt: new Date(), heard: at === 0 ? 'true' : 'blocked' }
    })
    await database.db.callProof.createMany({
      data: [...rows, { hall: 'main', call: `${DAY}-40`, screen: 'board-1', shownAt: new Date(), heard: 'blocked' }],
    })
    const { total, rows: days } = await made('calls')
    const calls = eventsOf(entries).filter(({ type }) => type === 'ticket-called' || type === 'ticket-recalled')
    expect(total).toMatchObject({ calls: calls.length, shown: 2, heard: 1, blocked: 1 })
    expect(days.map(({ key }) => key)).toEqual([DAY])
  })

  test('entries: how many by which pass, and nothing else', async () => {
    const count = (day: string, kind: string, many: number) => {
      return { hall: 'main', register: 'entries', day, kind, count: many }
    }
    await database.db.registerCount.createMany({
      data: [
        count(DAY, 'pass id-card', 3),
        count(DAY, 'pass village-letter', 2),
        count(DAY, 'over-threshold', 1),
        count('2026-11-24', 'pass id-card', 9),
        { ...count(DAY, 'pass id-card', 8), register: 'bookings' },
      ],
    })
    const { total, rows } = await made('entries')
    expect(total).toMatchObject({ entries: 5, overThreshold: 1 })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.byPass).toEqual([
      { pass: 'id-card', name: { zh: '身份证', en: 'ID card' }, entries: 3 },
      { pass: 'village-letter', name: { zh: 'village-letter', en: 'village-letter' }, entries: 2 },
    ])
  })

  test('exceptions: every call out of turn and every changed class, the newest first', async () => {
    const { items, total } = await made('exceptions')
    const chosen = eventsOf(entries).filter((one) => one.type === 'ticket-called' && one.why.rule === 'chosen')
    const changed = eventsOf(entries).filter(({ type }) => type === 'class-changed')
    expect([items.length, total]).toEqual([chosen.length + changed.length, chosen.length + changed.length])
    expect(items.filter(({ kind }) => kind === 'called-out-of-turn').map(({ reason }) => reason)).toContain('身体不适')
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
    expect(items.every(({ byName }) => byName === null || byName.startsWith('名'))).toBe(true)
  })

  test('every report in every grouping fits its schema', async () => {
    for (const report of REPORT_NAMES) {
      for (const by of [...REPORT_BYS[report], undefined]) Report.parse(await made(report, by))
    }
  })

  test('a time without anything is a report without rows', async () => {
    for (const report of REPORT_NAMES) {
      const empty = Report.parse(await ask(report, undefined, { from: '2026-01-01', to: '2026-01-31' }))
      expect(empty.report === 'exceptions' ? empty.items : empty.rows).toEqual([])
    }
  })
})

async function made<N extends ReportName>(report: N, by?: ReportBy): Promise<ReportOf<N>> {
  return (await ask(report, by, { from: DAY, to: DAY })) as ReportOf<N>
}

function ask(
  report: ReportName,
  by: ReportBy | undefined,
  { from, to }: { from: string; to: string },
): Promise<Report> {
  assert(database, 'a database is open')
  const naming = { settings, staffNames: new Map([['wang', '名王']]) }
  const period = { hall: 'main', from, to }
  const question = {
    report,
    period,
    by: by ?? REPORT_BYS[report][0] ?? 'day',
    naming,
    madeAt: '2026-11-23T09:00:00.000Z',
  }
  return makeReport({ database, question, entryKind: countOf })
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

function spreadSlowly(lengths: readonly number[]): Spread {
  const sorted = lengths.toSorted((a, b) => a - b)
  // The smallest length that at least this share did not exceed, word for word.
  const reach = (share: number) =>
    sorted.find((one) => sorted.filter((other) => other <= one).length >= share * sorted.length) ?? null
  return {
    n: sorted.length,
    meanMs: sorted.length === 0 ? null : Math.round(sum(sorted) / sorted.length),
    p50Ms: reach(0.5),
    p90Ms: reach(0.9),
    p95Ms: reach(0.95),
    maxMs: sorted.at(-1) ?? null,
  }
}
