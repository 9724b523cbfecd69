// What holds on any day whatever. fast-check prints the seed of a day that breaks a rule; such a day becomes a test.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EventOf, HallEvent } from '#contract/events.ts'
import type { Counter } from '#contract/settings.ts'
import { decide } from '#queue/decide.ts'
import { evolve } from '#queue/evolve.ts'
import type { HallState, TicketRecord } from '#queue/hall-state.ts'
import { nextTicket } from '#queue/next-ticket.ts'
import { deskView } from '#queue/views/desk-view.ts'
import { estimateForTicket } from '#queue/waiting-time.ts'
import { atMs, counter, hall, manager, moment } from '../support/build.ts'
import {
  anyHall,
  anyRule,
  anySteps,
  busySteps,
  EVERY_SERVICE,
  openHall,
  type Pressed,
  pressAll,
  presses,
} from './any-day.ts'

const TEST_MS = 120_000
const MINUTE_MS = 60_000
/** With some 75 calls a day, the rule is held against 100 000 calls in all. */
const BUSY_DAYS = 700
const CALLS_MIN = 40_000

test(
  'NEXT-4 on any day an ordinary ticket is overtaken within the cap, and only by elders within the head start',
  () => {
    holdsOnBusyDays(() => {
      const overtaken = new Map<string, number>()
      return (event, state) => {
        if (event.why.rule === 'chosen' || event.why.rule === 'came-back') return
        const called = ticketOf(state, event.ticket)
        const { headStartMinutes, overtakeCap } = state.settings.callRule
        for (const ticket of passedOver(state, event)) {
          if (isElder(state, ticket)) continue
          overtaken.set(ticket.id, (overtaken.get(ticket.id) ?? 0) + 1)
          expect(isElder(state, called)).toBe(true)
          expect(overtaken.get(ticket.id)).toBeLessThanOrEqual(atMost(overtakeCap))
          expect(called.enteredMs - ticket.enteredMs).toBeLessThan(atMost(headStartMinutes) * MINUTE_MS)
        }
      }
    })
  },
  TEST_MS,
)

test(
  'NEXT-2 on any day an ordinary ticket overtakes nobody by the rule, and elders go by time',
  () => {
    holdsOnBusyDays(() => (event, state) => {
      if (event.why.rule === 'chosen' || event.why.rule === 'came-back') return
      const called = ticketOf(state, event.ticket)
      const wronged = passedOver(state, event).filter((ticket) => !isElder(state, called) || isElder(state, ticket))
      expect(wronged.map(({ number }) => number)).toEqual([])
    })
  },
  TEST_MS,
)

test(
  'NEXT-3 on any day everybody has given way exactly as often as he was overtaken',
  () => {
    holdsOnBusyDays(() => {
      const overtaken = new Map<string, number>()
      return (event, state) => {
        for (const { id, gaveWay } of state.waiting.values()) expect(gaveWay).toBe(overtaken.get(id) ?? 0)
        if (event.why.rule !== 'turn' || !isElder(state, ticketOf(state, event.ticket))) return
        for (const ticket of passedOver(state, event)) {
          if (!isElder(state, ticket)) overtaken.set(ticket.id, (overtaken.get(ticket.id) ?? 0) + 1)
        }
      }
    }, 100)
  },
  TEST_MS,
)

test(
  'NEXT-5 on any day who came back is called first',
  () => {
    holdsOnBusyDays(
      () => (event, state) => {
        if (event.why.rule === 'chosen') return
        const back = waitingAt(state, event.counter).filter((ticket) => cameBackMs(ticket) !== undefined)
        const first = back.toSorted((a, b) => (cameBackMs(a) ?? 0) - (cameBackMs(b) ?? 0) || byTime(a, b))[0]
        if (first) expect(ticketOf(state, event.ticket).number).toBe(first.number)
      },
      100,
    )
  },
  TEST_MS,
)

test(
  'NUMBER-3 on any day no number is given twice',
  () => {
    holdsOnAnyDay((pressed) => {
      const numbers = pressed.flatMap(({ events }) =>
        events.flatMap((event) =>
          event.type !== 'ticket-taken'
            ? []
            : event.number === event.latin
              ? [event.number]
              : [event.number, event.latin],
        ),
      )
      expect(new Set(numbers).size).toBe(numbers.length)
    })
  },
  TEST_MS,
)

