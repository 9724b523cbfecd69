// A small complete desk: a test names only what it is about.
import type { DeskTicket, DeskView } from '#contract/counter-views.ts'
import { type CounterView, hasCounter } from '#counter/desk-state.ts'

export const NOW = '2026-11-22T02:00:00.000Z'
export const NOW_MS = Date.parse(NOW)

/** A ticket of a visitor who waits since ten minutes. */
export function deskTicket(over: Partial<DeskTicket> = {}): DeskTicket {
  return {
    id: '2026-11-22-17',
    number: '老012',
    latin: 'L012',
    class: 'elder',
    service: 'pension',
    furtherServices: [],
    state: 'waiting',
    issuedAt: '2026-11-22T01:50:00.000Z',
    calls: 0,
    greenLane: false,
    proxy: false,
    needs: [],
    gaveWay: 0,
    ...over,
  }
}

/** The open counter 3, with nobody there. */
export function deskView(over: Partial<DeskView> = {}): CounterView {
  const view: DeskView = {
    view: 'desk',
    hall: 'main',
    position: 40,
    at: NOW,
    day: '2026-11-22',
    hallName: { zh: '暖厅', en: 'Nuanting' },
    timeZone: 'Asia/Shanghai',
    phase: 'open',
    phone: '12333',
    counter: { id: '3', name: { zh: '3号窗口', en: 'Counter 3' }, state: 'open', staff: 'li' },
    counters: [],
    services: [{ id: 'pension', name: { zh: '养老待遇', en: 'Pensions' }, letter: 'A' }],
    classes: [{ id: 'elder', name: { zh: '老年人', en: 'Elder' }, headStart: true }],
    waiting: [],
    waitingTotal: 0,
    emergencies: [],
    missed: [],
    held: [],
    helps: [],
    slips: [],
    troubles: [],
    ...over,
  }
  if (!hasCounter(view)) throw new Error('a desk of these tests has a counter')
  return view
}

const counter3 = deskView().counter
export const paused = { ...counter3, state: 'paused', pauseReason: '吃饭' } as const
export const closed = { id: '3', name: counter3.name, state: 'closed' } as const
