import { test } from 'vitest'
import { press } from '../support/build.ts'
import { finished, serving, visitRated } from '../support/build-events.ts'
import { given } from '../support/given.ts'

const rate = (level: number) =>
  press({ type: 'rate-visit', ticket: 'A001', level, reasons: ['slow', 'unclear'], by: 'pad' })

test('RATE-1 a visit is rated after its end', () => {
  given(...finished())
    .when(rate(5))
    .gives(visitRated({ level: 5 }))
  given(...serving())
    .when(rate(5))
    .refuses({ code: 'not-finished', state: 'serving' })
  given().when(rate(5)).refuses({ code: 'unknown-ticket', ticket: 'A001' })
})

test('RATE-1 one visit is rated once', () => {
  given(...finished(), visitRated())
    .when(rate(1))
    .refuses({ code: 'already-rated' })
})

test('RATE-2 reasons count with the two lowest levels only', () => {
  given(...finished())
    .when(rate(2))
    .gives(visitRated({ level: 2, reasons: ['slow', 'unclear'] }))
  given(...finished())
    .when(rate(3))
    .gives(visitRated({ level: 3, reasons: [] }))
  given(...finished())
    .when(press({ type: 'rate-visit', ticket: 'A001', level: 1, by: 'guide' }))
    .gives(visitRated({ level: 1, reasons: [], from: 'guide' }))
})
