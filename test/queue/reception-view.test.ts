import { expect, test } from 'vitest'
import { receptionView } from '#queue/views/reception-view.ts'
import { at, elderClass, hall, moment, ordinaryClass } from '../support/build.ts'
import {
  accompanied,
  companionAssigned,
  counterOpened,
  dayBegun,
  emergencyCleared,
  emergencyMarked,
  emergencyRaised,
  helpAnswered,
  helpAsked,
  idOf,
  papersChecked,
  stepReached,
  ticketCalled,
  ticketRecalled,
  ticketTaken,
  visitorTold,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

type Events = Parameters<typeof hallAfter>
const facts = { printers: [], onDuty: [{ staff: 'li', name: '李', roles: ['guide'] }] } as const
const reception = (...events: Events) => receptionView(hallAfter(...events), moment(), facts)

test('VIEW-8 the reception lists those who wait in the order of the rule, with what a guide should know', () => {
  const view = reception(
    ticketTaken({ at: at('09:30') }),
    ticketTaken({
      number: '老001',
      at: at('09:40'),
      greenLane: true,
      proxy: true,
      aside: { needs: ['wheelchair'], greenLaneReason: 'mobility', relation: 'child' },
    }),
    papersChecked({ number: '老001' }),
  )
  expect(view.waiting.map(({ number }) => number)).toEqual(['老001', 'A001'])
  expect(view.waiting[0]).toMatchObject({
    needs: ['wheelchair'],
    greenLane: true,
    greenLaneReason: 'mobility',
    proxy: true,
    relation: 'child',
    papersComplete: true,
  })
  expect(view.waiting[1]).not.toHaveProperty('papersComplete')
  expect(view).toMatchObject({ waitingTotal: 2, onDuty: facts.onDuty, printers: [] })
  expect(view.services.map(({ id, offered, waiting }) => [id, offered, waiting])).toEqual([
    ['card', true, 2],
    ['pension', true, 0],
  ])
})

test('VIEW-8 a visitor who hears or walks badly is fetched from the second call on, others are not', () => {
  const called = (aside: object, ...more: Events) => {
    const [call] = reception(counterOpened(), ticketTaken({ aside }), ticketCalled(), ...more).calls
    return call && [call.number, call.times, call.fetch]
  }
  const again = ticketRecalled({ at: at('09:31') })
  expect(called({ needs: ['hearing'] })).toEqual(['A001', 1, false])
  expect(called({ needs: ['hearing'] }, again)).toEqual(['A001', 2, true])
  expect(called({ needs: ['wheelchair'] }, again)).toEqual(['A001', 2, true])
  expect(called({ greenLaneReason: 'mobility' }, again)).toEqual(['A001', 2, true])
  expect(called({ needs: ['dialect'] }, again)).toEqual(['A001', 2, false])
})

test('VIEW-8 green lanes under way stand first, then those that ended, the newest first', () => {
  const view = reception(
    ...accompanied('A001'),
    ...accompanied('A002'),
    ...accompanied('A003'),
    companionAssigned({ number: 'A003', companion: 'zhou', at: at('09:35') }),
    stepReached({ number: 'A003', step: 'handling', at: at('09:40') }),
    visitorTold({ number: 'A001', at: at('09:45') }),
    visitorTold({ number: 'A002', at: at('09:50') }),
  )
  expect(view.lanes.map(({ number, told }) => [number, told?.at])).toEqual([
    ['A003', undefined],
    ['A002', at('09:50')],
    ['A001', at('09:45')],
  ])
  expect(view.lanes[0]).toEqual({
    ticket: idOf('A003'),
    number: 'A003',
    state: 'waiting',
    companion: 'zhou',
    companions: [
      { staff: 'li', fromAt: at('09:30') },
      { staff: 'zhou', fromAt: at('09:35') },
    ],
    steps: [
      { step: 'reception', startedAt: at('09:30'), endedAt: at('09:40') },
      { step: 'handling', startedAt: at('09:40') },
    ],
  })
  expect(view.waiting.map(({ companion }) => companion)).toEqual(['li', 'li', 'zhou'])
  expect(view.laneSteps).toHaveLength(7)
})

test('VIEW-8 help that nobody answered stands first; that a visitor takes long is for the reception only', () => {
  const view = reception(
    helpAsked({ place: '一号机' }),
    helpAsked({ place: '二号机', kind: 'slow' }),
    helpAnswered({ help: '1', at: at('09:33') }),
  )
  expect(view.helps).toEqual([
    { help: '2', place: '二号机', kind: 'slow', askedAt: at('09:30') },
    { help: '1', place: '一号机', askedAt: at('09:30'), answeredAt: at('09:33') },
  ])
})

test('VIEW-8 emergencies that are not over are shown with what was done, and the plan card', () => {
  const plan = { boxPlace: '3号窗口下', meetsAmbulance: '保安' }
  const view = reception(
    dayBegun(hall({ emergencyPlan: plan })),
    emergencyRaised(),
    emergencyMarked({ emergency: '2', at: at('09:31') }),
    emergencyRaised({ place: '大门' }),
    emergencyCleared({ emergency: '4' }),
  )
  expect(view.emergencies).toMatchObject([{ place: '等候区', marks: [{ step: 'called-120', at: at('09:31') }] }])
  expect(view.emergencyPlan).toEqual(plan)
})

test('VIEW-8 a view does not change any more after it was made', () => {
  const state = hallAfter(...accompanied(), emergencyRaised(), helpAsked())
  const view = receptionView(state, moment(), facts)
  const before = structuredClone(view)
  const lane = state.lanes.get(idOf('A001'))
  lane?.steps.push({ step: 'copying', startedAt: at('09:50') })
  if (lane?.steps[0]) lane.steps[0].endedAt = at('09:50')
  state.emergencies.get('4')?.marks.push({ step: 'called-120', at: at('09:50') })
  const help = state.helps.get('5')
  if (help) help.answeredAt = at('09:50')
  expect(view).toEqual(before)
})

test('VIEW-8 classes and settings come as the office has them', () => {
  const view = reception(dayBegun(hall({ classes: [ordinaryClass(), elderClass()], greenLane: { steps: 'five' } })))
  expect(view.classes.map(({ id }) => id)).toEqual(['ordinary', 'elder'])
  expect(view.laneSteps).toEqual(['reception', 'questions', 'acceptance', 'handling', 'feedback'])
  expect(view.entryRegister).toMatchObject({ on: false, thresholdC: 37.3 })
})
