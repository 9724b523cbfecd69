// The papers of the entrance: large print, one page each, and what must stand on them before anybody writes.
import { expect, onTestFinished, test } from 'vitest'
import { LANGUAGES } from '#contract/ids.ts'
import { entryFormSheet, entryNoticeSheet, passName } from '#printers/entry-sheets.ts'
import { type LanePaper, resultSheet, trackerSheet } from '#printers/lane-sheets.ts'
import { openPdfMaker, type Sheet } from '#printers/pdf.ts'
import { firstHall } from '#prisma/first-hall.ts'

const BODY_PT_MIN = 18
const hall = { ...firstHall(), entryRegister: { ...firstHall().entryRegister, on: true } }
const lane: LanePaper = {
  hallName: hall.name,
  phone: hall.phone,
  day: '2026-11-23',
  number: '老012',
  service: { zh: '养老金申领', en: 'Pension claim' },
  class: { zh: '老年人', en: 'Elder' },
  companion: '李小红',
  steps: (['reception', 'questions', 'copying', 'form-filling', 'acceptance', 'handling', 'feedback'] as const).map(
    (step, at) => ({ step, ...(at < 2 && { from: `09:0${at}`, to: `09:0${at + 1}` }) }),
  ),
}
const told = { outcome: 'papers-missing', papers: ['户口簿', '照片两张'] } as const
const sheets: readonly (readonly [string, Sheet])[] = LANGUAGES.flatMap((language) => [
  [`the form, ${language}`, entryFormSheet(hall, language)] as const,
  [`the notice, ${language}`, entryNoticeSheet(hall, language)] as const,
  [`the empty card, ${language}`, trackerSheet({ ...lane, companion: '' }, language)] as const,
  [`the card at the end, ${language}`, trackerSheet({ ...lane, told }, language)] as const,
  [`the result, ${language}`, resultSheet({ ...lane, told }, language)] as const,
])

test.each(sheets)('%s is in large print and plain data', (_name, sheet) => {
  for (const size of [sheet.bodyPt, sheet.footerPt, ...sizesIn(sheet.content)]) {
    expect(size).toBeGreaterThanOrEqual(BODY_PT_MIN)
  }
  expect(structuredClone(sheet)).toEqual(sheet)
})

test('each is one page', async () => {
  const maker = openPdfMaker()
  onTestFinished(maker.close)
  for (const [name, sheet] of sheets) {
    const made = await maker.make(sheet)
    const pages = made.ok ? made.pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length : made.why
    expect([name, pages]).toEqual([name, 1])
  }
})

test('the form says why and for how long before the first line to write on, and asks for no code', () => {
  const texts = textsIn(
    entryFormSheet({ ...hall, entryRegister: { ...hall.entryRegister, keepDays: 9 } }, 'zh').content,
  )
  const [why, name] = [texts.findIndex((text) => text.includes('9 天')), texts.indexOf('姓名')]
  expect(why).toBeGreaterThan(0)
  expect(why).toBeLessThan(name)
  expect(texts.join()).toMatch(/无电话.*证件号码.*通行方式.*体温/)
  expect(texts.join()).not.toContain('免查验')
})

test('who got a health code is asked only where there is one', () => {
  const without = { ...hall, entryRegister: { ...hall.entryRegister, passKinds: ['none-needed', 'paper'] } }
  expect(textsIn(entryFormSheet(hall, 'zh').content)).toContain('申领人')
  expect(textsIn(entryFormSheet(without, 'zh').content)).not.toContain('申领人')
})

test('the notice names the ways in of this hall, in its own words where it has some', () => {
  const passKinds = ['paper', 'village-stamp']
  const passKindNames = { 'village-stamp': { zh: '村委会盖章', en: 'Village stamp' } }
  const register = { ...hall.entryRegister, passKinds, passKindNames }
  const texts = textsIn(entryNoticeSheet({ ...hall, entryRegister: register }, 'zh').content).join('\n')
  expect(texts).toContain('纸质证明：社区或医院开的证明')
  expect(texts).toContain('村委会盖章')
  expect(texts).toContain('低于 37.3℃')
  expect(texts).not.toContain('身份证登记')
  expect(passName('its-own', hall.entryRegister, 'en')).toBe('its-own')
})

test('with the register off the notice says that nobody needs it', () => {
  const texts = textsIn(entryNoticeSheet(firstHall(), 'zh').content).join()
  expect(texts).toContain('不用登记')
  expect(texts).not.toContain('任选一种')
})

test('the card has the steps of the hall with their times, and a tick at what was told', () => {
  const texts = textsIn(trackerSheet({ ...lane, told }, 'zh').content)
  expect(texts.join('|')).toMatch(/1　接待\|09:00\|09:01.*3　复印资料\| \| .*7　反馈/)
  expect(texts.find((text) => text.includes('缺材料'))).toContain('■')
  expect(texts.find((text) => text.includes('等通知'))).toContain('□')
  expect(texts).toContain('户口簿、照片两张')
  const five = lane.steps.filter(({ step }) => step !== 'copying' && step !== 'form-filling')
  expect(textsIn(trackerSheet({ ...lane, steps: five }, 'zh').content).join()).not.toContain('填报表单')
})

test('the result says what to bring, by which day, and whom to ask', () => {
  const bring = textsIn(resultSheet({ ...lane, told }, 'zh').content)
  expect(bring).toEqual(expect.arrayContaining(['缺材料', '下次请带：', '户口簿', '照片两张', '今天陪同您的是 李小红']))
  const notice = { outcome: 'wait-for-notice', date: '2026-12-01' } as const
  expect(textsIn(resultSheet({ ...lane, told: notice }, 'zh').content)).toContain('2026-12-01 前通知您')
})

function sizesIn(content: unknown): readonly number[] {
  if (Array.isArray(content)) return content.flatMap(sizesIn)
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'fontSize' && typeof value === 'number' ? [value] : sizesIn(value),
  )
}

function textsIn(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content]
  if (Array.isArray(content)) return content.flatMap(textsIn)
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    ['text', 'stack', 'columns', 'ul', 'ol', 'table', 'body'].includes(key) ? textsIn(value) : [],
  )
}