test(
  'PRESS-1 on any day each press has one effect, however often it comes',
  () => {
    holdsOnAnyDay((pressed, state) => {
      for (const { command, moment: then, events } of pressed) {
        if (events.length > 0) expect(decide(state, command, then)).toEqual({ accepted: [] })
      }
    })
  },
  TEST_MS,
)

test(
  'JOURNAL-1 on any day nobody is in two places: tickets, counters and those who wait agree',
  () => {
    fc.assert(
      fc.property(anyHall, anySteps, (settings, steps) => {
        const { state } = openHall(settings)
        pressAll(state, steps, (_event, now) => expectOnePlaceEach(now))
        expectOnePlaceEach(state)
      }),
      { numRuns: 200 },
    )
  },
  TEST_MS,
)

test(
  'JOURNAL-1 on any day whatever the hall accepts fits its schema, and can happen',
  () => {
    holdsOnAnyDay((pressed) => {
      for (const { events } of pressed) for (const event of events) expect(HallEvent.parse(event)).toEqual(event)
    })
  },
  TEST_MS,
)

test(
  'JOURNAL-1 on any day the same events make the same hall, also from a copy taken in the middle',
  () => {
    fc.assert(
      fc.property(anyHall, anySteps, fc.nat(200), (settings, steps, middle) => {
        const { state, events } = openHall(settings)
        const begin = events.length
        pressAll(state, steps, (event) => void events.push(event))

        const { state: again } = openHall(settings)
        let copy = structuredClone(again)
        for (const [place, event] of events.slice(begin).entries()) {
          evolve(again, event)
          evolve(copy, event)
          if (place === middle) copy = structuredClone(again)
        }
        expect(again).toEqual(state)
        expect(copy).toEqual(state)
      }),
      { numRuns: 200 },
    )
  },
  TEST_MS,
)

test(
  'JOURNAL-1 on any day a decision changes nothing by itself',
  () => {
    fc.assert(
      fc.property(anyHall, fc.tuple(anySteps, anySteps), (settings, [steps, attempts]) => {
        const { state } = openHall(settings)
        pressAll(state, steps)
        const before = structuredClone(state)
        for (const { command, moment: then } of presses(state, attempts)) decide(state, command, then)
        expect(state).toEqual(before)
      }),
      { numRuns: 50 },
    )
  },
  TEST_MS,
)

test(
  'WAIT-1 on any day the number of those before is the number of calls before, if nobody else comes',
  () => {
    holdsAtOneCounter((state, order) => {
      for (const { id } of state.waiting.values()) {
        expect(estimateForTicket(state, id, atMs('17:00'))?.ahead).toBe(order.indexOf(id))
      }
    })
  },
  TEST_MS,
)

test(
  'VIEW-4 on any day the list of a desk is the order in which its people are called',
  () => {
    holdsAtOneCounter((state, order) => {
      const desk = deskView(state, '1', moment({ at: '17:00' }), { troubles: [], isShown: () => true })
      expect(desk?.waiting.map(({ id }) => id)).toEqual(order.slice(0, 100))
      expect(desk?.next?.ticket).toBe(order[0])
    })
  },
  TEST_MS,
)

test(
  'WAIT-2 on any day what is told is a range of whole fives',
  () => {
    holdsOnAnyDay((pressed) => {
      for (const { events } of pressed) {
        for (const event of events) {
          if (event.type !== 'ticket-taken') continue
          expect(
            event.lowMinutes % 5 === 0 && event.highMinutes % 5 === 0 && event.lowMinutes < event.highMinutes,
          ).toBe(true)
        }
      }
    })
  },
  TEST_MS,
)

type SeesCalls = (event: EventOf<'ticket-called'>, before: HallState) => void

// `watch` makes the eyes of one day.
function holdsOnBusyDays(watch: () => SeesCalls, days = BUSY_DAYS): void {
  let calls = 0
  fc.assert(
    fc.property(anyHall, busySteps, (settings, steps) => {
      const { state } = openHall(settings)
      const sees = watch()
      pressAll(state, steps, (event, now) => {
        if (event.type !== 'ticket-called') return
        calls += 1
        sees(event, now)
      })
    }),
    { numRuns: days },
  )
  expect(calls).toBeGreaterThan((CALLS_MIN * days) / BUSY_DAYS)
}

