// What the simulator is told of the hall as it stands.
import { expect, test } from 'vitest'
import { whatIfTask } from '#queue/what-if-task.ts'
import { at, moment } from '../support/build.ts'
import {
  counterOpened,
  counterPaused,
  dayOpened,
  serviceStarted,
  ticketCalled,
  ticketTaken,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const MINUTE_MS = 60_000

test('WAIT-6 it knows who waits how long, who works at what, and how many came lately, and nobody by number', () => {
  const state = hallAfter(
    dayOpened({ at: at('09:00') }),
    counterOpened({ at: at('09:00') }),
    counterOpened({ counter: '2', staff: 'li', at: at('09:00') }),
    counterPaused({ counter: '2', at: at('09:10') }),
    ticketTaken({ number: 'A001', at: at('09:05') }),
    ticketTaken({ number: '老001', at: at('09:20') }),
    ticketCalled({ number: 'A001', at: at('09:21') }),
    serviceStarted({ number: 'A001', at: at('09:22') }),
  )
  const task = whatIfTask(state, moment({ at: '09:30' }), 1)
  expect(task.waiting).toMatchObject([{ headStart: true, waitedMs: 10 * MINUTE_MS }])
  // From the call: the way to the counter is part of a visit.
  expect(task.counters).toMatchObject([{ busy: { sinceMs: 9 * MINUTE_MS } }])
  // Two people in the twenty-five minutes since the first number.
  expect(task.arrivals.reduce((sum, { perHour }) => sum + perHour, 0)).toBeCloseTo((2 * 60) / 25)
  expect(JSON.stringify(task)).not.toMatch(/A001|老001|wang|li/)
})
