import { expect, test } from 'vitest'
import { databaseJournal } from '#server/journal/database-journal.ts'
import { bytesBeside, openForTest, sqliteUrl } from '../support/databases.ts'
import { journalContract } from './journal-contract.ts'
import { DAY, HALL, ticketTaken } from './journal-events.ts'
import { killWhileWriting } from './journal-killed.ts'
import { sealForTest } from './seal-for-test.ts'

const seal = sealForTest()

journalContract('the journal in SQLite', async () => databaseJournal(await openForTest(await sqliteUrl()), seal))

test('a journal opened again has what was written, and goes on from there', async () => {
  const url = await sqliteUrl()
  const before = await openForTest(url)
  await databaseJournal(before, seal).append({ hall: HALL, day: DAY, after: 0, events: [ticketTaken(1)] })
  await before.close()

  const journal = databaseJournal(await openForTest(url), seal)

  expect(await journal.append({ hall: HALL, day: DAY, after: 0, events: [ticketTaken(2)] })).toBe('place-taken')
  expect(await journal.append({ hall: HALL, day: DAY, after: 1, events: [ticketTaken(2)] })).toBe('written')
  expect((await journal.read(HALL, DAY, 0)).map(({ event }) => event)).toEqual([ticketTaken(1), ticketTaken(2)])
})

test('what the staff should know is nowhere on the disk, and gone with the key', async () => {
  const url = await sqliteUrl()
  const database = await openForTest(url)
  const journal = databaseJournal(database, seal)
  const event = ticketTaken(1, { aside: { needs: ['wheelchair'], note: 'knows Mr Example' } })
  await journal.append({ hall: HALL, day: DAY, after: 0, events: [event] })

  const bytes = await bytesBeside(url)
  expect(bytes).toContain('"ticket":"2026-11-22-1"')
  expect(bytes).not.toContain('wheelchair')
  expect(bytes).not.toContain('Example')

  const withoutKey = databaseJournal(database, sealForTest())
  expect(await withoutKey.read(HALL, DAY, 0)).toEqual([{ position: 1, event: ticketTaken(1) }])
  expect(await journal.read(HALL, DAY, 0)).toEqual([{ position: 1, event }])
})

test('a gap in the rows is noticed before a hall is built upon it', async () => {
  const database = await openForTest(await sqliteUrl())
  const journal = databaseJournal(database, seal)
  const events = [ticketTaken(1), ticketTaken(2), ticketTaken(3)]
  await journal.append({ hall: HALL, day: DAY, after: 0, events })
  await database.db.event.delete({ where: { hall_day_position: { hall: HALL, day: DAY, position: 2 } } })

  await expect(journal.read(HALL, DAY, 0)).rejects.toThrow('has position 3 where 2 should be')
})

test('a program killed in the middle of writing leaves whole appends, and all that it answered for', async () => {
  await killWhileWriting(await sqliteUrl())
})
