// Today's calls as the manager reads them, from the lines of the journal.
import { describe, expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { EMPTY_LOG, isException, type JournalLine, readOn } from '#office/rule/call-log.ts'
import { at } from '../../support/build.ts'
import { classChanged, ticketCalled, ticketTaken, ticketTransferred } from '../../support/build-events.ts'

const lines = (...events: readonly HallEvent[]): JournalLine[] =>
  events.map((event, place) => ({ ...event, position: place + 1 }))

test('a call stands there with when the number was taken and why it was its turn', () => {
  const why = { rule: 'gave-way-enough', gaveWay: 10 } as const
  const log = readOn(EMPTY_LOG, lines(ticketTaken({ at: at('09:10') }), ticketCalled({ at: at('09:40'), why })))

  expect(log.lines).toMatchObject([
    { kind: 'call', number: 'A001', class: 'ordinary', counter: '1', issuedAt: at('09:10'), at: at('09:40'), why },
  ])
  expect(log.lines.filter(isException)).toEqual([])
})

test('what is read in pieces is what is read at once', () => {
  const all = lines(ticketTaken(), classChanged({ class: 'elder' }), ticketCalled(), ticketTaken({ number: 'A002' }))
  const inPieces = readOn(readOn(EMPTY_LOG, all.slice(0, 2)), all.slice(2))
  expect(inPieces).toEqual(readOn(EMPTY_LOG, all))
  expect(inPieces.position).toBe(4)
  expect(readOn(inPieces, [])).toEqual(inPieces)
})

describe('an exception', () => {
  test('is a number that a person chose, with the reason', () => {
    const why = { rule: 'chosen', reason: '身体不适' } as const
    const log = readOn(EMPTY_LOG, lines(ticketTaken(), ticketCalled({ why })))
    expect(log.lines.filter(isException)).toMatchObject([{ number: 'A001', why }])
  })

  test('is a class that was changed, from which and to which', () => {
    const log = readOn(EMPTY_LOG, lines(ticketTaken(), classChanged({ class: 'elder' })))
    expect(log.lines.filter(isException)).toMatchObject([{ kind: 'class', from: 'ordinary', class: 'elder' }])
  })
})

test('a later call knows the class and the service that the number has by then', () => {
  const journal = lines(
    ticketTaken(),
    ticketCalled(),
    classChanged({ class: 'elder' }),
    ticketTransferred({ service: 'pension' }),
    ticketCalled({ counter: '2' }),
  )
  const calls = readOn(EMPTY_LOG, journal).lines.filter(({ kind }) => kind === 'call')
  expect(calls).toMatchObject([
    { class: 'ordinary', service: 'card', counter: '1' },
    { class: 'elder', service: 'pension', counter: '2' },
  ])
})
