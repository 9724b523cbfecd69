// The start of a hall-day with two thousand tickets: read the journal, make the state.

import type { HallEvent } from '#contract/events.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { decide } from '#queue/decide.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState } from '#queue/hall-state.ts'
import type { AnyCommand } from '#queue/inner-commands.ts'
import { median, type Row } from './row.ts'

const TICKETS = 2_000
const ROUNDS = 15
const BEGAN_MS = Date.UTC(2026, 10, 23, 1)

/** Replays the events of a full day; performance.md asks for less than 100 ms. */
export async function benchHallDay(): Promise<readonly Row[]> {
  const events = fullDay()
  const texts = events.map((event) => JSON.stringify(event))
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    const hall = beginState('main', '2026-11-23', firstHall())
    for (const text of texts) evolve(hall, JSON.parse(text) as HallEvent)
    return performance.now() - began
  })
  return [{ name: `start of a day with ${events.length} events`, value: median(times), unit: 'ms', goal: '< 100' }]
}

function fullDay(): HallEvent[] {
  const hall = beginState('main', '2026-11-23', firstHall())
  const events: HallEvent[] = []
  let nowMs = BEGAN_MS
  const press = (command: Record<string, unknown>) => {
    nowMs += 1_000
    const decision = decide(hall, { press: crypto.randomUUID(), ...command } as unknown as AnyCommand, {
      now: new Date(nowMs).toISOString(),
      nowMs,
      day: '2026-11-23',
      stretches: [{ opensMs: 0, takingClosesMs: Number.MAX_SAFE_INTEGER, closesMs: Number.MAX_SAFE_INTEGER }],
      asker: { person: { kind: 'staff', id: 'bench' }, roles: ['admin'] },
      freshCode: Math.random().toString(36).slice(2, 14).replace(/[01l]/g, 'x').padEnd(12, 'x'),
    })
    if ('rejected' in decision) throw new Error(decision.rejected.code)
    for (const event of decision.accepted) {
      evolve(hall, event)
      events.push(event)
    }
  }
  press({ type: 'begin-day', hall: 'main', day: '2026-11-23', settings: firstHall() })
  press({ type: 'open-day' })
  press({ type: 'open-counter', counter: '1' })
  for (let at = 0; at < TICKETS; at += 1) {
    press({ type: 'take-ticket', service: 'card', class: at % 3 === 0 ? 'elder' : 'ordinary' })
    if (at % 40 !== 39) continue
    for (let call = 0; call < 40; call += 1) serveOne(press, hall)
  }
  return events
}

function serveOne(press: (command: Record<string, unknown>) => void, hall: ReturnType<typeof beginState>): void {
  press({ type: 'call-next', counter: '1' })
  const ticket = hall.counters.get('1')?.ticket
  press({ type: 'start-service', ticket })
  press({ type: 'finish-service', ticket })
}
