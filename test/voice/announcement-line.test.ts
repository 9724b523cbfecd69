import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Announcement,
  emptyLine,
  type Line,
  lineAfter,
  lineAfterSaid,
  lineInFront,
  lineWithout,
  lineWithoutCalls,
  nextInOneGo,
  nextToSay,
} from '#voice/announcement-line.ts'
import { type Lived, live, steps } from './lived-line.ts'

const call = (id: string, ticket = id): Announcement => ({ id, ticket })

const lineOf = (...calls: readonly Announcement[]): Line<Announcement> =>
  calls.reduce((line, one) => lineAfter(line, one, 0), emptyLine())

/** Says all there is to say, each for two seconds, and tells what was said. */
function sayAll(start: Line<Announcement>, startMs = 0): { said: string[]; line: Line<Announcement> } {
  const said: string[] = []
  let line = start
  for (let nowMs = startMs; ; nowMs += 2_000) {
    const next = nextToSay(line, nowMs)
    line = next.line
    if (!next.say) return { said, line }
    said.push(`${next.say.announcement.id}#${next.say.time}`)
    line = lineAfterSaid(line, next.say.announcement.id)
  }
}

describe('a quiet hall', () => {
  test('a call is said twice', () => {
    expect(sayAll(lineOf(call('a'))).said).toEqual(['a#1', 'a#2'])
  })

  test('an empty line has nothing to say', () => {
    expect(nextToSay(emptyLine(), 0).say).toBeUndefined()
  })

  test('while one is said, nothing else is', () => {
    const { line } = nextToSay(lineOf(call('a'), call('b')), 0)
    expect(nextToSay(line, 5_000).say).toBeUndefined()
  })

  test('the end of another announcement does not end this one', () => {
    const { line } = nextToSay(lineOf(call('a'), call('b')), 0)
    expect(lineAfterSaid(line, 'b')).toEqual(line)
  })

  test('a player that never reports back does not silence the hall', () => {
    const { line } = nextToSay(lineOf({ id: 'a', durationMs: 5_000 }), 0)
    expect(nextToSay(line, 34_999).say).toBeUndefined()
    expect(nextToSay(line, 35_000).say).toEqual({ announcement: { id: 'a', durationMs: 5_000 }, time: 2 })
  })
})

describe('a rush', () => {
  test('with two others waiting a call is said once', () => {
    expect(sayAll(lineOf(call('a'), call('b'), call('c'))).said).toEqual(['a#1', 'b#1', 'b#2', 'c#1', 'c#2'])
  })

  test('a call older than 45 s is dropped and counted', () => {
    const line = lineAfter(lineOf(call('old')), call('new'), 40_000)
    const { said, line: after } = sayAll(line, 45_001)
    expect(said).toEqual(['new#1', 'new#2'])
    expect(after.counts).toEqual({ said: 2, dropped: 1, merged: 0 })
  })

  test('a call of exactly 45 s is still said', () => {
    expect(nextToSay(lineOf(call('a')), 45_000).say).toEqual({ announcement: call('a'), time: 1 })
  })

  test('a hall may set its own lateness', () => {
    const line = lineAfter(emptyLine({ lateAfterMs: 1_000 }), call('a'), 0)
    expect(nextToSay(line, 1_001).line.counts.dropped).toBe(1)
  })

  test('the line has an end: the oldest make room', () => {
    const line = ['a', 'b', 'c'].reduce((all, id) => lineAfter(all, call(id), 0), emptyLine({ waitingMax: 2 }))
    expect(line.waiting.map(({ announcement }) => announcement.id)).toEqual(['b', 'c'])
    expect(line.counts.dropped).toBe(1)
  })
})

describe('one ticket called again', () => {
  test('while it waits: one announcement, in the old place, with the new words', () => {
    const line = lineOf({ id: 'at counter 3', ticket: '老001' }, call('b'), { id: 'at counter 5', ticket: '老001' })
    expect(line.waiting.map(({ announcement }) => announcement.id)).toEqual(['at counter 5', 'b'])
    expect(line.counts.merged).toBe(1)
  })

  test('after it was said once: not the old words again', () => {
    const first = nextToSay(lineOf({ id: 'at counter 3', ticket: '老001' }), 0).line
    const recalled = lineAfterSaid(lineAfter(first, { id: 'at counter 5', ticket: '老001' }, 1_000), 'at counter 3')
    expect(sayAll(recalled, 2_000).said).toEqual(['at counter 5#1', 'at counter 5#2'])
  })

  test('a call that comes twice over the network is one call', () => {
    const line = lineOf(call('a'))
    expect(lineAfter(line, call('a'), 10)).toEqual(line)
    expect(sayAll(lineAfter(sayAll(line).line, call('a'), 5_000), 6_000).said).toEqual([])
  })

  test('announcements without a ticket are never merged', () => {
    expect(lineOf({ id: 'a' }, { id: 'b' }).waiting).toHaveLength(2)
  })
})

describe('a visitor who has come', () => {
  test('is not called any more', () => {
    expect(sayAll(lineWithout(lineOf(call('a'), call('b')), 'a')).said).toEqual(['b#1', 'b#2'])
  })

  test('during the call: it is said to its end, and not again', () => {
    const { line } = nextToSay(lineOf(call('a')), 0)
    const after = lineWithout(line, 'a')
    expect(nextToSay(after, 100).say).toBeUndefined()
    expect(nextToSay(lineAfterSaid(after, 'a'), 200).say).toBeUndefined()
  })

  test('between the two times: there is no second', () => {
    const said = lineAfterSaid(nextToSay(lineOf(call('a')), 0).line, 'a')
    expect(nextToSay(lineWithout(said, 'a'), 100).say).toBeUndefined()
  })
})

