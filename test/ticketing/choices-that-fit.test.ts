// numbers.md B0: choices of at least 30 mm with words of 15 mm, nothing scrolls; what does not fit stands behind «more».
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CHOICE_GAP_MM,
  CHOICE_HEIGHT_MIN_MM,
  type Choice,
  choicesThatFit,
  pageOf,
} from '#ticketing/choices-that-fit.ts'

/** What is left for answers on the usual dispenser. */
const upright = { widthMm: 252, heightMm: 310 }
const lying = { widthMm: 460, heightMm: 145 }
const guides = ['社保卡', '养老金申领', '养老资格认证', '权益查询打印', '工伤医疗费', '丧葬抚恤金']

test('the six services of a new hall stand on one page, upright and lying', () => {
  expect(choicesThatFit(upright, named(...guides))).toMatchObject({ columns: 1, perPage: 6, textMm: 22 })
  expect(choicesThatFit(lying, named(...guides))).toMatchObject({ columns: 2, perPage: 6 })
})

test('an elder and an ordinary ticket: the elder’s is twice as high, or a column of its own', () => {
  expect(choicesThatFit(upright, withElder('普通'))).toMatchObject({
    columns: 1,
    perPage: 2,
    rowsOfFirst: 2,
    firstTextMm: 36,
  })
  expect(choicesThatFit(lying, withElder('普通', '军人', '残疾'))).toMatchObject({
    columns: 2,
    perPage: 4,
    rowsOfFirst: 3,
  })
})

test('a name of two lines makes the words smaller, not under 15 mm, and then all rows higher', () => {
  const long = named(...guides, '异地居住人员社会保险关系转移接续')
  expect(choicesThatFit(upright, long)).toMatchObject({ textMm: 15, perPage: 5 })
})

test('whatever the glass and the names, what is shown fits at full height', () => {
  const rooms = fc.record({ widthMm: fc.integer({ min: 200, max: 900 }), heightMm: fc.integer({ min: 110, max: 700 }) })
  const names = fc.array(fc.string({ minLength: 1, maxLength: 80 }), { minLength: 3, maxLength: 26 })
  fc.assert(
    fc.property(rooms, names, fc.boolean(), (room, all, hasElder) => {
      const choices = hasElder ? withElder(...all) : named(...all)
      const { columns, perPage, rowsOfFirst, textMm } = choicesThatFit(room, choices)
      const buttons = perPage < choices.length ? perPage + 1 : perPage
      fc.pre(buttons > 2)
      const cells = buttons + (hasElder ? rowsOfFirst - 1 : 0)
      const rows = Math.ceil(cells / columns)
      expect(rows * CHOICE_HEIGHT_MIN_MM + (rows - 1) * CHOICE_GAP_MM).toBeLessThanOrEqual(room.heightMm)
      expect(textMm).toBeGreaterThanOrEqual(15)
    }),
  )
})

test('turning the pages shows everything once, and then the first again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 1, max: 10 }), (count, perPage) => {
      const all = Array.from({ length: count }, (_, at) => at)
      const pages = Math.ceil(count / perPage)
      const seen = Array.from({ length: pages }, (_, page) => pageOf(all, perPage, page).shown).flat()
      expect(seen).toEqual(all)
      expect(pageOf(all, perPage, pages).shown).toEqual(pageOf(all, perPage, 0).shown)
      expect(pageOf(all, perPage, 0).hasMore).toBe(count > perPage)
    }),
  )
})

function named(...names: readonly string[]): readonly Choice[] {
  return names.map((name, at) => ({ id: String(at), name, under: [], aside: '等候 3 人' }))
}

function withElder(...names: readonly string[]): readonly Choice[] {
  return [
    { id: 'elder', name: '老年人', aside: '', under: ['60 岁及以上'], isFirstAndLargest: true },
    ...named(...names),
  ]
}
