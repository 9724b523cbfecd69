import { expect, test } from 'vitest'
import { freshNumber, partsOf } from '#queue/ticket-number.ts'
import { elderClass, hall, ordinaryClass, service } from '../support/build.ts'
import { settingsChanged, ticketTaken } from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

test('NUMBER-1 prefix and count come apart again', () => {
  expect(partsOf('老012')).toEqual({ prefix: '老', count: 12 })
  expect(partsOf('A1000')).toEqual({ prefix: 'A', count: 1000 })
})

test('NUMBER-3 a class that takes over another’s Latin letter goes on where that stood', () => {
  const veterans = elderClass({ id: 'veteran', prefix: '军', latinPrefix: 'L' })
  const elders = elderClass({ latinPrefix: 'M' })
  const state = hallAfter(
    ticketTaken({ number: '老001' }),
    ticketTaken({ number: '老002' }),
    settingsChanged(hall({ classes: [ordinaryClass(), elders, veterans] })),
  )
  expect(freshNumber(state, service('card', 'A'), veterans)).toEqual({ number: '军003', latin: 'L003' })
  expect(freshNumber(state, service('card', 'A'), elders)).toEqual({ number: '老003', latin: 'M003' })
})

test('NUMBER-3 a service that takes over an elder’s Latin letter skips the numbers that are given', () => {
  const state = hallAfter(ticketTaken({ number: '老001' }))
  expect(freshNumber(state, service('archive', 'L'), ordinaryClass())).toEqual({ number: 'L002', latin: 'L002' })
})
