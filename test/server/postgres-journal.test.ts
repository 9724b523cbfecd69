import { expect, test } from 'vitest'
import { databaseJournal } from '#server/journal/database-journal.ts'
import type { Journal } from '#server/journal/journal.ts'
import { openSeal } from '#server/privacy/seal.ts'
import { openForTest, postgresUrl } from '../support/databases.ts'
import { journalContract } from './journal-contract.ts'
import { DAY, HALL, ticketTaken } from './journal-events.ts'
import { killWhileWriting } from './journal-killed.ts'

const seal = openSeal(new Uint8Array(32).fill(7))
const WRITERS = 4
const APPENDS_EACH = 40

journalContract('the journal in PostgreSQL', async (skip) =>
  databaseJournal(await openForTest(await postgresUrl(skip)), seal),
)

test('four servers press in one hall at once: every place is taken once, by whole appends', async ({ skip }) => {
  const url = await postgresUrl(skip)
  const opened = await Promise.all(Array.from({ length: WRITERS }, () => openForTest(url)))
  const journals = opened.map((database) => databaseJournal(database, seal))

  await Promise.all(journals.map((journal, writer) => pressInTurn(journal, `writer-${writer}`)))

  const [journal] = journals
  const entries = (await journal?.read(HALL, DAY, 0)) ?? []
  const codes = entries.map(({ event }) => (event.type === 'ticket-taken' ? event.service : ''))
  expect(entries).toHaveLength(WRITERS * APPENDS_EACH * 2)
  expect(codes.filter((_, at) => at % 2 === 0)).toEqual(codes.filter((_, at) => at % 2 === 1))
  expect(new Set(codes).size).toBe(WRITERS * APPENDS_EACH)
})

test('two servers write to the same many halls, and neither waits for the other for ever', async ({ skip }) => {
  const url = await postgresUrl(skip)
  const opened = await Promise.all([openForTest(url), openForTest(url)])
  const [there = [], back = []] = [0, 1].map((turn) => Array.from({ length: 60 }, (_, at) => (turn ? 59 - at : at)))

  const appended = opened.flatMap((database, server) => {
    const journal = databaseJournal(database, seal)
    const append = (at: number) => journal.append({ hall: `hall-${at}`, day: DAY, after: 0, events: [ticketTaken(1)] })
    return (server === 0 ? there : back).map(append)
  })

  const answers = await Promise.all(appended)
  expect(answers.filter((answer) => answer === 'written')).toHaveLength(60)
})

test('a program killed in the middle of writing leaves whole appends, and all that it answered for', async ({
  skip,
}) => {
  await killWhileWriting(await postgresUrl(skip))
})

/** A server that has lost its place reads on and tries again, as the hall does. */
async function pressInTurn(journal: Journal, writer: string): Promise<void> {
  let known = 0
  for (let done = 0; done < APPENDS_EACH; ) {
    const service = `${writer}-${done}`
    const events = [ticketTaken(known + 1, { service }), ticketTaken(known + 2, { service })]
    const appended = await journal.append({ hall: HALL, day: DAY, after: known, events })
    if (appended === 'written') {
      done += 1
      known += 2
    } else known += (await journal.read(HALL, DAY, known)).length
  }
}
