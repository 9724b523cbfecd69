// A number that a guide gives: what is asked for, and where the answer leads.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#contract/answers.ts'
import { TakeTicket } from '#contract/commands.ts'
import { mayDo } from '#ticketing/reception/rights.ts'
import { afterAnswer, NO_WISH, type Sent, takeTicketOf, toggled, type Wish } from '#ticketing/reception/wish.ts'

const press = '8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60'
const wish: Wish = { ...NO_WISH, class: 'elder', service: 'card' }
const sent: Sent = { asking: { type: 'take-ticket', class: 'elder', service: 'card' }, press }
const ticket = {
  id: '2026-11-22-17',
  number: '老012',
  latin: 'L012',
  class: 'elder',
  service: 'card',
  state: 'waiting',
  issuedAt: '2026-11-22T01:00:00.000Z',
  calls: 0,
  code: 'abcdefgh23',
} as const

test('nothing is asked before both class and service are chosen', () => {
  expect(takeTicketOf(NO_WISH)).toBeUndefined()
  expect(takeTicketOf({ ...NO_WISH, class: 'elder' })).toBeUndefined()
  expect(takeTicketOf({ ...NO_WISH, service: 'card' })).toBeUndefined()
})

test('two choices are enough, and nothing else is said', () => {
  expect(takeTicketOf(wish)).toEqual({ type: 'take-ticket', class: 'elder', service: 'card' })
})

test('what was chosen behind the fold goes along', () => {
  const full: Wish = { ...wish, needs: ['hearing'], relation: 'child', language: 'en', lane: 'age-80' }
  expect(takeTicketOf(full, 'printer-1')).toEqual({
    type: 'take-ticket',
    class: 'elder',
    service: 'card',
    needs: ['hearing'],
    proxy: { relation: 'child' },
    language: 'en',
    greenLane: { reason: 'age-80' },
    printer: 'printer-1',
  })
})

test('every wish that is asked is a command that the hall takes', () => {
  const anyWish = fc.record({
    class: fc.constant('elder'),
    service: fc.constant('card'),
    needs: fc.subarray(['hearing', 'sight', 'wheelchair', 'dialect', 'accompanied', 'writing'] as const),
    relation: fc.constantFrom(undefined, 'child' as const, 'other' as const),
    language: fc.constantFrom(undefined, 'zh' as const, 'en' as const),
    lane: fc.constantFrom(undefined, 'unwell' as const, 'veteran' as const),
  })
  fc.assert(
    fc.property(anyWish, (any) => {
      expect(TakeTicket.safeParse({ ...takeTicketOf(any), press }).success).toBe(true)
    }),
  )
})

test('choosing twice takes it back', () => {
  expect(toggled(toggled([], 'hearing'), 'sight')).toEqual(['hearing', 'sight'])
  expect(toggled(['hearing', 'sight'], 'hearing')).toEqual(['sight'])
})

test('silence keeps the press, so that trying again makes no second number', () => {
  expect(afterAnswer('no-answer', sent)).toEqual({ at: 'no-answer', sent })
})

test('a number is shown in the language of the visitor, a «no» with its reason', () => {
  const answer: Answer = { press, position: 17, ticket: { ...ticket } }
  const problem = { type: 'urn:x', title: 'The hall says no', status: 409, code: 'taking-closed' }
  expect(afterAnswer({ given: answer }, sent, 'en')).toEqual({ at: 'given', ticket, language: 'en' })
  expect(afterAnswer({ rejected: problem }, sent)).toEqual({ at: 'refused', problem })
})

test('volunteers give numbers and write the register, but neither end numbers nor read a person in full', () => {
  expect(mayDo(['volunteer'], 'keep-register')).toBe(true)
  expect(mayDo(['volunteer'], 'manage-tickets')).toBe(false)
  expect(mayDo(['volunteer'], 'read-register')).toBe(false)
  expect(mayDo(['volunteer', 'guide'], 'read-register')).toBe(true)
  expect(mayDo(['counter'], 'keep-register')).toBe(false)
  expect(mayDo([], 'keep-register')).toBe(false)
})
