// VIEW-15: what is shown and said about coming in without a health code.
import { expect, test } from 'vitest'
import type { EntryRegister, HallSettings } from '#contract/settings.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { entryAloud, entryGuide } from '#queue/entry-guide.ts'

const hallWith = (change: Partial<EntryRegister>): HallSettings => {
  const settings = firstHall()
  return { ...settings, entryRegister: { ...settings.entryRegister, on: true, ...change } }
}
const textOf = (change: Partial<EntryRegister>) =>
  (entryGuide(hallWith(change)) ?? []).flatMap(({ sentences }) => sentences.map(({ zh }) => zh)).join('')

test('VIEW-15 names the ways in of this hall, its own included, who writes, why and for how long', () => {
  const passKindNames = { 'village-pass': { zh: '村里的通行证', en: 'Village pass' } }
  const text = textOf({ passKinds: ['id-card', 'village-pass'], passKindNames, keepDays: 9, thresholdC: 37.5 })
  for (const part of [
    '引导台',
    '身份证登记：出示身份证。',
    '村里的通行证。',
    '代填',
    '37.5℃',
    '保存 9 天',
    '要求看、改、删',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('健康码')
})

test('VIEW-15 who may get a health code for somebody is said where there is one', () => {
  expect(textOf({ passKinds: ['id-card', 'health-code'] })).toContain('代您申领')
})

test('VIEW-15 nothing is shown and nothing said while nobody needs to register', () => {
  expect(entryGuide(hallWith({ on: false }))).toBeUndefined()
  expect(entryAloud(hallWith({ on: false }))).toEqual([])
})

test('VIEW-15 aloud in the languages of the hall, in sentences that no call waits long for', () => {
  const said = entryAloud(hallWith({ passKinds: ['id-card', 'paper'] }), ['zh', 'en'])
  expect(said.map(({ language }) => language)).toEqual(['zh', 'zh', 'zh', 'zh', 'en', 'en', 'en', 'en'])
  expect(said[2]?.text).toBe('身份证登记、纸质证明，任选一种就行。')
  expect(said.every(({ text }) => text.length <= 100)).toBe(true)
})
