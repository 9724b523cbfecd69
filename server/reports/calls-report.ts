// The proof of calls: how many were shown by a screen, and heard. Where no screen told, nothing is known.
import type { CallsRow, ReportOf } from '#contract/reports.ts'
import type { Database, Statement } from '../database/open-database.ts'
import { ALL, groupsOf, inOrder, keyOf, type Named } from './groups.ts'
import { type Asked, reportHead } from './question.ts'
import { type Period, readRows } from './read-rows.ts'
import { shareOf } from './spread.ts'

type Figures = { calls: number; shown: number; heard: number; blocked: number }

/** The report `calls`. */
export async function callsReport(asked: Asked): Promise<ReportOf<'calls'>> {
  const { database, question } = asked
  const { by, naming, period } = question
  const groups = groupsOf(nothing)
  const total = nothing()
  const count = (day: string, figures: Partial<Figures>) => {
    const belongs = { class: '', service: '', counter: null, staff: null, hour: 0, day }
    for (const group of [groups.of(keyOf(by, belongs)), total]) add(group, figures)
  }
  await readRows(asked, { table: 'VisitRound', columns: ['day', 'calls'] }, ([day, calls]) => {
    count(String(day), { calls: Number(calls) })
  })
  for (const [day, shown, heard, blocked] of await proofs(database, period)) {
    count(String(day), { shown: Number(shown), heard: Number(heard), blocked: Number(blocked) })
  }
  return {
    report: 'calls',
    ...reportHead(question),
    by,
    rows: inOrder(groups.all, by, naming).map(({ group, ...named }) => toRow(named, group)),
    total: toRow(ALL, total),
  }
}

const nothing = (): Figures => ({ calls: 0, shown: 0, heard: 0, blocked: 0 })

function add(group: Figures, { calls = 0, shown = 0, heard = 0, blocked = 0 }: Partial<Figures>): void {
  group.calls += calls
  group.shown += shown
  group.heard += heard
  group.blocked += blocked
}

function toRow(named: Named, { calls, shown, heard, blocked }: Figures): CallsRow {
  // A call that was shown a moment ago may not be in the rows yet.
  const of = Math.max(calls, shown)
  return { ...named, calls, shown, heard, blocked, shownShare: shareOf(shown, of), heardShare: shareOf(heard, of) }
}

function proofs({ ask, kind }: Database, { hall, from, to }: Period) {
  return ask(kind === 'sqlite' ? SQLITE : POSTGRESQL, hall, from, to)
}

// A call is proved once, however many screens showed it; it was heard when any of them was heard.
const sqlOf = (hall: string, from: string, to: string) => `SELECT "day", count(*),
    sum(CASE WHEN "heard" THEN 1 ELSE 0 END), sum(CASE WHEN NOT "heard" AND "blocked" THEN 1 ELSE 0 END)
  FROM (
    SELECT substr("call", 1, 10) AS "day", "call",
      max(CASE WHEN "heard" = 'true' THEN 1 ELSE 0 END) = 1 AS "heard",
      max(CASE WHEN "heard" = 'blocked' THEN 1 ELSE 0 END) = 1 AS "blocked"
    FROM "CallProof" WHERE "hall" = ${hall} AND substr("call", 1, 10) >= ${from} AND substr("call", 1, 10) <= ${to}
    GROUP BY "call"
  ) AS proved GROUP BY "day"`
const SQLITE: Statement = { name: 'report-proofs', sql: sqlOf('?', '?', '?') }
const POSTGRESQL: Statement = { name: 'report-proofs', sql: sqlOf('$1', '$2', '$3') }
