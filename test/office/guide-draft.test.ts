// From the fields of the form to a guide, and what is still to be checked.
import { expect, test } from 'vitest'
import { GuideDraft } from '#contract/guides.ts'
import { draftOf, openMarks, STEPS_SHOWN } from '#office/guide-draft.ts'
import { firstGuides } from '#prisma/first-guides.ts'

const PARTS = ['title', 'whoCan', 'bring', 'where', 'howLong', 'cost', 'tips', 'ask'] as const

/** The form as the browser sends it for this guide. */
function formOf(guide: GuideDraft): FormData {
  const form = new FormData()
  for (const part of PARTS) {
    form.set(`${part}.zh`, guide[part]?.zh ?? '')
    form.set(`${part}.en`, guide[part]?.en ?? '')
  }
  for (let at = 0; at < STEPS_SHOWN; at += 1) {
    form.set(`steps.${at}.zh`, guide.steps[at]?.zh ?? '')
    form.set(`steps.${at}.en`, guide.steps[at]?.en ?? '')
  }
  form.set('service', guide.service ?? '')
  form.set('updatedOn', guide.updatedOn ?? '')
  form.set('checkedBy', guide.checkedBy ?? '')
  return form
}

test('a guide that goes through the form untouched is the same guide', () => {
  for (const { id: _inTheAddress, ...guide } of firstGuides()) {
    expect(draftOf(formOf(guide))).toEqual(guide)
    expect(GuideDraft.parse(draftOf(formOf(guide)))).toEqual(guide)
  }
})

test('a step that was emptied is gone and the others close up; what may be empty is left out', () => {
  const [{ id: _inTheAddress, ...guide } = never()] = firstGuides()
  const form = formOf(guide)
  form.set('steps.1.zh', '  ')
  form.set('steps.1.en', '')
  for (const name of ['tips.zh', 'tips.en', 'cost.en', 'service']) form.set(name, '')
  const { tips: _tips, service: _service, ...rest } = guide
  expect(draftOf(form)).toEqual({
    ...rest,
    cost: { zh: guide.cost.zh },
    steps: guide.steps.filter((_, at) => at !== 1),
  })
})

test('line breaks of a text field become spaces: a guide has one line for a part', () => {
  const form = formOf(firstGuides()[0] ?? never())
  form.set('where.zh', ' 社保大厅。\r\n二楼。 ')
  expect(draftOf(form).where.zh).toBe('社保大厅。 二楼。')
})

test('a text counts as open once, in whichever language it bears a mark', () => {
  const [guide = never()] = firstGuides()
  const settled = { zh: '好。', en: 'Good.' }
  const plain = { ...guide, title: settled, whoCan: settled, bring: settled, steps: [settled], where: settled }
  const all = { ...plain, howLong: settled, cost: settled, tips: settled, ask: settled }
  expect(openMarks(all)).toBe(0)
  expect(openMarks({ ...all, cost: { zh: '费用〔以当地公告为准〕。', en: 'Fee [check locally].' } })).toBe(1)
  expect(openMarks({ ...all, tips: { zh: '好。', en: 'Phone [fill in].' } })).toBe(1)
})

function never(): never {
  throw new Error('There is no first guide')
}
