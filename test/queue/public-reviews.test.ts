// How a month was rated, as everybody may see it.
import { expect, test } from 'vitest'
import { firstGuidePlan, firstGuides } from '#prisma/first-guides.ts'
import { publicReviews } from '#queue/public-reviews.ts'
import { guidesView, type WallClock } from '#queue/views/guides-view.ts'
import { hall, moment } from '../support/build.ts'
import { settingsChanged } from '../support/build-events.ts'
import { hallAfter } from '../support/given.ts'

const FIGURE = { month: '2026-11', finished: 40, rated: 32, satisfied: 31 }
const MONDAY_TEN: WallClock = { weekday: 'monday', time: '10:00', isHoliday: false }

function shown(reviews = FIGURE, of = hallAfter()) {
  const view = guidesView(of, moment(), { guides: firstGuides(), plan: firstGuidePlan(), reviews }, MONDAY_TEN)
  return { reviews: view.reviews, kinds: view.zones[0]?.items.map(({ kind }) => kind) }
}

test('VIEW-18 the month is shown with its shares, rounded down so that no «not» is rounded away', () => {
  const { reviews, kinds } = shown()
  expect(kinds).toContain('reviews')
  expect(reviews?.[0]?.zh).toBe('2026年11月办结 40 件，32 件作了评价，参评率 80.0%。')
  // 31 of 32 is 96.875 %.
  expect(reviews?.[1]?.zh).toContain('满意率 96.8%')
  expect(publicReviews({}, { ...FIGURE, finished: 5_000, rated: 2_001, satisfied: 2_000 })?.[1]?.zh).toContain('99.9%')
})

test('VIEW-18 with nineteen ratings nothing is shown, with twenty it is', () => {
  expect(shown({ ...FIGURE, rated: 19, satisfied: 19 })).toEqual({
    reviews: undefined,
    kinds: expect.not.arrayContaining(['reviews']),
  })
  expect(shown({ ...FIGURE, rated: 20, satisfied: 20 }).kinds).toContain('reviews')
})

test('VIEW-18 a hall that keeps it to itself shows nothing', () => {
  const quiet = hallAfter(settingsChanged(hall({ reviews: { dueWorkingDays: 5, published: false } })))
  expect(shown(FIGURE, quiet).kinds).not.toContain('reviews')
  const open = hallAfter(settingsChanged(hall({ reviews: { dueWorkingDays: 5, published: true } })))
  expect(shown(FIGURE, open).kinds).toContain('reviews')
})
