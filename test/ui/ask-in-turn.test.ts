// Finish and call next: one stroke, two commands, and nothing is pressed twice.
import { describe, expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import { askInTurn, type Pressed } from '#ui/ask-in-turn.ts'
import type { Answered, Asking } from '#ui/send-command.ts'

const finish: Asking = { type: 'finish-service', ticket: '2026-11-22-17' }
const callNext: Asking = { type: 'call-next', counter: '3' }
const stroke: readonly Pressed[] = [
  { asking: finish, press: 'first' },
  { asking: callNext, press: 'second' },
]
const given: Answered = { given: { press: 'first', position: 41 } }
const nobody: Problem = { type: 'about:blank', title: 'Nobody is waiting', status: 409, code: 'nobody-waiting' }

async function asked(answers: readonly Answered[], presses = stroke) {
  const sent: string[] = []
  const outcome = await askInTurn(presses, async (_, press) => {
    sent.push(press)
    return answers[sent.length - 1] ?? 'no-answer'
  })
  return { outcome, sent }
}

describe('one stroke, two commands', () => {
  test('both are done', async () => {
    expect(await asked([given, given])).toEqual({ outcome: 'none', sent: ['first', 'second'] })
  })

  test('when the first is refused the second is not asked', async () => {
    expect(await asked([{ rejected: nobody }])).toEqual({
      outcome: { rejected: nobody, asking: finish, isAfterAnother: false },
      sent: ['first'],
    })
  })

  test('when the second is refused the first stays done', async () => {
    expect(await asked([given, { rejected: nobody }])).toEqual({
      outcome: { rejected: nobody, asking: callNext, isAfterAnother: true },
      sent: ['first', 'second'],
    })
  })

  test('a lost answer keeps its press, and all that comes after it, for the next try', async () => {
    const { outcome } = await asked(['no-answer'])
    expect(outcome).toEqual({ noAnswer: stroke })
    const rest = await asked([given, 'no-answer'])
    expect(rest.outcome).toEqual({ noAnswer: stroke.slice(1) })
  })
})
