// Small complete events for the tests of the journal.
import type { EventOf } from '#contract/events.ts'
import type { HallSettings } from '#contract/settings.ts'

export const HALL = 'main'
export const DAY = '2026-11-22'
export const NOTE = '坐轮椅，老伴陪同 – "slowly", please \u0000 \ud800'

const happened = { at: '2026-11-22T01:02:03.456Z', by: { kind: 'device', id: 'dispenser-1' } } as const

export function ticketTaken(position: number, changes: Partial<EventOf<'ticket-taken'>> = {}): EventOf<'ticket-taken'> {
  return {
    type: 'ticket-taken',
    ...happened,
    ticket: `${DAY}-${position}`,
    number: '老012',
    latin: 'L012',
    code: 'abcdefghjk23',
    class: 'elder',
    service: 'pension',
    ahead: 3,
    lowMinutes: 5,
    highMinutes: 12,
    ...changes,
  }
}

/** As many tickets as wanted, the first of them at this position. */
export function ticketsTaken(position: number, count: number): readonly EventOf<'ticket-taken'>[] {
  return Array.from({ length: count }, (_, at) => ticketTaken(position + at))
}

/** Settings that can be told apart; the journal never looks inside. */
export function settingsChanged(name: string): EventOf<'settings-changed'> {
  return { type: 'settings-changed', ...happened, settings: { name } as unknown as HallSettings }
}

/** The beginning of a day with settings that can be told apart. */
export function dayBegun(day: string, name: string): EventOf<'day-begun'> {
  return { ...settingsChanged(name), type: 'day-begun', hall: HALL, day }
}
