// The newest whole view is shown; an older one that comes late is let go.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DispenserView } from '#contract/entrance-views.ts'
import type { BarView } from '#contract/signage-views.ts'
import type { View } from '#contract/views.ts'
import { connectedAgain, keyOfView, keyOfWatched, viewShown, views, watchRefused } from '#ui/view-slice.ts'

const { reducer } = views
const none = reducer(undefined, { type: 'nothing yet' })
const key = keyOfWatched({ view: 'dispenser' })

test('the first view is shown', () => {
  expect(shown(dispenser({ position: 5 }))).toEqual(dispenser({ position: 5 }))
})

test('a newer view takes the place of the one before', () => {
  expect(shown(dispenser({ position: 5 }), dispenser({ position: 6 }))).toEqual(dispenser({ position: 6 }))
})

test('an older view that comes late is let go', () => {
  expect(shown(dispenser({ position: 6 }), dispenser({ position: 5 }))).toEqual(dispenser({ position: 6 }))
})

test('the same position again is shown: the clock may have moved the hall on', () => {
  const later = dispenser({ position: 6, phase: 'ending' })
  expect(shown(dispenser({ position: 6 }), later)).toEqual(later)
})

test('a new day begins at a small position', () => {
  const tomorrow = dispenser({ position: 1, day: '2026-11-23' })
  expect(shown(dispenser({ position: 900 }), tomorrow)).toEqual(tomorrow)
  expect(shown(dispenser({ position: 900 }), tomorrow, dispenser({ position: 901 }))).toEqual(tomorrow)
})

test('in whatever order views arrive, the greatest position stays', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), (positions) => {
      const last = shown(...positions.map((position) => dispenser({ position })))
      expect(last?.position).toBe(Math.max(...positions))
    }),
  )
})

test('after connecting again the first view counts, as after a restored backup; then positions only grow again', () => {
  const before = reducer(none, viewShown(dispenser({ position: 900 })))
  const again = reducer(before, connectedAgain())
  expect(again[key]?.view).toEqual(dispenser({ position: 900 }))

  const restored = reducer(again, viewShown(dispenser({ position: 20 })))
  expect(restored[key]?.view?.position).toBe(20)
  expect(reducer(restored, viewShown(dispenser({ position: 19 })))[key]?.view?.position).toBe(20)
})

test('two bars on one screen do not take each other’s place', () => {
  const seen = [bar('3'), bar('4')].reduce((state, view) => reducer(state, viewShown(view)), none)
  expect(seen[keyOfWatched({ view: 'bar', counter: '3' })]?.view).toEqual(bar('3'))
  expect(seen[keyOfWatched({ view: 'bar', counter: '4' })]?.view).toEqual(bar('4'))
})

test('a view is kept under the key that asked for it', () => {
  expect(keyOfView(bar('3'))).toBe(keyOfWatched({ view: 'bar', counter: '3' }))
  expect(keyOfView(dispenser({}))).toBe(keyOfWatched({ view: 'dispenser' }))
})

test('why there is no view is kept in its place', () => {
  const problem = { type: 'urn:x', title: 'Not Found', status: 404, code: 'unknown-view' }
  const seen = reducer(none, watchRefused({ watched: { view: 'bar', counter: '99' }, problem }))
  expect(seen[keyOfWatched({ view: 'bar', counter: '99' })]).toEqual({ problem, sinceConnected: true })
})

function shown(...arriving: readonly View[]): View | undefined {
  return arriving.reduce((state, view) => reducer(state, viewShown(view)), none)[key]?.view
}

const head = {
  hall: 'main',
  position: 1,
  at: '2026-11-22T01:00:00.000Z',
  day: '2026-11-22',
  hallName: { zh: '大厅', en: 'Hall' },
  timeZone: 'Asia/Shanghai',
  phase: 'open',
  phone: '12333',
} as const

function dispenser(differing: Partial<DispenserView>): DispenserView {
  const empty = { languages: ['zh'], hasPrinter: true, services: [], classes: [], helps: [], slips: [] } as const
  return { view: 'dispenser', ...head, ...empty, ...differing }
}

function bar(counter: string): BarView {
  return { view: 'bar', ...head, counter, counterName: { zh: '窗口', en: 'Counter' }, state: 'open', services: [] }
}
