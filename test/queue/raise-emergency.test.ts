import { expect, test } from 'vitest'
import { at, dispenser, press } from '../support/build.ts'
import {
  called,
  counterOpened,
  dayClosed,
  emergencyCleared,
  emergencyMarked,
  emergencyRaised,
  serving,
  ticketHeld,
  ticketResumed,
  ticketTaken,
} from '../support/build-events.ts'
import { given } from '../support/given.ts'

const raise = (place = '等候区', more: { counter?: string; drill?: boolean } = {}) =>
  press({ type: 'raise-emergency', place, kind: 'illness', ...more })
const mark = press({ type: 'mark-emergency', emergency: '1', step: 'called-120' })
const clear = press({ type: 'clear-emergency', emergency: '1' })

test('EMERGENCY-1 an emergency is heard whatever the day, with its place and time', () => {
  const state = given(dayClosed()).when(raise(), { asker: dispenser }).gives(emergencyRaised())
  expect([...state.emergencies.values()]).toEqual([
    { emergency: '2', place: '等候区', kind: 'illness', drill: false, raisedAt: at('10:00'), marks: [] },
  ])
})

test('EMERGENCY-1 two who press at once raise one; a real one during a drill is another', () => {
  given(emergencyRaised()).when(raise()).changesNothing()
  given(emergencyRaised({ drill: true }))
    .when(raise())
    .gives(emergencyRaised())
  given(emergencyRaised())
    .when(raise('大门'))
    .gives(emergencyRaised({ place: '大门' }))
  given(emergencyRaised(), emergencyCleared()).when(raise()).gives(emergencyRaised())
})

test.each(['1', '1号窗口', 'Counter 1'])(
  'EMERGENCY-2 at the place «%s» the visitor of counter 1 is set aside',
  (place) => {
    const state = given(...serving())
      .when(raise(place))
      .gives(emergencyRaised({ place, counter: '1' }), ticketHeld({ reason: 'internal' }))
    expect(state.counters.get('1')).toEqual({ state: 'open', staff: 'wang', since: expect.any(String) })
  },
)

test('EMERGENCY-2 also a visitor who is on the way to that counter, and by the counter that is named', () => {
  given(...called())
    .when(raise('门口', { counter: '1' }))
    .gives(emergencyRaised({ place: '门口', counter: '1' }), ticketHeld({ reason: 'internal' }))
  given(...serving())
    .when(raise('2'))
    .gives(emergencyRaised({ place: '2', counter: '2' }))
  given(counterOpened())
    .when(raise('x', { counter: '9' }))
    .refuses({ code: 'unknown-counter', counter: '9' })
})

test('EMERGENCY-2 a drill disturbs no visitor', () => {
  given(...serving())
    .when(raise('1', { drill: true }))
    .gives(emergencyRaised({ place: '1', counter: '1', drill: true }))
})

test('EMERGENCY-2 who was set aside goes on at the same counter', () => {
  const state = given(...serving(), emergencyRaised({ counter: '1' }), ticketHeld({ reason: 'internal' }))
    .when(press({ type: 'resume-ticket', ticket: 'A001' }))
    .gives(ticketResumed({ counter: '1' }))
  expect(state.counters.get('1')?.ticket).toBeDefined()
})

test('EMERGENCY-3 what was done by the plan card is kept with its time, once each', () => {
  const state = given(emergencyRaised()).when(mark).gives(emergencyMarked())
  expect(state.emergencies.get('1')?.marks).toEqual([{ step: 'called-120', at: at('10:00') }])
  given(emergencyRaised(), emergencyMarked()).when(mark).changesNothing()
  given(emergencyRaised(), emergencyCleared()).when(mark).refuses({ code: 'emergency-over' })
  given(ticketTaken()).when(mark).refuses({ code: 'unknown-emergency', emergency: '1' })
})

test('EMERGENCY-4 it is over when somebody says so, once', () => {
  const state = given(emergencyRaised()).when(clear).gives(emergencyCleared())
  expect(state.emergencies.get('1')?.clearedAt).toBe(at('10:00'))
  given(emergencyRaised(), emergencyCleared()).when(clear).changesNothing()
  given().when(clear).refuses({ code: 'unknown-emergency', emergency: '1' })
})
