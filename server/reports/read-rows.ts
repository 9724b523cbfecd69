// Reads the rows of a hall's days one day after the other, so that no press has to wait for a report of a year.
import { setImmediate } from 'node:timers/promises'
import type { Day } from '#contract/ids.ts'
import { nextDay } from '../calendar.ts'
import type { Database, Row, Statement } from '../database/open-database.ts'
import type { Asked } from './question.ts'

/** The days of a hall that a report tells of, both included. */
export type Period = { readonly hall: string; readonly from: Day; readonly to: Day }

/** A table of a day's rows, and the columns that a report needs of it. */
export type RowSource = {
  readonly table: 'Visit' | 'VisitRound' | 'CounterShift' | 'HelpAsked'
  readonly columns: readonly string[]
}

/**
 * Gives every row of the asked period to `take`: the values of the columns in their order. Throws the signal's reason
 * when the report is not wanted any more.
 */
export async function readRows(
  { database, question, watch }: Pick<Asked, 'database' | 'question' | 'watch'>,
  source: RowSource,
  take: (row: Row) => void,
): Promise<void> {
  const { hall, from, to } = question.period
  const statement = statementOf(database, source)
  for (let day = from; day <= to; day = nextDay(day)) {
    const rows = await database.ask(statement, hall, day)
    for (const row of rows) take(row)
    // The one connection of SQLite answers at once: without this, everybody would wait for the whole year.
    await setImmediate()
    watch?.onDay()
    watch?.signal.throwIfAborted()
  }
}

/** Each connection keeps what it has prepared, so there is one of each. */
const statements = new Map<string, Statement>()

function statementOf({ kind }: Database, { table, columns }: RowSource): Statement {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const [first, second] = kind === 'sqlite' ? ['?', '?'] : ['$1', '$2']
  const sql = `SELECT ${list} FROM "${table}" WHERE "hall" = ${first} AND "day" = ${second}`
  const known = statements.get(sql)
  if (known) return known
  const statement = { name: `report-${statements.size + 1}`, sql }
  statements.set(sql, statement)
  return statement
}
