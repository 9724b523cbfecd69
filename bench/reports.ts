// Each report on 200 000 visits: a year of one hall. The peer is what any report needs at least: the same number of rows
// summed up by the database itself.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPORT_BYS } from '#contract/report-bys.ts'
import { REPORT_NAMES } from '#contract/reports.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { type Database, openDatabase } from '#server/database/open-database.ts'
import { countOf } from '#server/registers/entries.ts'
import { makeReport } from '#server/reports/make-report.ts'
import { median, type Row } from './row.ts'

const VISITS = 200_000
const FIRST_DAY = '2026-01-01'
const DAYS = 250
const ROUNDS = 3
const SERVICES = firstHall().services.map(({ id }) => id)

/** The contract asks for figures in about a second. */
export async function benchReports(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nuanting-bench-'))
  const database = await openDatabase({ url: `file:${join(folder, 'hall.db')}` })
  try {
    await fill(database)
    const peer = await timeOf(() => rawSum(database))
    const rows: Row[] = []
    for (const report of REPORT_NAMES) {
      const value = await timeOf(() => makeReport({ database, question: questionOf(report), entryKind: countOf }))
      const what = `report ${report}, ${VISITS} visits`
      rows.push({ name: what, value, unit: 'ms', peer, ratio: peer / value, goal: '< 1000' })
    }
    return rows
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function questionOf(report: (typeof REPORT_NAMES)[number]) {
  const naming = { settings: firstHall(), staffNames: new Map<string, string>() }
  const period = { hall: 'main', from: FIRST_DAY, to: '2026-12-31' }
  return { report, period, by: REPORT_BYS[report][0] ?? 'day', naming, madeAt: '2027-01-01T00:00:00.000Z' } as const
}

async function timeOf(what: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await what()
    times.push(performance.now() - began)
  }
  return median(times)
}

async function rawSum({ ask }: Database): Promise<void> {
  await ask(RAW_SUM, 'main')
}
const RAW_SUM = {
  name: 'bench-sum',
  sql: `SELECT "class", count(*), avg("waitMs"), max("waitMs") FROM "Visit" WHERE "hall" = ? GROUP BY "class"`,
}

// Made by the database itself: 200 000 rows through the client take minutes. Numbers that repeat only after a long while
// stand for chance.
async function fill({ ask }: Database): Promise<void> {
  await ask({ name: 'bench-visits', sql: `INSERT INTO "Visit" (${Object.keys(VISIT).join()}) ${rowsOf(VISIT)}` })
  await ask({ name: 'bench-rounds', sql: `INSERT INTO "VisitRound" (${Object.keys(ROUND).join()}) ${rowsOf(ROUND)}` })
}

function rowsOf(columns: Readonly<Record<string, string>>): string {
  return `WITH RECURSIVE visit (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM visit WHERE n < ${VISITS - 1})
    SELECT ${Object.values(columns).join(', ')} FROM visit`
}

const DAY = `date('${FIRST_DAY}', (n / ${VISITS / DAYS}) || ' days')`
const ISSUED = `strftime('%Y-%m-%dT%H:%M:%fZ', ${DAY}, (n * 37 % 480 + 60) || ' minutes')`
const ONE_OF_SERVICES = `CASE n % 6 ${SERVICES.map((id, at) => `WHEN ${at} THEN '${id}'`).join(' ')} END`

const BOTH = {
  hall: `'main'`,
  ticket: `${DAY} || '-' || n`,
  day: DAY,
  class: `CASE WHEN n % 10 < 3 THEN 'elder' ELSE 'ordinary' END`,
  elder: 'n % 10 < 3',
  service: ONE_OF_SERVICES,
  counter: `CAST(1 + n % 6 AS TEXT)`,
  staff: `'clerk-' || (n % 9)`,
  hour: '9 + n * 37 % 8',
  calledAt: ISSUED,
  calls: '1',
  walkMs: 'n * 7919 % 60013',
  serviceMs: 'n * 104729 % 1200007',
}
const ROUND = { ...BOTH, round: '1', ending: `'finished'` }
const VISIT = {
  ...BOTH,
  number: `'A' || n`,
  takenClass: BOTH.class,
  state: `'finished'`,
  issuedAt: ISSUED,
  waitMs: 'n * 15485863 % 3600011',
  openWaitMs: 'n * 15485863 % 3600011',
  heldMs: '0',
  idleMs: '0',
  gaveWay: '0',
  greenLane: 'n % 50 = 0',
  proxy: 'n % 70 = 0',
  companions: '0',
  level: 'CASE WHEN n % 5 < 2 THEN 1 + n % 7 % 5 END',
  ratedFrom: `'pad'`,
  early: '0',
  position: 'n',
}
