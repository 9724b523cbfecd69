// Plays one day: people come, counters call, serve and pause. Who is called is the line's business, not ours.
import type { Step, Visitor } from './visitors.ts'

/** Where people wait. Visitors are known by their place in the list of the day; all times are milliseconds since midnight. */
export type Line = {
  readonly take: (visitor: number, nowMs: number) => void
  readonly callNext: (counter: number, nowMs: number) => number | undefined
  readonly step: (visitor: number, what: Step['what'], nowMs: number) => void
  /** A counter begins to work, or will call nobody more for a while. */
  readonly setOpen: (counter: number, isOpen: boolean, nowMs: number) => void
}

/** From `fromMs` on, the first `open` counters work. */
export type Shift = { readonly fromMs: number; readonly open: number }

type Desk = { isOpen: boolean; visitor: number | undefined; nextStep: number; nextMs: number }

/** Plays until everybody was called; gives the time of each visitor's call. Visitors and shifts are in order of time. */
export function playDay(visitors: readonly Visitor[], shifts: readonly Shift[], line: Line): Float64Array {
  const calledMs = new Float64Array(visitors.length).fill(Number.NaN)
  const desks = openDesks(shifts)
  let arrived = 0
  let shifted = 0

  for (;;) {
    const busy = soonest(desks)
    const stepMs = desks[busy]?.nextMs ?? Number.POSITIVE_INFINITY
    const arrivalMs = visitors[arrived]?.arrivesMs ?? Number.POSITIVE_INFINITY
    const shiftMs = shifts[shifted]?.fromMs ?? Number.POSITIVE_INFINITY
    const nowMs = Math.min(stepMs, arrivalMs, shiftMs)
    if (nowMs === Number.POSITIVE_INFINITY) return calledMs

    if (nowMs === stepMs) takeStep(desks, busy, nowMs)
    else if (nowMs === shiftMs) changeShift(shifts[shifted++]?.open ?? 0, nowMs)
    else line.take(arrived++, nowMs)
    desks.forEach((desk, counter) => {
      if (desk.isOpen && desk.visitor === undefined) call(desk, counter, nowMs)
    })
  }

  function takeStep(all: readonly Desk[], counter: number, nowMs: number): void {
    const desk = all[counter]
    if (desk?.visitor === undefined) return
    const steps = visitors[desk.visitor]?.steps ?? []
    line.step(desk.visitor, steps[desk.nextStep]?.what ?? 'finish', nowMs)
    desk.nextStep += 1
    const startedMs = calledMs[desk.visitor] ?? nowMs
    const next = steps[desk.nextStep]
    desk.nextMs = next ? startedMs + next.afterMs : Number.POSITIVE_INFINITY
    if (!next) desk.visitor = undefined
  }

  function changeShift(open: number, nowMs: number): void {
    desks.forEach((desk, counter) => {
      const isOpen = counter < open
      if (desk.isOpen !== isOpen) line.setOpen(counter, isOpen, nowMs)
      desk.isOpen = isOpen
    })
  }

  function call(desk: Desk, counter: number, nowMs: number): void {
    const visitor = line.callNext(counter, nowMs)
    if (visitor === undefined) return
    calledMs[visitor] = nowMs
    desk.visitor = visitor
    desk.nextStep = 0
    desk.nextMs = nowMs + (visitors[visitor]?.steps[0]?.afterMs ?? 0)
  }
}

function openDesks(shifts: readonly Shift[]): Desk[] {
  const most = Math.max(...shifts.map(({ open }) => open))
  return Array.from({ length: most }, () => {
    return { isOpen: false, visitor: undefined, nextStep: 0, nextMs: Number.POSITIVE_INFINITY }
  })
}

function soonest(desks: readonly Desk[]): number {
  let first = 0
  desks.forEach((desk, counter) => {
    if (desk.nextMs < (desks[first]?.nextMs ?? Number.POSITIVE_INFINITY)) first = counter
  })
  return first
}
