import { expect, test } from 'vitest'
import { dispenser, press } from '../support/build.ts'
import { dayClosed, helpAnswered, helpAsked } from '../support/build-events.ts'
import { given } from '../support/given.ts'

const ask = press({ type: 'ask-for-help', place: '取号机' })
const answer = (help: string) => press({ type: 'answer-help', help })

test('HELP-1 a call for help is always heard, also when the day is closed', () => {
  const state = given(dayClosed()).when(ask, { asker: dispenser }).gives(helpAsked())
  expect([...state.helps.values()]).toMatchObject([{ help: '2', place: '取号机' }])
})

test('HELP-2 the first who answers goes', () => {
  const state = given(helpAsked()).when(answer('1')).gives(helpAnswered())
  expect(state.helps.get('1')?.answeredAt).toBeDefined()
})

test('HELP-2 a second answer is not needed, and an unknown call has none', () => {
  given(helpAsked(), helpAnswered()).when(answer('1')).refuses({ code: 'already-answered' })
  given().when(answer('7')).refuses({ code: 'unknown-help', help: '7' })
})

test('HELP-3 of a dispenser whose visitor takes long once is enough, until somebody went', () => {
  const slow = press({ type: 'ask-for-help', place: '取号机', kind: 'slow' })
  given()
    .when(slow)
    .gives(helpAsked({ kind: 'slow' }))
  given(helpAsked()).when(slow).changesNothing()
  given(helpAsked({ place: '另一台' }))
    .when(slow)
    .gives(helpAsked({ kind: 'slow' }))
  given(helpAsked(), helpAnswered())
    .when(slow)
    .gives(helpAsked({ kind: 'slow' }))
})

test('HELP-3 who presses for help himself is heard again, and his hurry is told', () => {
  const urgent = press({ type: 'ask-for-help', place: '取号机', kind: 'urgent' })
  const state = given(helpAsked())
    .when(urgent)
    .gives(helpAsked({ kind: 'urgent' }))
  expect([...state.helps.values()].map(({ kind }) => kind)).toEqual([undefined, 'urgent'])
})
