// The proof of a call: the picture at once, the sound when its outcome is known.
import { describe, expect, test } from 'vitest'
import type { Shown } from '#contract/wire.ts'
import { openShownProofs } from '#signage/shown-proofs.ts'

const AT = '2026-11-22T01:00:00.000Z'
const LATER = '2026-11-22T01:00:05.000Z'
const CALL = '2026-11-22-31'

function openProofs() {
  const sent: Shown[] = []
  return { sent, proofs: openShownProofs({ emit: (shown) => void sent.push(shown) }) }
}

describe('a board', () => {
  test.each([true, 'blocked'] as const)('tells the picture at once, and then the sound: heard %s', (heard) => {
    const { sent, proofs } = openProofs()
    proofs.painted(CALL, AT)
    expect(sent).toEqual([{ call: CALL, at: AT, heard: false }])
    proofs.outcome(CALL, heard)
    expect(sent.slice(1)).toEqual([{ call: CALL, at: AT, heard }])
  })

  test('that is silent tells once that the picture was there', () => {
    const { sent, proofs } = openProofs()
    proofs.painted(CALL, AT)
    proofs.outcome(CALL, false)
    expect(sent).toEqual([{ call: CALL, at: AT, heard: false }])
  })

  test('tells the instant of the first picture, however often it is painted', () => {
    const { sent, proofs } = openProofs()
    proofs.painted(CALL, AT)
    proofs.painted(CALL, LATER)
    proofs.outcome(CALL, true)
    proofs.outcome(CALL, false)
    proofs.painted(CALL, LATER)
    expect(sent).toEqual([
      { call: CALL, at: AT, heard: false },
      { call: CALL, at: AT, heard: true },
    ])
  })

  test('whose sound was quicker than the picture tells both in one', () => {
    const { sent, proofs } = openProofs()
    proofs.outcome(CALL, true)
    expect(sent).toEqual([])
    proofs.painted(CALL, AT)
    expect(sent).toEqual([{ call: CALL, at: AT, heard: true }])
  })

  test('does not tell again of calls from before the page was loaded', () => {
    const { sent, proofs } = openProofs()
    proofs.known([CALL])
    proofs.painted(CALL, AT)
    expect(sent).toEqual([])
  })
})
