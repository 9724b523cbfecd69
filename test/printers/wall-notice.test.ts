// The notice for the wall: all that a visitor must know before the first number, in large print, on one page.
import { expect, onTestFinished, test } from 'vitest'
import { LANGUAGES } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { openPdfMaker } from '#printers/pdf.ts'
import { weekLines } from '#printers/wall-hours.ts'
import { wallNoticeSheet } from '#printers/wall-notice.ts'
import { WALL_WORDS } from '#printers/wall-words.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { elderCare } from '#queue/elder-services.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'

const BODY_PT_MIN = 18
const hall = firstHall()

test('it says when, which number, whose turn and that nobody needs a phone, in both languages', () => {
  const zh = textOf(hall, 'zh')
  for (const words of ['社会保险服务大厅', 'Social Insurance', '周一至周五', '老001', 'A001', '12333', '没有手机'])
    expect(zh).toContain(words)
  expect(zh).toContain('老年人号按“提前30分钟取号”排队；每位普通号最多让10位后到的老年人先办。')
  expect(zh).toContain('30 分钟内回来')
  const en = textOf(hall, 'en')
  expect(en).toContain('An ordinary number'.toLowerCase())
  expect(en).not.toMatch(/[，。]/)
})

test('a hall with a register sends people to the desk at the door, one without says that nobody needs a phone or a code', () => {
  expect(textOf(hall, 'zh')).toContain('一样能进门')
  const entryRegister = { ...hall.entryRegister, on: true }
  expect(textOf({ ...hall, entryRegister }, 'zh')).toContain('请到门口引导台')
  expect(textOf({ ...hall, entryRegister }, 'zh')).not.toContain('一样能进门')
})

test('a hall with a number of its own names the hotline beside it', () => {
  expect(sheetOf(hall, 'zh').footer).toBe('电话 12333')
  expect(sheetOf({ ...hall, phone: '0771-5551234' }, 'zh').footer).toBe('电话 0771-5551234　全国服务热线 12333')
})

test('days with the same hours stand in one line; three in a row are a range', () => {
  const morning = [{ opens: '09:00', takingCloses: '11:30', closes: '12:00' }]
  const hours = { ...hall.hours, wednesday: [], saturday: morning, sunday: morning }
  expect(weekLines(hours, WALL_WORDS.zh)).toEqual([
    '周一、周二、周四、周五　09:00—17:00',
    '（最晚 16:30 取号）',
    '周三　不开放',
    '周六、周日　09:00—12:00',
    '（最晚 11:30 取号）',
  ])
  const noon = [...morning, { opens: '14:00', takingCloses: '16:30', closes: '17:00' }]
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const daily = { ...hall.hours, ...Object.fromEntries(days.map((day) => [day, noon])) }
  expect(weekLines(daily, WALL_WORDS.en)).toEqual([
    'Monday to Sunday　09:00–12:00, 14:00–17:00',
    '(last numbers at 11:30, 16:30)',
  ])
})

test('every letter has 18 pt at least, and A3 is √2 times as large', () => {
  for (const language of LANGUAGES) {
    const [small, large] = [sheetOf(hall, language), wallNoticeSheet(partsOf(hall), language, 'A3')]
    const sizes = [small.bodyPt, small.footerPt, ...sizesIn(small.content)]
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(BODY_PT_MIN)
    expect([large.bodyPt, large.footerPt, ...sizesIn(large.content)]).toEqual(sizes.map((size) => size * Math.SQRT2))
    expect(structuredClone(small)).toEqual(small)
  }
})

test('a usual hall fits on one page, A4 and A3, with a noon break, a register and a long name as well', async () => {
  const maker = openPdfMaker()
  onTestFinished(maker.close)
  const noon = [
    { opens: '09:00', takingCloses: '11:30', closes: '12:00' },
    { opens: '14:00', takingCloses: '16:30', closes: '17:00' },
  ]
  const hours = { ...hall.hours, monday: noon, tuesday: noon, wednesday: noon, thursday: noon, friday: noon }
  const name = {
    zh: '某某自治区社会保险事业管理中心服务大厅',
    en: 'Autonomous Region Social Insurance Centre, Service Hall',
  }
  const full = { ...hall, name, hours, phone: '0771-5551234', entryRegister: { ...hall.entryRegister, on: true } }
  for (const language of LANGUAGES) {
    for (const paper of ['A4', 'A3'] as const) {
      const made = await maker.make(wallNoticeSheet(partsOf(full), language, paper))
      const pages = made.ok ? made.pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length : made.why
      expect([language, paper, pages]).toEqual([language, paper, 1])
    }
  }
})

function partsOf(settings: HallSettings) {
  const ahead = settings.classes.filter(({ headStart }) => headStart).map(({ name }) => name)
  return { settings, rule: ruleSentence(settings.callRule, ahead), care: elderCare(settings, []) }
}

function sheetOf(settings: HallSettings, language: 'zh' | 'en') {
  return wallNoticeSheet(partsOf(settings), language)
}

function textOf(settings: HallSettings, language: 'zh' | 'en'): string {
  const { content, footer } = sheetOf(settings, language)
  return JSON.stringify([content, footer])
}

function sizesIn(content: unknown): readonly number[] {
  if (Array.isArray(content)) return content.flatMap(sizesIn)
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) => (key === 'fontSize' ? [Number(value)] : sizesIn(value)))
}
