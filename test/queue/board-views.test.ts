import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { barView, boardView, CALLS_SHOWN_MAX } from '#queue/views/board-views.ts'
import { at, counter, DAY, hall, moment } from '../support/build.ts'
import {
  called,
  counterOpened,
  counterPaused,
  dayBegun,
  dayOpened,
  finished,
  idOf,
  serviceFinished,
  serviceStarted,
  serving,
  settingsChanged,
  ticketCalled,
  ticketMissed,
  ticketRecalled,
  ticketTaken,
  ticketTransferred,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const secrets = ticketTaken({
  greenLane: true,
  proxy: true,
  aside: { needs: ['hearing'], greenLaneReason: 'unwell', relation: 'child', note: '秘密' },
})

test('VIEW-1 neither board nor bar shows more of a visitor than number and counter', () => {
  const state = hallAfter(counterOpened(), secrets, ticketCalled())
  const shown = JSON.stringify([boardView(state, moment()), barView(state, '1', moment())])
  for (const secret of ['hearing', 'unwell', 'child', '秘密', 'wang', secrets.code]) {
    expect(shown).not.toContain(secret)
  }
})

test('VIEW-2 the board shows each ticket once, the newest call first', () => {
  const state = hallAfter(
    ...called('A001', at('09:40')),
    counterOpened({ counter: '2', staff: 'li' }),
    ticketTaken({ number: 'A002' }),
    ticketCalled({ number: 'A002', counter: '2', at: at('09:41') }),
    ticketRecalled({ number: 'A001', at: at('09:42') }),
  )
  expect(boardView(state, moment()).calls).toEqual([
    { ...shown('A001', '1'), call: `${DAY}-7`, calledAt: at('09:42'), times: 2 },
    { ...shown('A002', '2'), call: `${DAY}-6`, calledAt: at('09:41'), times: 1 },
  ])
})

test('VIEW-2 who waits again, was missed or was sent on is on the board no more; who is served still is', () => {
  const calls = (...events: readonly HallEvent[]) => boardView(hallAfter(...events), moment()).calls.length
  expect(calls(...serving())).toBe(1)
  expect(calls(...finished())).toBe(1)
  expect(calls(...serving(), ticketTransferred())).toBe(0)
  expect(calls(...called(), ticketMissed())).toBe(0)
})

test('VIEW-2 the board knows the last calls, as many as one rush may bring', () => {
  const visits = Array.from({ length: CALLS_SHOWN_MAX + 8 }, (_, place) => {
    const number = `A${String(place + 1).padStart(3, '0')}`
    return [ticketTaken({ number }), ticketCalled({ number }), serviceStarted({ number }), serviceFinished({ number })]
  })
  const { calls } = boardView(hallAfter(counterOpened(), ...visits.flat()), moment())
  expect(calls).toHaveLength(CALLS_SHOWN_MAX)
  expect(calls[0]?.number).toBe(`A0${CALLS_SHOWN_MAX + 8}`)
})

test('VIEW-2 the board counts who waits, tells the rule, and how many came early', () => {
  const state = hallAfter(ticketTaken(), ticketTaken({ number: '老001' }), ticketTaken({ number: 'B001' }))
  const board = boardView(state, moment({ at: '08:30' }))
  expect(board).toMatchObject({
    phase: 'early',
    opensAt: at('09:00'),
    position: 3,
    early: 3,
    rule: { headStartMinutes: 30, overtakeCap: 10 },
    headStartClasses: [{ zh: '老年人', en: 'Elder' }],
    speaks: true,
  })
  expect(board.waitingByService.map(({ id, waiting }) => [id, waiting])).toEqual([
    ['card', 2],
    ['pension', 1],
  ])
  expect(board.waitingByClass.map(({ id, waiting }) => [id, waiting])).toEqual([
    ['ordinary', 2],
    ['elder', 1],
  ])
  expect(boardView(hallAfter(dayOpened(), ticketTaken()), moment()).early).toBe(0)
})

test('VIEW-17 the board of a zone shows what is called there and who waits for its counters', () => {
  const upstairs = counter('2', { zone: 'upstairs', services: ['pension'] })
  const state = hallAfter(
    settingsChanged(hall({ counters: [counter('1', { services: ['card'] }), upstairs] })),
    ...called('A001'),
    counterOpened({ counter: '2', staff: 'li' }),
    ...['B001', 'A002', 'B002'].map((number) => ticketTaken({ number })),
    ticketCalled({ number: 'B001', counter: '2' }),
  )
  const { zone, calls, waitingByService, waitingByClass } = boardView(state, moment(), 'upstairs')
  expect(zone).toBe('upstairs')
  expect(calls.map(({ number }) => number)).toEqual(['B001'])
  expect(waitingByService).toEqual([{ id: 'pension', name: { zh: 'pension', en: 'pension' }, waiting: 1 }])
  expect(waitingByClass.map(({ waiting }) => waiting)).toEqual([1, 0])
  expect(boardView(state, moment()).calls).toHaveLength(2)
})

test('VIEW-17 a ticket that was called elsewhere since has left the board of a zone', () => {
  const state = hallAfter(
    settingsChanged(hall({ counters: [counter('1'), counter('2', { zone: 'upstairs' })] })),
    ...serving(),
    counterOpened({ counter: '2', staff: 'li' }),
    ticketTransferred({ counter: '2' }),
    ticketCalled({ counter: '2' }),
  )
  expect(boardView(state, moment(), 'main').calls).toEqual([])
  expect(boardView(state, moment(), 'upstairs').calls).toHaveLength(1)
})

test('VIEW-17 a zone that the hall does not have any more hides no call', () => {
  const board = boardView(hallAfter(...called()), moment(), 'gone')
  expect(board).toMatchObject({ zone: 'gone', calls: [{ number: 'A001' }] })
  expect(board.waitingByService).toHaveLength(2)
})

test('VIEW-3 the bar shows the visitor of its counter, called and then served, until the visit is over', () => {
  const bar = (...events: readonly HallEvent[]) => barView(hallAfter(...events), '1', moment())
  expect(bar(...called())?.current).toMatchObject({ number: 'A001', serving: false })
  expect(bar(...serving())?.current).toMatchObject({ number: 'A001', serving: true })
  expect(bar(...finished())).not.toHaveProperty('current')
})

test('VIEW-3 the bar says whether its counter works and for what, and a counter that is not there has none', () => {
  const settings = hall({ counters: [counter('1', { services: ['pension'] })] })
  const bar = (...events: readonly HallEvent[]) => barView(hallAfter(dayBegun(settings), ...events), '1', moment())
  expect(bar()).toMatchObject({ state: 'closed', services: [{ zh: 'pension', en: 'pension' }] })
  expect(bar(counterOpened())).toMatchObject({ state: 'open' })
  expect(bar(counterOpened(), counterPaused())).toMatchObject({ state: 'paused' })
  expect(barView(hallAfter(), '9', moment())).toBeUndefined()
})

function shown(number: string, id: string) {
  const { name, zone } = counter(id)
  return { ticket: idOf(number), number, latin: number, counter: id, counterName: name, zone }
}
