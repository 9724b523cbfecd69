import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import {
  called,
  classChanged,
  counterOpened,
  counterPaused,
  finished,
  helpAnswered,
  serviceFinished,
  serviceStarted,
  serving,
  slipSettled,
  ticketCalled,
  ticketHeld,
  ticketRecalled,
  ticketResumed,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const cannotFollow: readonly (readonly [string, readonly HallEvent[]])[] = [
  ['a number that is given twice', [ticketTaken(), ticketTaken()]],
  ['a Latin number that is given twice', [ticketTaken({ number: '老001' }), ticketTaken({ number: 'L001' })]],
  ['a call for a ticket that was never taken', [counterOpened(), ticketCalled()]],
  ['a call to a counter that nobody opened', [ticketTaken(), ticketCalled()]],
  ['a second visitor at one counter', [...called(), ticketTaken({ number: 'A002' }), ticketCalled({ number: 'A002' })]],
  ['one visitor at two counters', [...called(), counterOpened({ counter: '2' }), ticketCalled({ counter: '2' })]],
  ['a repeat for one who was not called', [ticketTaken(), ticketRecalled()]],
  ['a start for one who was not called', [ticketTaken(), serviceStarted()]],
  ['an end for one who is at no counter', [ticketTaken(), serviceFinished()]],
  ['a transfer from no counter', [...finished(), ticketTransferred()]],
  ['a hold away from a counter', [ticketTaken(), ticketHeld()]],
  ['going on with what was not held', [...serving(), ticketResumed()]],
  ['a pause of a counter that nobody opened', [counterPaused()]],
  ['another class for a ticket that was never taken', [classChanged()]],
  ['the end of a slip that nobody asked for', [ticketTaken(), slipSettled()]],
  ['an answer to no call for help', [helpAnswered()]],
]

test.each(cannotFollow)('JOURNAL-1 the hall stops at %s', (_, events) => {
  hallAfter(...events.slice(0, -1))
  expect(() => hallAfter(...events)).toThrow('This cannot be')
})

test('JOURNAL-1 each event is at the next position', () => {
  expect(hallAfter(...called()).position).toBe(3)
})
