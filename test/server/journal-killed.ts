// Kills a writing program with SIGKILL and looks at what it left behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { databaseJournal } from '#server/journal/database-journal.ts'
import { openForTest } from '../support/databases.ts'
import { DAY, ticketsTaken } from './journal-events.ts'
import { sealForTest } from './seal-for-test.ts'

const ANSWERS_BEFORE_THE_END = 300
const EVENTS_OF_AN_APPEND = 3

/** Every hall must hold whole appends, without a gap, and no fewer than the program was told are written. */
export async function killWhileWriting(url: string): Promise<void> {
  const answered = await answersOfKilledWriter(url)
  const journal = databaseJournal(await openForTest(url), sealForTest())

  expect([...answered.keys()].sort()).toEqual(['a', 'b', 'c', 'd'])
  for (const [hall, position] of answered) {
    const entries = await journal.read(hall, DAY, 0)
    expect(entries.length % EVENTS_OF_AN_APPEND).toBe(0)
    expect(entries.length).toBeGreaterThanOrEqual(position)
    expect(entries.map(({ event }) => event)).toEqual(ticketsTaken(1, entries.length))
  }
}

async function answersOfKilledWriter(url: string): Promise<ReadonlyMap<string, number>> {
  const program = join(import.meta.dirname, 'journal-writer.ts')
  const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const answered = new Map<string, number>()
  let answers = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [hall = '', position] = line.split(' ')
    answered.set(hall, Number(position))
    answers += 1
    if (answers === ANSWERS_BEFORE_THE_END) child.kill('SIGKILL')
  }
  await ended
  expect(child.signalCode).toBe('SIGKILL')
  return answered
}
