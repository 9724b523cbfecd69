import { expect, test } from 'vitest'
import { dispenserView, ticketView } from '#queue/views/entrance-views.ts'
import { at, counter, elderClass, hall, moment, ordinaryClass, service } from '../support/build.ts'
import { called, counterOpened, dayBegun, helpAsked, idOf, slipSettled, ticketTaken } from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

test('VIEW-5 the dispenser offers elders first, and only what is offered now', () => {
  const settings = hall({
    classes: [ordinaryClass(), elderClass()],
    services: [service('card', 'A'), service('pension', 'B', { offered: false }), service('archive', 'C')],
    counters: [counter('1', { services: ['card', 'pension'] })],
  })
  const view = dispenserView(
    hallAfter(dayBegun(settings), ticketTaken(), ticketTaken({ number: '老001' })),
    moment(),
    {},
  )
  expect(view.classes.map(({ id, waiting }) => [id, waiting])).toEqual([
    ['elder', 1],
    ['ordinary', 1],
  ])
  expect(view.services.map(({ id, waiting }) => [id, waiting])).toEqual([['card', 2]])
  expect(view).toMatchObject({ phase: 'open', takingClosesAt: at('16:30'), hasPrinter: false, slips: [] })
})

test('VIEW-5 the dispenser shows what became of its own newest slips, and calls for help', () => {
  const state = hallAfter(
    ticketTaken({ printer: 'printer-1' }),
    slipSettled({ outcome: 'not-sent', trouble: 'paper-out' }),
    ticketTaken({ number: 'A002', printer: 'printer-2' }),
    helpAsked(),
  )
  const view = dispenserView(state, moment(), {
    device: 'dispenser-1',
    printer: 'printer-1',
    printerTrouble: 'paper-out',
  })
  expect(view).toMatchObject({ device: 'dispenser-1', hasPrinter: true, printerTrouble: 'paper-out' })
  expect(view.slips).toEqual([{ ticket: idOf('A001'), slip: { outcome: 'not-sent', copies: 1, trouble: 'paper-out' } }])
  expect(view.helps).toMatchObject([{ help: '4', place: '取号机' }])
})

test('VIEW-6 a visitor’s own page shows the place while it waits, and the counter once called', () => {
  const waiting = hallAfter(counterOpened(), ticketTaken(), ticketTaken({ number: 'A002', code: 'mycode2345' }))
  expect(ticketView(waiting, 'mycode2345', moment({ at: '09:31' }))).toMatchObject({
    number: 'A002',
    state: 'waiting',
    ahead: 1,
    lowMinutes: 5,
    highMinutes: 15,
  })
  const state = hallAfter(...called())
  const { code = '' } = state.tickets.get(idOf('A001')) ?? {}
  const view = ticketView(state, code, moment())
  expect(view).toMatchObject({ state: 'called', counterName: { zh: '1号窗口', en: 'Counter 1' }, serviceIds: ['card'] })
  expect(view).not.toHaveProperty('ahead')
})

test('VIEW-6 a page shows nothing of others, and a wrong code shows nothing at all', () => {
  const state = hallAfter(
    ticketTaken({ aside: { needs: ['hearing'], note: '秘密' } }),
    ticketTaken({ number: 'A002', code: 'mycode2345', aside: { note: '也是秘密' } }),
  )
  const shown = JSON.stringify(ticketView(state, 'mycode2345', moment()))
  for (const secret of ['A001', '秘密', 'hearing']) expect(shown).not.toContain(secret)
  expect(ticketView(state, 'nosuchcode', moment())).toBeUndefined()
})
