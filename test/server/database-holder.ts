// A program for open-database.test.ts: opens a database, says so, and keeps it until it is killed.
import { openDatabase } from '#server/database/open-database.ts'

await openDatabase({ url: process.argv[2] ?? '' })
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
