import { expect, test } from 'vitest'
import { at, press } from '../support/build.ts'
import {
  called,
  counterClosed,
  counterOpened,
  counterPaused,
  serviceFinished,
  serving,
  ticketCalled,
  ticketHeld,
  ticketResumed,
  ticketTaken,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

const hold = press({ type: 'hold-ticket', ticket: 'A001', reason: 'papers-missing' })
const resume = press({ type: 'resume-ticket', ticket: 'A001' })
const resumeAt = (counter: string) => press({ type: 'resume-ticket', ticket: 'A001', counter })

test('HOLD-1 a visit on hold frees its counter', () => {
  const state = given(...serving())
    .when(hold)
    .gives(ticketHeld())
  expect(state.counters.get('1')).toEqual({ state: 'open', staff: 'wang', since: expect.any(String) })
  expect(state.waiting.size).toBe(0)
})

test('HOLD-1 the held time is not the clerk’s', () => {
  const state = given(
    ...serving('A001', at('09:30')),
    ticketHeld({ at: at('09:35') }),
    ticketResumed({ counter: '1', at: at('10:30') }),
  )
    .when(press({ type: 'finish-service', ticket: 'A001' }), { at: '10:33' })
    .gives(serviceFinished())
  expect(state.servedByService.get('card')).toEqual({ visits: 1, totalMs: 8 * 60_000 })
})

test('HOLD-1 only a visit that is under way can be held', () => {
  given(...called())
    .when(hold)
    .refuses({ code: 'ticket-not-serving', state: 'called' })
  given().when(hold).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('HOLD-2 a held visit goes on at once at a free counter that is named', () => {
  const state = given(...serving(), ticketHeld())
    .when(resumeAt('1'))
    .gives(ticketResumed({ counter: '1' }))
  expect(state.counters.get('1')?.ticket).toBe([...state.tickets.keys()][0])
})

test('HOLD-2 not at a counter that is busy, paused, closed or another clerk’s', () => {
  const held = [...serving(), ticketHeld()]
  given(...held, ticketTaken({ number: 'A002' }), ticketCalled({ number: 'A002' }))
    .when(resumeAt('1'))
    .refuses({ code: 'counter-busy' })
  given(...held, counterPaused())
    .when(resumeAt('1'))
    .refuses({ code: 'counter-not-open' })
  given(...held)
    .when(resumeAt('2'))
    .refuses({ code: 'counter-not-open' })
  given(...held, counterOpened({ counter: '2', staff: 'li' }))
    .when(resumeAt('2'))
    .refuses({ code: 'counter-taken' })
})

test('HOLD-2 after an internal check it goes on at its own counter if that is free', () => {
  given(...serving(), ticketHeld({ reason: 'internal' }))
    .when(resume)
    .gives(ticketResumed({ counter: '1' }))
})

test('HOLD-3 when its counter is not free, the next call there is theirs', () => {
  const state = given(
    ...serving(),
    ticketHeld({ reason: 'internal' }),
    ticketTaken({ number: 'A002' }),
    ticketCalled({ number: 'A002' }),
  )
    .when(resume)
    .gives(ticketResumed())
  expect([...state.waiting.values()]).toMatchObject([
    { number: 'A001', stage: { state: 'waiting', onlyCounter: '1', cameBackMs: Date.parse(at('10:00')) } },
  ])
})

test('HOLD-3 papers that lie at a counter bring their visitor back to it', () => {
  const state = given(...serving(), ticketHeld({ reason: 'papers-kept' }))
    .when(resume)
    .gives(ticketResumed())
  expect([...state.waiting.values()][0]?.stage).toMatchObject({ onlyCounter: '1' })
})

test('HOLD-3 who brings missing papers is called by any counter', () => {
  const state = given(...serving(), ticketHeld())
    .when(resume)
    .gives(ticketResumed())
  expect([...state.waiting.values()][0]?.stage).not.toHaveProperty('onlyCounter')
})

test('HOLD-3 when their counter has closed meanwhile, any counter calls them', () => {
  const state = given(...serving(), ticketHeld({ reason: 'papers-kept' }), counterClosed())
    .when(resume)
    .gives(ticketResumed())
  expect([...state.waiting.values()][0]?.stage).not.toHaveProperty('onlyCounter')
})

test('HOLD-3 only what is held can be resumed', () => {
  given(...serving())
    .when(resume)
    .refuses({ code: 'ticket-not-held', state: 'serving' })
  given().when(resume).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})