describe('a player that is told at the beginning how often', () => {
  const five = (id: string) => ({ id, ticket: id, durationMs: 5_000 })
  const overdueAfterMs = 1_000
  const lined = (...calls: readonly Announcement[]) =>
    calls.reduce((line, one) => lineAfter(line, one, 0), emptyLine<Announcement>({ overdueAfterMs }))

  test('says it twice in a quiet hall, and the line waits for both times', () => {
    const { line, say, repeats } = nextInOneGo(lined(five('a'), five('b')), 0)
    expect([say?.announcement.id, repeats, line.counts.said]).toEqual(['a', 2, 2])
    expect(nextInOneGo(line, 10_999).say).toBeUndefined()
    expect(nextInOneGo(line, 11_000).say?.announcement.id).toBe('b')
  })

  test('once in a rush', () => {
    const { line, repeats } = nextInOneGo(lined(five('a'), five('b'), five('c')), 0)
    expect([repeats, line.counts.said]).toEqual([1, 1])
    expect(nextInOneGo(line, 6_000).repeats).toBe(2)
  })

  test('one end is the end of all its times, and nothing brings it back', () => {
    const { line } = nextInOneGo(lined(five('a'), five('b')), 0)
    const said = lineAfterSaid(line, 'a')
    expect(nextInOneGo(said, 3_000).say?.announcement.id).toBe('b')
    const asked = { ...lineAfterSaid(nextInOneGo(said, 3_000).line, 'b'), rules: { ...said.rules, repeats: 3 } }
    expect(nextInOneGo(asked, 60_000).say).toBeUndefined()
  })

  test('nothing to say is nothing', () => {
    expect(nextInOneGo(emptyLine(), 0)).toEqual({ line: emptyLine() })
  })
})

test('it runs in a browser and knows no clock: it imports nothing and asks nobody for the time', async () => {
  const source = await readFile(new URL('../../voice/announcement-line.ts', import.meta.url), 'utf8')
  expect(source).not.toMatch(/^import|\bimport\(|\bDate\b|performance\.|setTimeout/m)
})

describe('on any day whatever', () => {
  const always = (holds: (lived: Lived) => void) =>
    fc.assert(
      fc.property(steps, (all) => {
        holds(live(all))
      }),
      { numRuns: 300 },
    )

  test('never two at once', () => {
    always(({ overlaps }) => expect(overlaps).toBe(0))
  })

  test('the order of the calls is kept', () => {
    always(({ heard }) => {
      const orders = heard.map(({ order }) => order)
      expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    })
  })

  test('nothing is said more often than twice, and the times are counted right', () => {
    always(({ heard }) => {
      for (const { id } of heard) {
        const times = heard.filter((other) => other.id === id).map(({ time }) => time)
        expect([[1], [1, 2]]).toContainEqual(times)
      }
    })
  })

  test('nothing that is late is begun', () => {
    always(({ heard }) => {
      for (const { time, waitedMs } of heard) expect(time === 1 ? waitedMs : 0).toBeLessThanOrEqual(45_000)
    })
  })

  test('every call is waiting, heard, dropped, merged or withdrawn, and the counts agree with what was heard', () => {
    always(({ heard, calls, line }) => {
      expect(line.counts.said).toBe(heard.length)
      const begun = heard.filter(({ time }) => time === 1).length
      expect(begun + line.waiting.length + line.counts.dropped + line.counts.merged).toBeLessThanOrEqual(calls)
    })
  })

  test('without visitors who come, no call is lost uncounted', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { heard, calls, line } = live(all.filter(({ step: { kind } }) => kind !== 'come'))
        const begun = heard.filter(({ time }) => time === 1).length
        expect(begun + line.waiting.length + line.counts.dropped + line.counts.merged).toBe(calls)
      }),
    )
  })
})

describe('what cannot wait', () => {
  const notice: Announcement = { id: 'notice' }

  test('is said before everybody, after what is being said', () => {
    const { line } = nextToSay(lineOf(call('a'), call('b')), 0)
    const said = sayAll(lineAfterSaid(lineInFront(line, notice, { nowMs: 0, isNow: false }), 'a'))
    expect(said.said[0]).toBe('notice#1')
  })

  test('cuts short what is being said, which is not said again', () => {
    const { line } = nextToSay(lineOf(call('a'), call('b')), 0)
    const now = nextToSay(lineInFront(line, notice, { nowMs: 100, isNow: true }), 100)
    expect(now.say?.announcement.id).toBe('notice')
    expect(sayAll(lineAfterSaid(now.line, 'notice'), 200).said.filter((said) => said.startsWith('a'))).toEqual([])
  })

  test('is said once, however often it comes', () => {
    const line = lineInFront(emptyLine<Announcement>({ repeats: 1 }), notice, { nowMs: 0, isNow: true })
    const again = lineInFront(line, notice, { nowMs: 5, isNow: true })
    expect(again).toBe(line)
    expect(sayAll(again).said).toEqual(['notice#1'])
  })

  test('lets the calls of tickets go, counts them, and leaves what was typed', () => {
    const line = lineWithoutCalls(lineOf(call('a'), { id: 'typed' }, call('b')))
    expect(line.waiting.map(({ announcement }) => announcement.id)).toEqual(['typed'])
    expect(line.counts.dropped).toBe(2)
    expect(lineWithoutCalls(line)).toBe(line)
  })
})
