import { expect, test } from 'vitest'
import type { HallEvent } from '#contract/events.ts'
import { dueCommands } from '#queue/due-commands.ts'
import { at, clock, hall, moment } from '../support/build.ts'
import {
  called,
  counterPaused,
  dayBegun,
  dayClosed,
  dayOpened,
  idOf,
  serving,
  settingsChanged,
  ticketRecalled,
} from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const dueAt = (time: string, ...events: readonly HallEvent[]) => dueCommands(hallAfter(...events), moment({ at: time }))
const openedByClock = dayOpened({ by: clock.person, at: at('09:00') })

test('CLOCK-1 the clock opens the day at the first opening, and not before', () => {
  expect(dueAt('08:59:59')).toEqual([])
  expect(dueAt('09:00')).toEqual([{ type: 'open-day' }])
  expect(dueAt('09:01', openedByClock)).toEqual([])
})

test('CLOCK-1 the clock closes at the last closing what it opened itself', () => {
  expect(dueAt('16:59:59', openedByClock)).toEqual([])
  expect(dueAt('17:00', openedByClock)).toEqual([{ type: 'close-day' }])
  expect(dueAt('17:00')).toEqual([])
})

test('CLOCK-1 the clock leaves alone what a person opened or closed, and a day without hours', () => {
  expect(dueAt('17:00', dayOpened())).toEqual([])
  expect(dueAt('10:00', dayClosed())).toEqual([])
  expect(dueCommands(hallAfter(), moment({ stretches: [] }))).toEqual([])
})

test('CLOCK-2 an absent visitor is called again, and after the last call marked as missed', () => {
  const absent = [openedByClock, ...called('A001', at('09:30'))]
  expect(dueAt('09:30:24', ...absent)).toEqual([])
  expect(dueAt('09:30:25', ...absent)).toEqual([{ type: 'recall-ticket', ticket: idOf('A001') }])
  const again = [...absent, ticketRecalled({ at: at('09:30:25') })]
  expect(dueAt('09:30:49', ...again)).toEqual([])
  expect(dueAt('09:30:50', ...again)).toEqual([{ type: 'miss-ticket', ticket: idOf('A001') }])
})

test('CLOCK-2 also while the counter pauses, and never somebody who is being served', () => {
  expect(dueAt('09:31', openedByClock, ...called('A001', at('09:30')), counterPaused())).toEqual([
    { type: 'recall-ticket', ticket: idOf('A001') },
  ])
  expect(dueAt('10:30', openedByClock, ...serving())).toEqual([])
})

test('CLOCK-2 only where the hall wishes it', () => {
  const settings = hall({ missed: { returnWithinMinutes: 30, byClock: false } })
  expect(dueAt('10:30', dayBegun(settings), openedByClock, ...called())).toEqual([])
  expect(dueAt('10:30', openedByClock, ...called(), settingsChanged(settings))).toEqual([])
})
