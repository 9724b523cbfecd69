// A program for journal-killed.ts: writes appends of three events to four halls as fast as it can, until it is killed, and
// says on its output which it was told are written: hall and position of the last event.

import { openDatabase } from '#server/database/open-database.ts'
import { databaseJournal } from '#server/journal/database-journal.ts'
import { DAY, ticketsTaken } from './journal-events.ts'
import { sealForTest } from './seal-for-test.ts'

const journal = databaseJournal(await openDatabase({ url: process.argv[2] ?? '' }), sealForTest())

await Promise.all(['a', 'b', 'c', 'd'].map(writeForEver))

async function writeForEver(hall: string): Promise<never> {
  for (let after = 0; ; after += 3) {
    await journal.append({ hall, day: DAY, after, events: ticketsTaken(after + 1, 3) })
    process.stdout.write(`${hall} ${after + 3}\n`)
  }
}
