// The proof of a call: once, when it stands on the screen and the outcome of its sound is known.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Shown } from '#contract/wire.ts'
import { openShownProofs } from '#signage/shown-proofs.ts'

const AT = '2026-11-22T01:00:00.000Z'
const LATER = '2026-11-22T01:00:05.000Z'
const CALL = '2026-11-22-31'
const SOUND_WAIT_MS = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openProofs() {
  const sent: Shown[] = []
  const proofs = openShownProofs({
    emit: (shown) => void sent.push(shown),
    soundWaitMs: SOUND_WAIT_MS,
  })
  return { sent, proofs }
}

describe('a board that speaks', () => {
  test.each([true, false, 'blocked'] as const)('tells after the sound: heard %s', (heard) => {
    const { sent, proofs } = openProofs()
    proofs.painted(CALL, AT, true)
    expect(sent).toEqual([])
    proofs.outcome(CALL, heard)
    expect(sent).toEqual([{ call: CALL, at: AT, heard }])
  })

  test('tells once, with the instant of the first picture, however often it is painted', () => {
    const { sent, proofs } = openProofs()
    proofs.painted(CALL, AT, true)
    proofs.painted(CALL, LATER, true)
    proofs.outcome(CALL, true)
    proofs.outcome(CALL, false)
    proofs.painted(CALL, LATER, true)
    expect(sent).toEqual([{ call: CALL, at: AT, heard: true }])
  })

  test('a sound that was quicker than the picture waits for it', () => {
    const { sent, proofs } = openProofs()
    proofs.outcome(CALL, true)
    expect(sent).toEqual([])
    proofs.painted(CALL, AT, true)
    expect(sent).toEqual([{ call: CALL, at: AT, heard: true }])
  })

  test('a sound that never comes does not keep the proof for ever', () => {
    const { sent, proofs } = openProofs()
    proofs.painted(CALL, AT, true)
    vi.advanceTimersByTime(SOUND_WAIT_MS)
    expect(sent).toEqual([{ call: CALL, at: AT, heard: false }])
  })
})

test('a silent board tells at once that the picture was there', () => {
  const { sent, proofs } = openProofs()
  proofs.painted(CALL, AT, false)
  expect(sent).toEqual([{ call: CALL, at: AT, heard: false }])
})

test('calls from before the page was loaded are not told again', () => {
  const { sent, proofs } = openProofs()
  proofs.known([CALL])
  proofs.painted(CALL, AT, true)
  expect(sent).toEqual([])
})