function holdsOnAnyDay(holds: (pressed: readonly PressedEvents[], state: HallState) => void): void {
  fc.assert(
    fc.property(anyHall, anySteps, (settings, steps) => {
      const { state } = openHall(settings)
      const pressed = pressAll(state, steps).map(({ command, moment: then, decision }) => {
        return { command, moment: then, events: 'accepted' in decision ? decision.accepted : [] }
      })
      holds(pressed, state)
    }),
    { numRuns: 300 },
  )
}

type PressedEvents = Omit<Pressed, 'decision'> & { readonly events: readonly HallEvent[] }

// One counter for everything: what is told of a line there can be seen by calling everybody.
function holdsAtOneCounter(holds: (state: HallState, order: readonly string[]) => void): void {
  const onlyCounter = counter('1')
  fc.assert(
    fc.property(anyRule, anySteps, (callRule, steps) => {
      const { services, classes } = EVERY_SERVICE
      const { state } = openHall(hall({ callRule, services, classes, counters: [onlyCounter] }))
      pressAll(state, steps)
      holds(state, callEverybody(structuredClone(state), onlyCounter))
    }),
    { numRuns: 150 },
  )
}

function callEverybody(state: HallState, at: Counter): string[] {
  const order: string[] = []
  const happened = { at: moment({ at: '17:00' }).now, by: manager.person, counter: at.id }
  evolve(state, { type: 'counter-opened', ...happened, staff: 'zhao' })
  for (;;) {
    const here = state.counters.get(at.id)?.ticket
    if (here)
      evolve(state, { type: 'ticket-cancelled', at: happened.at, by: happened.by, ticket: here, reason: '清空' })
    const choice = nextTicket(state, at)
    if (!choice) return order
    order.push(choice.turn.id)
    evolve(state, { type: 'ticket-called', ...happened, ticket: choice.turn.id, why: choice.why })
  }
}

// Those whom this call leaves waiting although they came earlier and this counter could have called them.
function passedOver(state: HallState, event: EventOf<'ticket-called'>): TicketRecord[] {
  const called = ticketOf(state, event.ticket)
  return waitingAt(state, event.counter).filter((ticket) => ticket.id !== called.id && byTime(ticket, called) < 0)
}

// Told by the words of NEXT-6, not by the program's own function.
function waitingAt(state: HallState, id: string): TicketRecord[] {
  const services = state.settings.counters.find((one) => one.id === id)?.services ?? []
  return [...state.waiting.values()].filter(({ service, stage }) => {
    if (stage.state === 'waiting' && stage.onlyCounter !== undefined) return stage.onlyCounter === id
    return services === 'all' || services.includes(service)
  })
}

function byTime(a: TicketRecord, b: TicketRecord): number {
  return a.enteredMs - b.enteredMs || a.order - b.order
}

function cameBackMs({ stage }: TicketRecord): number | undefined {
  return stage.state === 'waiting' ? stage.cameBackMs : undefined
}

function isElder(state: HallState, { class: ofClass }: TicketRecord): boolean {
  return state.settings.classes.some(({ id, headStart }) => id === ofClass && headStart)
}

function atMost(limit: number | 'inf'): number {
  return limit === 'inf' ? Number.POSITIVE_INFINITY : limit
}

function ticketOf(state: HallState, id: string): TicketRecord {
  const ticket = state.tickets.get(id)
  if (!ticket) throw new Error(`There is no ticket ${id}.`)
  return ticket
}

function expectOnePlaceEach(state: HallState): void {
  const atCounters = new Map([...state.counters].flatMap(([id, { ticket }]) => (ticket ? [[ticket, id] as const] : [])))
  const seen = { waiting: 0, atCounter: 0 }
  for (const { id, stage } of state.tickets.values()) {
    const isThere = stage.state === 'called' || stage.state === 'serving'
    if (stage.state === 'waiting') seen.waiting += 1
    if (isThere) seen.atCounter += 1
    if (state.waiting.has(id) !== (stage.state === 'waiting')) expect.fail(`${id} is ${stage.state}`)
    if (atCounters.get(id) !== (isThere ? stage.counter : undefined)) expect.fail(`${id} is ${stage.state}`)
  }
  expect(seen).toEqual({ waiting: state.waiting.size, atCounter: atCounters.size })
  expect(atCounters.size).toBe([...state.counters.values()].filter(({ ticket }) => ticket).length)
}
