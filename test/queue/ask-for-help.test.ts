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
