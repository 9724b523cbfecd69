// The visit at the dispenser, step by step.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#contract/answers.ts'
import { afterStep, START, type Step, type Taking } from '#ticketing/taking.ts'

const press = '8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60'
const other = '0f14e45f-ceea-467f-a0e6-1b2c3d4e5f61'
const wish = { class: 'elder', service: 'card', press }
const ticket = {
  id: '2026-11-22-17',
  number: '老012',
  latin: 'L012',
  class: 'elder',
  service: 'card',
  state: 'waiting',
  issuedAt: '2026-11-22T01:00:00.000Z',
  calls: 0,
  ahead: 4,
  lowMinutes: 10,
  highMinutes: 20,
  code: 'abcdefgh23',
} as const
const answer: Answer = { press, position: 17, ticket: { ...ticket } }
const problem = { type: 'urn:x', title: 'The hall says no', status: 409, code: 'taking-closed' }

const chooseClass: Step = { did: 'class-chosen', class: 'elder' }
const chooseService: Step = { did: 'service-chosen', service: 'card', press }
const answered: Step = { did: 'was-answered', press, answer: { given: answer } }
const unheard: Step = { did: 'was-answered', press, answer: 'no-answer' }

test('for whom, for what, the number: three pictures', () => {
  expect(after(chooseClass)).toEqual({ at: 'service', class: 'elder' })
  expect(after(chooseClass, chooseService)).toEqual({ at: 'asking', wish })
  expect(after(chooseClass, chooseService, answered)).toEqual({ at: 'given', ticket })
})

test('one may go back and choose again', () => {
  expect(after(chooseClass, { did: 'went-back' })).toEqual(START)
})

test('a no of the hall is shown', () => {
  const refused: Step = { did: 'was-answered', press, answer: { rejected: problem } }
  expect(after(chooseClass, chooseService, refused)).toEqual({ at: 'refused', problem })
})

test('without an answer the wish and its press stay, so that trying again asks the same', () => {
  expect(after(chooseClass, chooseService, unheard)).toEqual({ at: 'no-answer', wish })
  expect(after(chooseClass, chooseService, unheard, { did: 'tried-again' })).toEqual({ at: 'asking', wish })
})

test('an answer that comes after the visitor left is nobody’s', () => {
  expect(after(chooseClass, chooseService, { did: 'started-again' }, answered)).toEqual(START)
})

test('an answer to an earlier press is not the answer to this one', () => {
  const late: Step = { did: 'was-answered', press: other, answer: { given: { ...answer, press: other } } }
  expect(after(chooseClass, chooseService, late)).toEqual({ at: 'asking', wish })
})

test('whatever is pressed in whatever order, no number is shown that the hall did not give', () => {
  const steps = fc.constantFrom<Step>(
    chooseClass,
    chooseService,
    unheard,
    { did: 'went-back' },
    { did: 'tried-again' },
    { did: 'started-again' },
    { did: 'was-answered', press: other, answer: { given: answer } },
    { did: 'was-answered', press, answer: { rejected: problem } },
  )
  fc.assert(
    fc.property(fc.array(steps), (pressed) => {
      expect(after(...pressed).at).not.toBe('given')
    }),
  )
})

function after(...steps: readonly Step[]): Taking {
  return steps.reduce(afterStep, START)
}
