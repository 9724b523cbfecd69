import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { deskView, reviewView } from '#queue/views/desk-view.ts'
import { at, counter, hall, moment } from '../support/build.ts'
import {
  called,
  counterOpened,
  counterPaused,
  dayBegun,
  finished,
  helpAnswered,
  helpAsked,
  idOf,
  serviceStarted,
  serving,
  slipSettled,
  ticketCalled,
  ticketHeld,
  ticketMissed,
  ticketTaken,
  visitRated,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const deskAt = (id: string | undefined, ...events: readonly HallEvent[]) =>
  deskView(hallAfter(...events), id, moment(), { troubles: [], isShown: () => true })

test('VIEW-4 the desk lists those who wait in the order in which they will be called', () => {
  const desk = deskAt(
    '1',
    counterOpened(),
    ticketTaken({ number: 'A001', at: at('09:00') }),
    ticketTaken({ number: 'A002', at: at('09:05') }),
    ticketTaken({ number: '老001', at: at('09:34') }),
  )
  expect(desk?.waiting.map(({ number }) => number)).toEqual(['A001', '老001', 'A002'])
  expect(desk).toMatchObject({ waitingTotal: 3, next: { number: 'A001', why: { rule: 'turn', aheadOf: 0 } } })
})

test('VIEW-4 the list knows the overtake cap', () => {
  const desk = deskAt(
    '1',
    dayBegun(hall({ callRule: { headStartMinutes: 30, overtakeCap: 1 } })),
    counterOpened(),
    ticketTaken({ number: 'A001', at: at('09:00') }),
    ticketTaken({ number: '老001', at: at('09:01') }),
    ticketTaken({ number: '老002', at: at('09:02') }),
  )
  expect(desk?.waiting.map(({ number }) => number)).toEqual(['老001', 'A001', '老002'])
})

test('VIEW-4 a desk sees those of its own services; before a counter is chosen it sees all', () => {
  const settings = hall({ counters: [counter('1', { services: ['pension'] }), counter('2')] })
  const waiting = [dayBegun(settings), ticketTaken({ number: 'A001' }), ticketTaken({ number: 'B001' })]
  expect(deskAt('1', ...waiting)?.waiting.map(({ number }) => number)).toEqual(['B001'])
  expect(deskAt(undefined, ...waiting)?.waiting.map(({ number }) => number)).toEqual(['A001', 'B001'])
  expect(deskAt(undefined, ...waiting)).not.toHaveProperty('next')
  expect(deskAt('9', ...waiting)).toBeUndefined()
})

test('VIEW-4 the desk shows its visitor with what the staff should know, and when to call again', () => {
  const aside = ticketTaken({ aside: { needs: ['hearing'], note: '家属陪同' } })
  const desk = deskAt('1', counterOpened(), aside, ticketCalled())
  expect(desk?.current).toMatchObject({
    number: 'A001',
    state: 'called',
    needs: ['hearing'],
    note: '家属陪同',
    againFrom: at('09:30:25'),
    callsLeft: 1,
  })
})

test('VIEW-4 the desk shows who was missed and who is held, the newest first, and calls for help that nobody answered', () => {
  const desk = deskAt(
    '1',
    ...called('A001'),
    ticketMissed({ number: 'A001' }),
    ticketTaken({ number: 'A002' }),
    ticketCalled({ number: 'A002' }),
    ticketMissed({ number: 'A002', at: at('09:50') }),
    helpAsked(),
    helpAsked({ place: '大门' }),
    helpAnswered({ help: '9' }),
  )
  expect(desk?.missed.map(({ number }) => number)).toEqual(['A002', 'A001'])
  expect(desk?.missed[0]?.missedAt).toBe(at('09:50'))
  expect(desk?.helps.map(({ place }) => place)).toEqual(['取号机'])
  expect(deskAt('1', ...serving(), ticketHeld({ at: at('09:45') }))?.held).toMatchObject([
    { number: 'A001', heldAt: at('09:45'), holdReason: 'papers-missing' },
  ])
})

test('VIEW-4 the desk tells who works where, and slips that may not have come out', () => {
  const desk = deskAt(
    '1',
    counterOpened(),
    counterOpened({ counter: '2', staff: 'li' }),
    counterPaused({ counter: '2' }),
    ticketTaken({ printer: 'printer-1' }),
    slipSettled({ outcome: 'unknown', trouble: 'connection-lost' }),
  )
  expect(desk?.counters.map(({ id, state, staff }) => [id, state, staff])).toEqual([
    ['1', 'open', 'wang'],
    ['2', 'paused', 'li'],
    ['3', 'closed', undefined],
  ])
  expect(desk?.counters[1]).toMatchObject({ pauseReason: '午休' })
  expect(desk?.slips).toEqual([
    { ticket: idOf('A001'), number: 'A001', slip: { outcome: 'unknown', copies: 1, trouble: 'connection-lost' } },
  ])
})

test('VIEW-7 the pad offers the last visit of its counter until it is rated or the next visitor is served', () => {
  const visit = (...events: readonly HallEvent[]) => reviewView(hallAfter(...events), '1', moment())?.visit
  expect(visit(...finished())).toEqual({ ticket: idOf('A001'), number: 'A001', finishedAt: at('09:30') })
  expect(visit(...finished(), visitRated())).toBeUndefined()
  const nextCalled = [...finished(), ticketTaken({ number: 'A002' }), ticketCalled({ number: 'A002' })]
  expect(visit(...nextCalled)).toMatchObject({ number: 'A001' })
  expect(visit(...nextCalled, serviceStarted({ number: 'A002' }))).toBeUndefined()
  expect(visit(...serving())).toBeUndefined()
  expect(reviewView(hallAfter(), '9', moment())).toBeUndefined()
})

test.each([
  ['is shown by a screen', '09:30:10', true, undefined],
  ['may still be on its way to a screen', '09:30:03', false, undefined],
  ['no screen has shown', '09:30:10', false, 'unseen'],
])('VIEW-12 a call that %s', (_what, now, isShown, wanted) => {
  const state = hallAfter(...called('A001', at('09:30')))
  const desk = deskView(state, '1', moment({ at: now }), { troubles: [], isShown: () => isShown })
  expect(desk?.unseen).toBe(wanted && state.calls.at(-1)?.call)
})
