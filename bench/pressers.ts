// People at dispensers and desks in a closed loop: each presses again as soon as the last press is on the disk.
import type { EventOf, HallEvent } from '#contract/events.ts'
import type { Append } from '#server/journal/journal.ts'
import { quantile } from './row.ts'

/** Whatever makes presses durable: our journal, or a bare driver beside it. */
export type Writer = {
  readonly append: (append: Append) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Presses a second of each round, and how long every single press waited. */
export type Pressing = { readonly rates: number[]; readonly answersMs: number[] }

const DAY = '2026-11-22'
const WARM_MS = 50

/** The pressers of one writer, each in a hall of its own, and how far those halls have come. */
export function pressers(writer: Writer, count: number) {
  const positions = new Array<number>(count).fill(0)
  const pressing: Pressing = { rates: [], answersMs: [] }

  async function press(presser: number): Promise<void> {
    const after = positions[presser] ?? 0
    positions[presser] = after + 2
    await writer.append({ hall: `hall-${presser}`, day: DAY, after, events: eventsOfOnePress(after + 1) })
  }

  async function pressUntil(endMs: number, presser: number, answersMs: number[]): Promise<void> {
    while (performance.now() < endMs) {
      const startMs = performance.now()
      await press(presser)
      answersMs.push(performance.now() - startMs)
    }
  }

  async function pressFor(lengthMs: number, answersMs: number[]): Promise<number> {
    const startMs = performance.now()
    await Promise.all(positions.map((_, presser) => pressUntil(startMs + lengthMs, presser, answersMs)))
    return performance.now() - startMs
  }

  /** One more round, added to what was counted before. */
  async function run(lengthMs: number): Promise<void> {
    await pressFor(WARM_MS, [])
    const before = pressing.answersMs.length
    const tookMs = await pressFor(lengthMs, pressing.answersMs)
    pressing.rates.push(((pressing.answersMs.length - before) / tookMs) * 1000)
  }

  return { run, pressing, close: writer.close }
}

/** The answer within which this share of the pressers had theirs, `0.99` for the 99th percentile; in milliseconds. */
export function percentileMs({ answersMs }: Pressing, share: number): number {
  return quantile(
    answersMs.toSorted((a, b) => a - b),
    share,
  )
}

/** Two events, as long as they are in a real hall. */
function eventsOfOnePress(position: number): readonly HallEvent[] {
  const ticket = `${DAY}-${position}`
  const taken: EventOf<'ticket-taken'> = {
    type: 'ticket-taken',
    at: '2026-11-22T01:02:03.456Z',
    by: { kind: 'device', id: 'dispenser-1' },
    press: '3f0e1b9a-5a6f-4a53-9d9f-8d7c1f0a2b3c',
    ticket,
    number: '老012',
    latin: 'L012',
    code: 'abcdefghjk23',
    class: 'elder',
    service: 'pension',
    printer: 'printer-1',
    ahead: 3,
    lowMinutes: 5,
    highMinutes: 12,
  }
  const called: EventOf<'ticket-called'> = {
    type: 'ticket-called',
    at: '2026-11-22T01:02:03.456Z',
    by: { kind: 'staff', id: 'li' },
    press: '9b2f6c1e-77aa-4f0e-8a55-0c1d2e3f4a5b',
    ticket,
    counter: '3',
    why: { rule: 'turn', aheadOf: 2 },
  }
  return [taken, called]
}
