// Every call out of turn and every changed class, with who did it and why.
import { EXCEPTIONS_MAX, type ExceptionRow, type ReportOf } from '#contract/reports.ts'
import { type Naming, wordsOf } from './groups.ts'
import { type Asked, reportHead } from './question.ts'

/** The report `exceptions`, the newest first. */
export async function exceptionsReport({ database: { db }, question }: Asked): Promise<ReportOf<'exceptions'>> {
  const { hall, from, to } = question.period
  const where = { hall, day: { gte: from, lte: to } }
  const total = await db.queueException.count({ where })
  const rows = await db.queueException.findMany({
    where,
    orderBy: [{ day: 'desc' }, { position: 'desc' }],
    take: EXCEPTIONS_MAX,
  })
  return {
    report: 'exceptions',
    ...reportHead(question),
    items: rows.map((row) => toItem(row, question.naming)),
    total,
  }
}

type ExceptionInTable = {
  readonly at: Date
  readonly day: string
  readonly kind: string
  readonly ticket: string
  readonly number: string
  readonly counter: string | null
  readonly reason: string | null
  readonly fromClass: string | null
  readonly toClass: string | null
  readonly by: string | null
}

function toItem(row: ExceptionInTable, naming: Naming): ExceptionRow {
  const named = (by: 'class' | 'counter', id: string | null) => {
    return id === null ? null : (wordsOf(by, id, naming.settings) ?? { zh: id, en: id })
  }
  return {
    at: row.at.toISOString(),
    day: row.day,
    kind: row.kind === 'class-changed' ? 'class-changed' : 'called-out-of-turn',
    ticket: row.ticket,
    number: row.number,
    counter: row.counter,
    counterName: named('counter', row.counter),
    reason: row.reason,
    fromClass: named('class', row.fromClass),
    toClass: named('class', row.toClass),
    by: row.by,
    byName: row.by === null ? null : (naming.staffNames.get(row.by) ?? null),
  }
}
