// From the form to a guide, and what is still to be checked.
import { expect, test } from 'vitest'
import { type Guide, GuideDraft } from '#contract/guides.ts'
import { draftOf, openMarks, openPlaces, proofOf, toEdit, withStep, withStepUp } from '#office/guides/guide-draft.ts'
import { firstGuides } from '#prisma/first-guides.ts'

const TODAY = '2026-11-23'
const [first = never()] = firstGuides()
const edited = toEdit(first, TODAY)

test('a guide that goes through the form untouched is the same guide', () => {
  for (const guide of firstGuides()) {
    const { id: _inTheAddress, ...rest } = guide
    expect(draftOf(toEdit(guide, TODAY))).toEqual(rest)
    expect(GuideDraft.parse(draftOf(toEdit(guide, TODAY)))).toEqual(rest)
    expect(proofOf(toEdit(guide, TODAY))).toEqual(guide)
  }
})

test('a step that was emptied is gone and the others close up; what may be empty is left out', () => {
  const parts = { ...edited.parts, tips: { zh: '', en: '' }, cost: { ...edited.parts.cost, en: '' } }
  const steps = edited.steps.map((step) => (step.key === 1 ? { ...step, words: { zh: '  ', en: '' } } : step))
  const { id: _id, tips: _tips, service: _service, ...rest } = first
  expect(draftOf({ ...edited, service: '', parts, steps })).toEqual({
    ...rest,
    cost: { zh: first.cost.zh },
    steps: first.steps.filter((_, at) => at !== 1),
  })
})

test('line breaks of a text field become spaces: a guide has one line for a part', () => {
  const where = { zh: ' 社保大厅。\r\n二楼。 ', en: '' }
  expect(draftOf({ ...edited, parts: { ...edited.parts, where } }).where).toEqual({ zh: '社保大厅。 二楼。' })
})

test('a new guide is of today and has room for its first step', () => {
  expect(toEdit(undefined, TODAY)).toMatchObject({ updatedOn: TODAY, steps: [{ words: { zh: '', en: '' } }] })
})

test('steps come at the end, six at most, and move up one by one', () => {
  const five = { ...edited, steps: edited.steps.slice(0, 5) }
  const six = withStep(five)
  expect(six.steps).toHaveLength(6)
  expect(new Set(six.steps.map(({ key }) => key)).size).toBe(6)
  expect(withStep(six)).toBe(six)
  expect(withStepUp(five, 2).steps.map(({ key }) => key)).toEqual([0, 2, 1, 3, 4])
  expect(withStepUp(five, 0)).toBe(five)
})

test('a text counts as open once, in whichever language it bears a mark', () => {
  const settled = { zh: '好。', en: 'Good.' }
  const plain = { ...first, title: settled, whoCan: settled, bring: settled, steps: [settled], where: settled }
  const all: Guide = { ...plain, howLong: settled, cost: settled, tips: settled, ask: settled }
  expect(openMarks(all)).toBe(0)
  expect(openPlaces(toEdit(all, TODAY))).toEqual([])
  const open = {
    ...all,
    cost: { zh: '费用〔以当地公告为准〕。', en: 'Fee [check locally].' },
    steps: [settled, settled],
  }
  expect(openMarks(open)).toBe(1)
  const twice = { ...open, steps: [settled, { zh: '好。', en: 'Phone [fill in].' }] }
  expect(openMarks(twice)).toBe(2)
  expect(openPlaces(toEdit(twice, TODAY))).toEqual(['steps.1', 'cost'])
})

function never(): never {
  throw new Error('There is no first guide')
}
