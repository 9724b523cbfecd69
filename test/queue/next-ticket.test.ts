import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import type { CallRule } from '#contract/settings.ts'
import { chooseTurn, inRuleOrder, type Turn } from '#queue/next-ticket.ts'
import { at, callNext, counter, hall, press } from '../support/build.ts'
import {
  classChanged,
  counterOpened,
  dayBegun,
  serviceFinished,
  serviceStarted,
  serving,
  ticketCalled,
  ticketMissed,
  ticketReturned,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { given, hallAfter } from '../support/given.ts'

const withRule = (callRule: CallRule) => dayBegun(hall({ callRule }))
const taken = (number: string, time: string) => ticketTaken({ number, at: at(time) })
const elder = (count: number) => `老${String(count).padStart(3, '0')}`
const served = (number: string, aheadOf: number): HallEvent[] => [
  ticketCalled({ number, why: { rule: 'turn', aheadOf } }),
  serviceStarted({ number }),
  serviceFinished({ number }),
]

test('NEXT-1 an elder who came within the head start goes before an ordinary visitor', () => {
  given(counterOpened(), taken('A001', '09:00'), taken(elder(1), '09:29:59'))
    .when(callNext)
    .gives(ticketCalled({ number: elder(1), why: { rule: 'turn', aheadOf: 1 } }))
})

test('NEXT-1 an elder who came by the whole head start later, or more, waits', () => {
  given(counterOpened(), taken('A001', '09:00'), taken(elder(1), '09:30'))
    .when(callNext)
    .gives(ticketCalled({ number: 'A001' }))
})

test('NEXT-1 without a head start all go by time; with an unlimited one elders always go first', () => {
  const both = [counterOpened(), taken('A001', '09:00'), taken(elder(1), '09:01'), taken(elder(2), '15:00')]
  given(withRule({ headStartMinutes: 0, overtakeCap: 'inf' }), ...both)
    .when(callNext, { at: '15:01' })
    .gives(ticketCalled({ number: 'A001' }))
  given(withRule({ headStartMinutes: 'inf', overtakeCap: 'inf' }), ...both, ...served(elder(1), 1))
    .when(callNext, { at: '15:01' })
    .gives(ticketCalled({ number: elder(2), why: { rule: 'turn', aheadOf: 1 } }))
})

test('NEXT-1 a corrected class has its head start from the first time on', () => {
  given(counterOpened(), taken('A001', '09:00'), taken('A002', '09:10'), classChanged({ number: 'A002' }))
    .when(callNext)
    .gives(ticketCalled({ number: 'A002', why: { rule: 'turn', aheadOf: 1 } }))
})

test('NEXT-2 elders among themselves and ordinary visitors among themselves go in the order of their coming', () => {
  const line = ['A001', elder(1), 'A002', elder(2)].map((number, minute) => taken(number, `09:0${minute}`))
  const called: string[] = []
  const state = hallAfter(counterOpened(), ...line)
  for (const { id } of inRuleOrder(turnsOf(state), state.settings.callRule)) {
    called.push(state.tickets.get(id)?.number ?? '')
  }
  expect(called).toEqual([elder(1), elder(2), 'A001', 'A002'])
})

test('NEXT-2 who came in the same millisecond goes by the order in the journal', () => {
  given(counterOpened(), taken('A002', '09:00'), taken('A001', '09:00'))
    .when(callNext)
    .gives(ticketCalled({ number: 'A002' }))
})

test('NEXT-2 when the cap is reached the first ordinary visitor goes, not a later one who gave way more often', () => {
  // Counter 2 serves pensions only: B001 gives way there, A001 does not.
  const settings = hall({
    callRule: { headStartMinutes: 30, overtakeCap: 1 },
    counters: [counter('1'), counter('2', { services: ['pension'] })],
  })
  given(
    dayBegun(settings),
    counterOpened(),
    counterOpened({ counter: '2', staff: 'li' }),
    taken('A001', '09:00'),
    taken('B001', '09:01'),
    ticketTaken({ number: elder(1), service: 'pension', at: at('09:02') }),
    ticketCalled({ number: elder(1), counter: '2', why: { rule: 'turn', aheadOf: 1 } }),
    taken(elder(2), '09:03'),
  )
    .when(callNext)
    .gives(ticketCalled({ number: 'A001', why: { rule: 'gave-way-enough', gaveWay: 1 } }))
})

test('NEXT-3 who could have been called there and came earlier has given way once more', () => {
  const state = given(counterOpened(), taken('A001', '09:00'), taken(elder(1), '09:01'), taken('A002', '09:02'))
    .when(callNext)
    .gives(ticketCalled({ number: elder(1), why: { rule: 'turn', aheadOf: 1 } }))
  expect(gaveWay(state)).toEqual({ A001: 1, A002: 0 })
})

test('NEXT-3 a call counts also when that elder does not come', () => {
  const state = hallAfter(
    counterOpened(),
    taken('A001', '09:00'),
    taken(elder(1), '09:01'),
    ticketCalled({ number: elder(1), why: { rule: 'turn', aheadOf: 1 } }),
    ticketMissed({ number: elder(1) }),
  )
  expect(gaveWay(state)).toEqual({ A001: 1 })
})

test('NEXT-3 a counter that could not have called him makes nobody give way', () => {
  const settings = hall({ counters: [counter('1', { services: ['pension'] }), counter('2')] })
  const state = given(
    dayBegun(settings),
    counterOpened(),
    taken('A001', '09:00'),
    ticketTaken({ number: elder(1), service: 'pension', at: at('09:01') }),
  )
    .when(callNext)
    .gives(ticketCalled({ number: elder(1) }))
  expect(gaveWay(state)).toEqual({ A001: 0 })
})

test('NEXT-4 an ordinary visitor who gave way ten times has the turn', () => {
  const ten = Array.from({ length: 10 }, (_, at) => elder(at + 1))
  given(
    counterOpened(),
    taken('A001', '09:00'),
    ...ten.map((number) => taken(number, '09:05')),
    ...ten.flatMap((number) => served(number, 1)),
    taken(elder(11), '09:10'),
  )
    .when(callNext)
    .gives(ticketCalled({ number: 'A001', why: { rule: 'gave-way-enough', gaveWay: 10 } }))
})

test('NEXT-4 after that the elder who had to wait is next', () => {
  given(
    withRule({ headStartMinutes: 30, overtakeCap: 1 }),
    counterOpened(),
    taken('A001', '09:00'),
    taken(elder(1), '09:05'),
    taken(elder(2), '09:06'),
    ...served(elder(1), 1),
    ...served('A001', 0),
    taken('A002', '09:07'),
  )
    .when(callNext)
    .gives(ticketCalled({ number: elder(2) }))
})

test('NEXT-4 with a cap of nought nobody gives way', () => {
  given(
    withRule({ headStartMinutes: 'inf', overtakeCap: 0 }),
    counterOpened(),
    taken('A001', '09:00'),
    taken(elder(1), '09:01'),
  )
    .when(callNext)
    .gives(ticketCalled({ number: 'A001', why: { rule: 'gave-way-enough', gaveWay: 0 } }))
})

test('NEXT-5 who came back goes before everybody, the first back first, and nobody gives way by it', () => {
  const missedAndBack = (number: string, time: string) => [
    ticketCalled({ number, why: { rule: 'chosen', reason: '试叫' } }),
    ticketMissed({ number }),
    ticketReturned({ number, at: at(time) }),
  ]
  const state = given(
    counterOpened(),
    taken('A001', '09:00'),
    taken('A002', '09:01'),
    taken(elder(1), '09:02'),
    ...missedAndBack('A002', '09:20'),
    ...missedAndBack(elder(1), '09:19'),
  )
    .when(callNext)
    .gives(ticketCalled({ number: elder(1), why: { rule: 'came-back' } }))
  expect(gaveWay(state)).toEqual({ A001: 0, A002: 0 })
})

test('NEXT-5 who was only transferred waits by the first time', () => {
  given(
    ...serving('A001', at('09:00')),
    taken('A002', '09:31'),
    taken(elder(1), '09:59'),
    ticketTransferred({ service: 'pension' }),
  )
    .when(callNext)
    .gives(ticketCalled({ number: elder(1), why: { rule: 'turn', aheadOf: 2 } }))
})

test('NEXT-6 a counter calls for its own services only', () => {
  const settings = hall({ counters: [counter('1', { services: ['pension'] }), counter('2')] })
  given(dayBegun(settings), counterOpened(), taken('A001', '09:00'), taken('B001', '09:30'))
    .when(callNext)
    .gives(ticketCalled({ number: 'B001' }))
  given(dayBegun(settings), counterOpened(), taken('A001', '09:00')).when(callNext).refuses({ code: 'nobody-waiting' })
})

test('NEXT-6 who was sent to one counter is called by it, whatever it serves, and by no other', () => {
  const settings = hall({ counters: [counter('1'), counter('2', { services: ['pension'] })] })
  const sent = [
    dayBegun(settings),
    ...serving(),
    ticketTransferred({ counter: '2' }),
    counterOpened({ counter: '2', staff: 'wang' }),
  ]
  given(...sent)
    .when(callNext)
    .refuses({ code: 'nobody-waiting' })
  given(...sent)
    .when(press({ type: 'call-next', counter: '2' }))
    .gives(ticketCalled({ counter: '2' }))
})

test('NEXT-6 where nobody waits nobody has the turn', () => {
  expect(chooseTurn([], { headStartMinutes: 30, overtakeCap: 10 })).toBeUndefined()
})

function turnsOf(state: ReturnType<typeof hallAfter>): Turn[] {
  return [...state.waiting.values()].map(({ id, order, enteredMs, service, gaveWay, class: ofClass }) => {
    return { id, order, enteredMs, service, gaveWay, headStart: ofClass === 'elder' }
  })
}

function gaveWay(state: ReturnType<typeof hallAfter>): Record<string, number> {
  return Object.fromEntries([...state.waiting.values()].map((ticket) => [ticket.number, ticket.gaveWay]))
}
