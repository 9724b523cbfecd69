// What is told about the paper: the number is taken whatever the printer does.
import { expect, test } from 'vitest'
import type { SlipOutcome } from '#contract/devices.ts'
import { slipNews } from '#ticketing/ticket-given.tsx'

const slip = (outcome: SlipOutcome) => ({ outcome, copies: 1 })

test('while the slip is on its way, one is asked to wait', () => {
  for (const outcome of ['queued', 'sending'] as const) {
    expect(slipNews(slip(outcome), true)).toEqual({ kind: 'plain', key: 'dispenser.slipPrinting' })
  }
  expect(slipNews(undefined, true)).toEqual({ kind: 'plain', key: 'dispenser.slipPrinting' })
})

test('a slip that came out is to be taken', () => {
  for (const outcome of ['printed', 'sent'] as const) {
    expect(slipNews(slip(outcome), true)).toEqual({ kind: 'good', key: 'dispenser.slipPrinted' })
  }
})

test('a slip that may not have come out: the number is taken all the same', () => {
  for (const outcome of ['not-sent', 'unknown'] as const) {
    expect(slipNews(slip(outcome), true)).toEqual({ kind: 'trouble', key: 'dispenser.slipNot' })
  }
})

test('a dispenser without a printer asks to remember the number', () => {
  expect(slipNews(undefined, false)).toEqual({ kind: 'plain', key: 'dispenser.slipNone' })
})
