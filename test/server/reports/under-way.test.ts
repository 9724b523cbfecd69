// A report that somebody waits for: it tells how far it is, and stops when nobody wants it any more.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { firstHall } from '#prisma/first-hall.ts'
import { type Database, openDatabase } from '#server/database/open-database.ts'
import { countOf } from '#server/registers/entries.ts'
import { makeReport } from '#server/reports/make-report.ts'
import type { Question } from '#server/reports/question.ts'
import { watchReports } from '#server/reports/under-way.ts'
import type { Caller } from '../../support/caller.ts'
import { openTestHouse, type RunningHouse } from '../../support/running-house.ts'

let house: RunningHouse
let manager: Caller
let database: Database
beforeAll(async () => {
  database = await openDatabase({ url: 'file::memory:' })
  house = await openTestHouse()
  manager = await house.hire('manager')
})
afterAll(async () => {
  await database.close()
  await house.close()
})

const question: Question = {
  report: 'services',
  period: { hall: 'main', from: '2026-11-01', to: '2026-11-10' },
  by: 'service',
  naming: { settings: firstHall(), staffNames: new Map() },
  madeAt: '2026-11-23T00:00:00.000Z',
}

test('a report of ten days from two tables is read in twenty steps, and forgotten when it is made', async () => {
  const underWay = watchReports()
  const job = randomUUID()
  const { watch, end } = underWay.begin(job, question, new AbortController().signal)
  expect(underWay.progress('main', job)).toEqual({ done: 0, of: 20 })
  await makeReport({ database, question, entryKind: countOf, watch })
  expect(underWay.progress('main', job)).toEqual({ done: 20, of: 20 })
  expect(underWay.progress('other', job)).toBeUndefined()
  end()
  expect(underWay.progress('main', job)).toBeUndefined()
})

test('a report that is not wanted any more stops reading', async () => {
  const stop = new AbortController()
  let days = 0
  const onDay = () => {
    days += 1
    if (days === 3) stop.abort()
  }
  const watch = { onDay, signal: stop.signal }
  const report = makeReport({ database, question, entryKind: countOf, watch })
  await expect(report).rejects.toThrow('aborted')
  expect(days).toBe(3)
})

test('a page that closes its question ends the report on the server', async () => {
  const job = randomUUID()
  const stop = new AbortController()
  const question = `/api/halls/main/reports/waits?from=2024-01-01&to=2026-11-23&job=${job}`
  const answer = fetch(`${house.url()}${question}`, {
    headers: manager.headers,
    signal: stop.signal,
  }).catch(() => 'cancelled')
  await vi.waitFor(async () => expect(await running(job)).toMatchObject({ of: 1_058 }), { interval: 1 })
  stop.abort()
  expect(await answer).toBe('cancelled')
  await vi.waitFor(async () => expect(await running(job)).toBeNull())
})

async function running(job: string): Promise<unknown> {
  const { body } = await manager.get(`/api/halls/main/report-progress/${job}`)
  return (body as { readonly running: unknown }).running
}
