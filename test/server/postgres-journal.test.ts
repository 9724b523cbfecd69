import { expect, test } from 'vitest'
import { databaseJournal } from '#server/journal/database-journal.ts'
import type { Journal } from '#server/journal/journal.ts'
import { openForTest, postgresUrl } from '../support/databases.ts'
import { journalContract } from './journal-contract.ts'
import { DAY, HALL, ticketTaken } from './journal-events.ts'
import { killWhileWriting } from './journal-killed.ts'
import { sealForTest } from './seal-for-test.ts'

const seal = sealForTest()
const WRITERS = 4
const APPENDS_EACH = 40
const HALLS = 100
const MEETINGS = 20

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

test('two servers that meet in many halls never wait for each other for ever', async ({ skip }) => {
  const url = await postgresUrl(skip)
  const journals = (await Promise.all([openForTest(url), openForTest(url)])).map((each) => databaseJournal(each, seal))
  const there = Array.from({ length: HALLS }, (_, at) => `hall-${at}`)
  const ways = [there, there.toReversed()]

  for (let after = 0; after < MEETINGS; after += 1) {
    const events = [ticketTaken(after + 1)]
    const append = (journal: Journal) => (hall: string) => journal.append({ hall, day: DAY, after, events })
    const answers = await Promise.all(journals.flatMap((journal, at) => ways[at]?.map(append(journal)) ?? []))
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(HALLS)
  }
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
