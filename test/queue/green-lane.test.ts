import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Command, type LaneStep, type Told } from '#contract/commands.ts'
import { toTicket } from '#queue/answer.ts'
import { decide } from '#queue/decide.ts'
import { evolve } from '#queue/evolve.ts'
import { companionIn, laneSteps, presentStep } from '#queue/lane.ts'
import { at, atMs, hall, moment, PRESS, press } from '../support/build.ts'
import {
  accompanied,
  companionAssigned,
  dayBegun,
  finished,
  idOf,
  papersChecked,
  stepReached,
  ticketCancelled,
  ticketTaken,
  visitorTold,
} from '../support/build-events.ts'
import { given, hallAfter } from '../support/given.ts'

const assign = (staff = 'li') => press({ type: 'assign-companion', ticket: 'A001', staff })
const reach = (step: LaneStep, told?: Told) =>
  press({ type: 'reach-step', ticket: 'A001', step, ...(told && { told }) })

test('LANE-1 the first companion begins the reception', () => {
  const state = given(ticketTaken()).when(assign()).gives(companionAssigned(), stepReached())
  const lane = state.lanes.get(idOf('A001'))
  expect(lane).toEqual({
    ticket: idOf('A001'),
    companions: [{ staff: 'li', fromAt: at('10:00') }],
    steps: [{ step: 'reception', startedAt: at('10:00') }],
  })
  const record = state.tickets.get(idOf('A001'))
  expect(record && toTicket(state, record, atMs('10:00')).companion).toBe('li')
})

test('LANE-1 a visitor is accompanied also after the counter has finished, and not when the ticket was taken back', () => {
  given(...finished())
    .when(assign())
    .gives(companionAssigned(), stepReached())
  given(ticketTaken(), ticketCancelled()).when(assign()).refuses({ code: 'ticket-over', state: 'cancelled' })
  given().when(assign()).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('LANE-2 another companion takes over where the visitor is; the same one changes nothing', () => {
  given(...accompanied())
    .when(assign())
    .changesNothing()
  const state = given(...accompanied(), stepReached({ step: 'copying' }))
    .when(assign('zhou'))
    .gives(companionAssigned({ companion: 'zhou' }))
  const lane = state.lanes.get(idOf('A001'))
  expect(lane && [companionIn(lane), presentStep(lane)?.step]).toEqual(['zhou', 'copying'])
  expect(lane?.companions.map(({ staff }) => staff)).toEqual(['li', 'zhou'])
})

test('LANE-3 a step ends when another one is reached, and both keep their times', () => {
  const state = given(...accompanied())
    .when(reach('copying'))
    .gives(stepReached({ step: 'copying' }))
  expect(state.lanes.get(idOf('A001'))?.steps).toEqual([
    { step: 'reception', startedAt: at('09:30'), endedAt: at('10:00') },
    { step: 'copying', startedAt: at('10:00') },
  ])
})

test('LANE-3 a step may be left out or done again; the one under way changes nothing', () => {
  given(...accompanied())
    .when(reach('reception'))
    .changesNothing()
  given(...accompanied(), stepReached({ step: 'acceptance' }))
    .when(reach('copying'))
    .gives(stepReached({ step: 'copying' }))
})

test('LANE-3 nobody reaches a step alone, and only steps of this hall', () => {
  given(ticketTaken()).when(reach('copying')).refuses({ code: 'no-companion' })
  given().when(reach('copying')).refuses({ code: 'unknown-ticket', ticket: 'A001' })
  given(dayBegun(hall({ greenLane: { steps: 'five' } })), ...accompanied())
    .when(reach('copying'))
    .refuses({ code: 'unknown-step', step: 'copying' })
  expect(laneSteps(hall())).toHaveLength(7)
  expect(laneSteps(hall({ greenLane: { steps: 'five' } }))).toHaveLength(5)
})

test('LANE-4 the lane ends with what the visitor was told', () => {
  const told: Told = { outcome: 'papers-missing', papers: ['户口簿', '照片两张'] }
  const state = given(...accompanied())
    .when(reach('feedback', told))
    .gives(
      stepReached({ step: 'feedback' }),
      visitorTold({ outcome: 'papers-missing', aside: { papers: ['户口簿', '照片两张'] } }),
    )
  expect(state.lanes.get(idOf('A001'))).toMatchObject({
    steps: [{ endedAt: at('10:00') }, { step: 'feedback', startedAt: at('10:00'), endedAt: at('10:00') }],
    told: { ...told, at: at('10:00') },
  })
})

test('LANE-4 in two presses: first the step, then what was told', () => {
  given(...accompanied(), stepReached({ step: 'feedback' }))
    .when(reach('feedback', { outcome: 'wait-for-notice', date: '2026-12-01' }))
    .gives(visitorTold({ outcome: 'wait-for-notice', date: '2026-12-01' }))
})

test('LANE-4 after that nothing changes any more', () => {
  const over = given(...accompanied(), visitorTold())
  over.when(reach('feedback', { outcome: 'done' })).refuses({ code: 'already-told' })
  over.when(assign('zhou')).refuses({ code: 'already-told' })
})

test.each<[string, object, string]>([
  ['a notice without a day', { step: 'feedback', told: { outcome: 'wait-for-notice' } }, 'told.date'],
  ['missing papers without a list', { step: 'feedback', told: { outcome: 'papers-missing' } }, 'told.papers'],
  ['something told before the end', { step: 'handling', told: { outcome: 'done' } }, 'told'],
  ['a step that nobody knows', { step: 'tea' }, 'step'],
])('LANE-4 %s is refused at the door', (_what, wrong, place) => {
  const read = Command.safeParse({ type: 'reach-step', press: PRESS, ticket: 'A001', ...wrong })
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toContain(place)
})

test('PAPERS-1 papers that were looked through are marked on the ticket, until the visit is over', () => {
  const check = (complete: boolean) => press({ type: 'check-papers', ticket: 'A001', complete })
  const state = given(ticketTaken()).when(check(true)).gives(papersChecked())
  expect(state.tickets.get(idOf('A001'))?.papersComplete).toBe(true)
  given(ticketTaken(), papersChecked()).when(check(true)).changesNothing()
  given(ticketTaken(), papersChecked())
    .when(check(false))
    .gives(papersChecked({ complete: false }))
  given(...finished())
    .when(check(true))
    .refuses({ code: 'ticket-over', state: 'finished' })
  given().when(check(true)).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('LANE-3 whatever is pressed, steps follow one another without a gap and at most one is under way', () => {
  const pressed = fc.oneof(
    fc.constantFrom('li', 'zhou').map(assign),
    fc.constantFrom(...laneSteps(hall())).map((step) => reach(step)),
    fc.constant(reach('feedback', { outcome: 'done' })),
  )
  fc.assert(
    fc.property(fc.array(pressed, { maxLength: 30 }), (commands) => {
      const state = hallAfter(ticketTaken())
      commands.forEach((command, nth) => {
        const now = moment({ at: `10:${String(nth).padStart(2, '0')}` })
        const decision = decide(state, { ...command, press: crypto.randomUUID() }, now)
        if ('accepted' in decision) for (const event of decision.accepted) evolve(state, event)
      })
      const { steps = [], told } = state.lanes.get(idOf('A001')) ?? {}
      for (const [nth, { endedAt }] of steps.slice(0, -1).entries()) expect(endedAt).toBe(steps[nth + 1]?.startedAt)
      expect(steps.at(-1)?.endedAt).toBe(told?.at)
    }),
  )
})
