// Fresh calls in the band of a guide screen: each is seen, none stays longer than it is true.
import { describe, expect, test } from 'vitest'
import type { BoardView, ShownCall } from '#contract/signage-views.ts'
import { boardView } from '#queue/views/board-views.ts'
import {
  afterBoard,
  atTime,
  CALL_STANDS_MIN_MS,
  CALL_STANDS_MS,
  type CallTurns,
  changesInMs,
  NO_CALLS,
} from '#signage/call-turns.ts'
import { moment } from '../support/build.ts'
import { hallAfter } from '../support/given.ts'

const AT_MS = Date.parse('2026-11-23T02:00:00.000Z')
const EMPTY = boardView(hallAfter(), moment())

function called(call: string, secondsAgo = 0): ShownCall {
  return {
    call: `2026-11-23-${call}`,
    ticket: `2026-11-23-${call}`,
    number: '老001',
    latin: 'L001',
    counter: '3',
    counterName: { zh: '3号窗口', en: 'Counter 3' },
    zone: 'main',
    calledAt: new Date(AT_MS - secondsAgo * 1000).toISOString(),
    times: 1,
  }
}

/** Newest first, as the server sends it. */
const board = (...calls: readonly ShownCall[]): BoardView => ({ ...EMPTY, calls, at: new Date(AT_MS).toISOString() })
const shown = ({ now }: CallTurns) => now?.call.call.slice('2026-11-23-'.length)

test('a fresh call stands at once, for 12 seconds', () => {
  const turns = afterBoard(NO_CALLS, board(called('1')), 1_000)
  expect(shown(turns)).toBe('1')
  expect(changesInMs(turns, 1_000)).toBe(CALL_STANDS_MS)
  expect(shown(atTime(turns, 1_000 + CALL_STANDS_MS - 1))).toBe('1')
  expect(shown(atTime(turns, 1_000 + CALL_STANDS_MS))).toBeUndefined()
})

test('what was called long before the screen came is not shown', () => {
  expect(shown(afterBoard(NO_CALLS, board(called('1', 40)), 0))).toBeUndefined()
})

test('the same call is shown once, however often the board is painted', () => {
  let turns = afterBoard(NO_CALLS, board(called('1')), 0)
  turns = atTime(afterBoard(turns, board(called('1')), 100), CALL_STANDS_MS)
  expect(shown(afterBoard(turns, board(called('1')), CALL_STANDS_MS + 100))).toBeUndefined()
})

describe('calls that come together', () => {
  const three = board(called('3'), called('2'), called('1'))

  test('stand one after the other in the order of calling, 5 seconds each, the last one 12', () => {
    let turns = afterBoard(NO_CALLS, three, 0)
    const seen: unknown[] = []
    for (let ms = 0; ms < 60_000; ms += 1_000) {
      turns = atTime(turns, ms)
      seen.push(shown(turns))
    }
    const seconds = (call: string | undefined) => seen.filter((one) => one === call).length
    expect([seconds('1'), seconds('2'), seconds('3')]).toEqual([
      CALL_STANDS_MIN_MS / 1000,
      CALL_STANDS_MIN_MS / 1000,
      CALL_STANDS_MS / 1000,
    ])
    expect([...new Set(seen)]).toEqual(['1', '2', '3', undefined])
  })

  test('a call that the board does not know any more goes at once: nobody walks for nothing', () => {
    const turns = afterBoard(NO_CALLS, three, 0)
    const later = afterBoard(turns, board(called('3')), 1_000)
    expect(shown(later)).toBe('3')
    expect(later.waiting).toEqual([])
    expect(shown(afterBoard(later, board(), 2_000))).toBeUndefined()
  })
})
