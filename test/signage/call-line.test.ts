// The line of announcements of one board: each call once, in order, none too late, and silence stops nothing.
import { describe, expect, test } from 'vitest'
import type { Say } from '#contract/wire.ts'
import { openCallLine } from '#signage/call-line.ts'
import type { Heard } from '#ui/speaker.ts'

const NOW_MS = Date.parse('2026-11-22T01:00:00.000Z')

const sayOf = (place: number, agoMs = 0): Say => ({
  hall: 'main',
  zone: 'hall',
  call: `2026-11-22-${place}`,
  url: `/api/halls/main/speech/2026-11-22-${place}`,
  text: '请老零零一号，到三号窗口',
  repeats: 2,
  calledAt: new Date(NOW_MS - agoMs).toISOString(),
  lateAfterMs: 60_000,
})

// A loudspeaker whose every announcement ends when the test says so.
function openLine() {
  const happened: string[] = []
  const ends: ((heard: Heard) => void)[] = []
  let nowMs = NOW_MS
  const line = openCallLine({
    speak: ({ call }) => {
      happened.push(`speaks ${call}`)
      const { promise, resolve } = Promise.withResolvers<Heard>()
      ends.push(resolve)
      return promise
    },
    serverNowMs: () => nowMs,
    onSpeaking: (call) => void (call === undefined && happened.push('quiet')),
    onOutcome: (call, heard) => void happened.push(`${call} ${heard}`),
    interrupt: () => ends.shift()?.('stopped'),
  })
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    happened,
    say: async (...says: readonly Say[]) => {
      for (const say of says) line.say(say)
      await settle()
    },
    end: async (heard: Heard) => {
      ends.shift()?.(heard)
      await settle()
    },
    wait: (ms: number) => {
      nowMs += ms
    },
  }
}

describe('a board that speaks', () => {
  test('the next call waits until the one before it has been said', async () => {
    const { happened, say, end } = openLine()
    await say(sayOf(1), sayOf(2))
    expect(happened).toEqual(['speaks 2026-11-22-1'])
    await end('heard')
    expect(happened).toEqual(['speaks 2026-11-22-1', 'quiet', '2026-11-22-1 true', 'speaks 2026-11-22-2'])
  })

  test('a call that comes twice is said once', async () => {
    const { happened, say, end } = openLine()
    await say(sayOf(1), sayOf(1))
    await end('heard')
    await say(sayOf(1))
    expect(happened).toEqual(['speaks 2026-11-22-1', 'quiet', '2026-11-22-1 true'])
  })

  test('a call of long ago is not said after a gap, and the proof says so', async () => {
    const { happened, say } = openLine()
    await say(sayOf(1, 60_001))
    expect(happened).toEqual(['2026-11-22-1 false'])
  })

  test('a call that grew old while it waited for its turn is let go', async () => {
    const { happened, say, end, wait } = openLine()
    await say(sayOf(1), sayOf(2), sayOf(3))
    wait(61_000)
    await end('heard')
    expect(happened).toEqual([
      'speaks 2026-11-22-1',
      'quiet',
      '2026-11-22-1 true',
      '2026-11-22-2 false',
      '2026-11-22-3 false',
    ])
  })

  test.each([
    ['blocked', 'blocked'],
    ['missing', 'false'],
    ['off', 'false'],
  ] as const)('a sound that ended as %s is told as %s, and the line goes on', async (heard, told) => {
    const { happened, say, end } = openLine()
    await say(sayOf(1), sayOf(2))
    await end(heard)
    expect(happened.slice(1)).toEqual(['quiet', `2026-11-22-1 ${told}`, 'speaks 2026-11-22-2'])
  })

  test('a call that was cut short is said from its beginning, once, if it is still news', async () => {
    const { happened, say, end } = openLine()
    await say(sayOf(1))
    await end('stopped')
    await end('stopped')
    expect(happened).toEqual(['speaks 2026-11-22-1', 'speaks 2026-11-22-1', 'quiet', '2026-11-22-1 false'])
  })

  test('a call that was cut short by a long sleep is let go', async () => {
    const { happened, say, end, wait } = openLine()
    await say(sayOf(1))
    wait(600_000)
    await end('stopped')
    expect(happened).toEqual(['speaks 2026-11-22-1', 'quiet', '2026-11-22-1 false'])
  })
})

describe('what is urgent', () => {
  const notice: Say = { ...sayOf(9), call: 'takeover-2026-11-22-9-0', urgent: true, repeats: 1 }

  test('cuts short what is being said, which does not begin again, and is said at once', async () => {
    const line = openLine()
    await line.say(sayOf(1), sayOf(2))
    await line.say(notice)
    expect(line.happened).toEqual([
      'speaks 2026-11-22-1',
      'quiet',
      '2026-11-22-1 false',
      '2026-11-22-2 false',
      'speaks takeover-2026-11-22-9-0',
    ])
  })

  test('said for several zones is one, and does not cut itself short', async () => {
    const line = openLine()
    await line.say(notice, { ...notice, zone: 'upstairs' })
    expect(line.happened).toEqual(['speaks takeover-2026-11-22-9-0'])
  })
})
