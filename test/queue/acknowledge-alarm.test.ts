// Alarms of the dashboard, and who looks after them.
import { expect, test } from 'vitest'
import { alarmsOf } from '#queue/views/alarms.ts'
import { at, manager, moment, press } from '../support/build.ts'
import { alarmAcknowledged, helpAnswered, helpAsked } from '../support/build-events.ts'
import { given, hallAfter } from '../support/given.ts'

const onDuty = [{ staff: 'zhao', name: '赵', roles: ['manager'] }] as const
const by = manager.person
const alarmsAfter = (...events: Parameters<typeof hallAfter>) =>
  alarmsOf(hallAfter(...events), moment({ at: '10:00' }), { troubles: [], isShown: () => true, onDuty })
const HELP = `help 1 ${at('09:55')}`

test('ALARM-1 an alarm that somebody has seen stays until its cause is gone', () => {
  expect(alarmsAfter(helpAsked({ at: at('09:55') }), alarmAcknowledged({ alarm: HELP }))).toHaveLength(1)
  expect(alarmsAfter(helpAsked({ at: at('09:55') }), alarmAcknowledged({ alarm: HELP }), helpAnswered())).toEqual([])
})

test('ALARM-2 who has seen it first stands beside it', () => {
  const seen = alarmAcknowledged({ alarm: HELP, at: at('09:56'), by })
  expect(alarmsAfter(helpAsked({ at: at('09:55') }), seen)).toMatchObject([
    { alarm: HELP, seen: { at: at('09:56'), staffName: '赵' } },
  ])
  given(helpAsked({ at: at('09:55') }), seen)
    .when(press({ type: 'acknowledge-alarm', alarm: HELP }))
    .changesNothing()
})

test('ALARM-2 one that comes back is new, and what nobody has seen comes first', () => {
  const seen = alarmAcknowledged({ alarm: HELP, by })
  const alarms = alarmsAfter(helpAsked({ at: at('09:55') }), helpAsked({ at: at('09:57') }), seen)
  expect(alarms.map(({ alarm, seen: by }) => [alarm, by !== undefined])).toEqual([
    [`help 2 ${at('09:57')}`, false],
    [HELP, true],
  ])
})
