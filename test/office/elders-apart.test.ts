// Elders and others, against the same sums made another way.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReportOf, ReviewsRow } from '#contract/reports.ts'
import { eldersApart } from '#office/reviews/elders-apart.ts'
import { daysOf, monthsOn } from '#office/reviews/months.ts'

const name = { zh: '名', en: 'name' }
const NAMES = { elders: { zh: '老年人', en: 'Elders' }, others: { zh: '其他人', en: 'Others' } }

test('whatever the classes are, the two parts hold each rating once', () => {
  const visits = fc.array(
    fc.record({ class: fc.constantFrom('elder', 'aged', 'ordinary'), level: fc.integer({ min: 0, max: 5 }) }),
  )
  fc.assert(
    fc.property(visits, (list) => {
      const keys = [...new Set(list.map((visit) => visit.class))]
      const report = reportOf(
        keys.map((key) =>
          rowOf(
            key,
            list.filter((visit) => visit.class === key),
          ),
        ),
      )
      const { rows } = eldersApart(report, (key) => key !== 'ordinary', NAMES)
      const elders = list.filter((visit) => visit.class !== 'ordinary')
      const others = list.filter((visit) => visit.class === 'ordinary')
      const wanted = [
        { ...rowOf('elders', elders), name: NAMES.elders },
        { ...rowOf('others', others), name: NAMES.others },
      ]
      expect(rows).toEqual(wanted.filter(({ finished }) => finished > 0))
    }),
  )
})

test('months follow one another, and the present one ends today', () => {
  expect([monthsOn('2026-01', -1), monthsOn('2026-12', 1)]).toEqual(['2025-12', '2027-01'])
  expect(daysOf('2028-02', '2028-03-05')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(daysOf('2026-11', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-23' })
})

type Rated = { readonly level: number }

/** Level 0: not rated. */
function rowOf(key: string, visits: readonly Rated[]): ReviewsRow {
  const many = (wanted: (level: number) => boolean) => visits.filter(({ level }) => wanted(level)).length
  const rated = many((level) => level > 0)
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    key,
    name,
    finished: visits.length,
    rated,
    levels: [1, 2, 3, 4, 5].map((one) => many((level) => level === one)) as ReviewsRow['levels'],
    fromPad: rated,
    fromPaper: 0,
    fromGuide: 0,
    ratedShare: share(rated, visits.length),
    satisfiedShare: share(
      many((level) => level >= 3),
      rated,
    ),
    lowShare: share(
      many((level) => level === 1 || level === 2),
      rated,
    ),
  }
}

function reportOf(rows: readonly ReviewsRow[]): ReportOf<'reviews'> {
  const head = {
    hall: 'main',
    hallName: name,
    from: '2026-11-01',
    to: '2026-11-23',
    madeAt: '2026-11-23T02:00:00.000Z',
  }
  return { report: 'reviews', ...head, by: 'class', rows: [...rows], total: rowOf('all', []) }
}
