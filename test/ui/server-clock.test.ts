// The server's time on a device whose own clock is wrong, late messages and all.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openServerClock } from '#ui/server-clock.ts'

const START_MS = Date.parse('2026-11-22T01:00:00.000Z')
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

// A device whose clock goes wrong by `wrongMs`, and the true time beside it.
function device(wrongMs: number) {
  let trueMs = START_MS
  let offMs = wrongMs
  let steadyMs = 0
  const clock = openServerClock({ wallMs: () => trueMs + offMs, steadyMs: () => steadyMs })
  return {
    clock,
    wait: (ms: number) => {
      trueMs += ms
      steadyMs += ms
    },
    sleep: (ms: number) => {
      trueMs += ms
    },
    /** Somebody sets the clock of the device. */
    set: (ms: number) => {
      offMs = ms
    },
    /** A view made `lateMs` ago comes now. */
    hear: (lateMs = 0) => clock.told(new Date(trueMs - lateMs).toISOString()),
    wrongByMs: () => clock.nowMs() - trueMs,
  }
}

test.each([-3 * DAY_MS, 0, 40 * MINUTE_MS])(
  'a device whose clock is wrong by %i ms shows the time of the server',
  (wrongMs) => {
    const { clock, hear, wait, wrongByMs } = device(wrongMs)
    expect(clock.isKnown()).toBe(false)
    hear()
    expect(clock.isKnown()).toBe(true)
    wait(90_000)
    expect(wrongByMs()).toBe(0)
  },
)

test('a message that lay in the line for an hour does not set the clock back', () => {
  const { hear, wait, wrongByMs } = device(5_000)
  hear()
  wait(60 * MINUTE_MS)
  hear(60 * MINUTE_MS)
  expect(wrongByMs()).toBe(0)
})

test('however late messages come, the clock is never ahead of the server and never further behind than the quickest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 15 }), (lates) => {
      const { hear, wait, wrongByMs } = device(123_456)
      for (const late of lates) {
        hear(late)
        wait(15_000)
      }
      expect(wrongByMs() + Math.min(...lates)).toBe(0)
    }),
  )
})

test('a clock that runs away by a minute a day is followed', () => {
  const driftMs = MINUTE_MS / (DAY_MS / 15_000)
  const { hear, wait, set, wrongByMs } = device(0)
  for (let off = 0; off < MINUTE_MS; off += driftMs) {
    set(off)
    hear(20)
    wait(15_000)
  }
  expect(Math.abs(wrongByMs())).toBeLessThan(1_000)
})

test('who must be sure waits for the first word, and after a new line for its first', async () => {
  const { clock, hear, wait } = device(DAY_MS)
  const told: number[] = []
  const ask = () => clock.surelyNowMs().then((ms) => void told.push(ms))
  const first = ask()
  await settled()
  expect(told).toEqual([])
  hear()
  await first
  expect(told).toEqual([START_MS])

  wait(MINUTE_MS)
  clock.beginAgain()
  const second = ask()
  await settled()
  expect(told).toHaveLength(1)
  hear()
  await second
  expect(told).toEqual([START_MS, START_MS + MINUTE_MS])
})

test.each([
  ['was set', ({ set }: Device) => set(5 * 60 * MINUTE_MS)],
  ['was set back', ({ set }: Device) => set(-DAY_MS)],
  ['slept', ({ sleep }: Device) => sleep(60 * MINUTE_MS)],
])('a device that %s believes no message of the old line, and the first of the new one', async (_, happens) => {
  const one = device(0)
  one.hear()
  happens(one)
  let told: number | undefined
  const asked = one.clock.surelyNowMs().then((ms) => {
    told = ms
  })
  one.hear(59 * MINUTE_MS)
  await settled()
  expect(told).toBeUndefined()

  one.clock.beginAgain()
  one.hear()
  await asked
  expect(one.wrongByMs()).toBe(0)
})

type Device = ReturnType<typeof device>

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}
