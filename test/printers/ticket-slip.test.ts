import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#contract/ids.ts'
import { DOTS_PER_MM, LETTER_DOTS, PAPERS, type Paper, type SlipLine } from '#printers/slip-line.ts'
import { type SlipContent, ticketSlip } from '#printers/ticket-slip.ts'
import { columnsOf } from '#printers/wrap-text.ts'
import { ELDER_SLIP } from './examples.ts'

const papers: readonly Paper[] = [58, 80]
const textOf = (lines: readonly SlipLine[]) => lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []))

describe('the words', () => {
  test('an elder reads from top to bottom: hall, class, number, service, people, minutes, place, what comes next', () => {
    expect(textOf(ticketSlip(ELDER_SLIP, 80, 'zh'))).toEqual([
      '桂林市社会保险',
      '事业管理中心',
      '老年人专号',
      '老001',
      '业务：社会保险参保登记',
      '前面还有 3 人',
      '大约等候 10-15分钟',
      '请到 一楼等候区 等候',
      '轮到您时会叫号，',
      '屏幕上有窗口号。',
      '没听清，请问工作人员。',
      '老年人提前15分钟排队，',
      '普通号最多让10次。',
      '咨询电话 12333',
      '11月22日 09:12 取号',
      '扫码看进度，不扫也叫您',
    ])
  })

  test('in English the Chinese stands below, for those who help', () => {
    expect(textOf(ticketSlip(ELDER_SLIP, 80, 'en')).slice(0, 12)).toEqual([
      'Guilin Social',
      'Insurance Centre',
      'Elder ticket',
      '老年人专号',
      '老001',
      'For: Social insurance',
      'registration',
      '3 people before you',
      'Wait: 10-15 minutes',
      'Wait here: Ground floor',
      '业务：社会保险参保登记',
      '前面还有 3 人',
    ])
  })

  test.each([
    [0, 5, '大约等候 5分钟以内', 'Wait: under 5 minutes'],
    [0, 10, '大约等候 10分钟以内', 'Wait: up to 10 minutes'],
    [15, 15, '大约等候 15分钟', 'Wait: about 15 minutes'],
    [20, 40, '大约等候 20-40分钟', 'Wait: 20-40 minutes'],
  ])('a wait of %i to %i minutes is said as a range, never as a time of day', (lowMinutes, highMinutes, zh, en) => {
    const slip = { ...ELDER_SLIP, lowMinutes, highMinutes }
    expect(textOf(ticketSlip(slip, 80, 'zh'))).toContain(zh)
    expect(textOf(ticketSlip(slip, 80, 'en'))).toContain(en)
  })

  test('nobody before you is said in words', () => {
    const slip = { ...ELDER_SLIP, ahead: 0 }
    expect(textOf(ticketSlip(slip, 80, 'zh'))).toContain('前面没有人等候')
    expect(textOf(ticketSlip(slip, 80, 'en'))).toContain('Nobody before you')
  })

  test('a ticket that waits no more has no wait on its reprint', () => {
    const { ahead: _, lowMinutes: __, highMinutes: ___, ...slip } = ELDER_SLIP
    const words = textOf(ticketSlip({ ...slip, copy: 2 }, 80, 'zh')).join('')
    expect(words).not.toMatch(/前面|大约/)
  })

  test('the second slip is marked as a reprint above its number, in both languages; the first is not', () => {
    const reprint = { ...ELDER_SLIP, copy: 2 }
    expect(textOf(ticketSlip(reprint, 58, 'zh')).slice(0, 4)).toContain('【补打】号码不变')
    expect(textOf(ticketSlip(reprint, 80, 'zh'))).toContain('第 2 张')
    expect(textOf(ticketSlip(reprint, 80, 'en')).slice(0, 4)).toEqual(
      expect.arrayContaining(['REPRINT, same number', '【补打】号码不变']),
    )
    expect(textOf(ticketSlip(ELDER_SLIP, 80, 'zh')).join('')).not.toMatch(/补打|第/)
  })

  test('the Latin number stands below the number when it differs', () => {
    expect(textOf(ticketSlip({ ...ELDER_SLIP, latin: 'L001' }, 80, 'zh'))).toContain('也显示为 L001')
    expect(textOf(ticketSlip({ ...ELDER_SLIP, latin: '老001' }, 80, 'zh')).join('')).not.toContain('也显示为')
  })

  test('the code leads to the ticket’s own page', () => {
    expect(ticketSlip(ELDER_SLIP, 58, 'zh').at(-1)).toEqual({ kind: 'qr', text: ELDER_SLIP.url, moduleDots: 6 })
  })
})

describe('the sizes (numbers.md B0)', () => {
  // A printer's digit fills 18 of its 24 rows: measured on the letters of font A.
  const DIGIT_INK_ROWS = 18

  test.each(papers)('on %i mm paper the digits of the number are at least 15 mm high', (paper) => {
    const number = ticketSlip(ELDER_SLIP, paper, 'zh').find((line) => line.kind === 'text' && line.text === '老001')
    const inkMm = number?.kind === 'text' ? (number.high * DIGIT_INK_ROWS) / DOTS_PER_MM : 0
    expect(inkMm).toBeGreaterThanOrEqual(15)
  })

  test.each(papers)('on %i mm paper every other letter has an em of at least 4.5 mm, in both directions', (paper) => {
    for (const language of LANGUAGES) {
      for (const line of ticketSlip({ ...ELDER_SLIP, copy: 3, latin: 'L001' }, paper, language)) {
        if (line.kind !== 'text') continue
        expect((Math.min(line.wide, line.high) * LETTER_DOTS) / DOTS_PER_MM).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  const words = (max: number) => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }),
      fc.string({ unit: fc.constantFrom(...'社保厅（）。，A b1𠮷'), minLength: 1, maxLength: max }),
    )
    return fc.record({ zh: text, en: text })
  }
  const anySlip: fc.Arbitrary<SlipContent> = fc.record({
    hallName: words(40),
    number: fc.stringMatching(/^[老A军优]{1,2}\d{3,4}$/),
    latin: fc.stringMatching(/^[A-Z]{1,2}\d{3,4}$/),
    className: words(40),
    serviceNames: fc.array(words(40), { minLength: 1, maxLength: 6 }),
    issuedAt: fc.constant('2026年11月22日 09:12'),
    ahead: fc.nat(999),
    lowMinutes: fc.nat(600),
    highMinutes: fc.nat(900),
    waitPlace: words(40),
    rule: words(80),
    phone: fc.constant('0773-123 4567'),
    url: fc.constant('https://hall.example/t/k3m9x2p7qa'),
    copy: fc.integer({ min: 1, max: 30 }),
  })

  test('no line is wider than the paper, whatever the hall, the class and the services are called', () => {
    fc.assert(
      fc.property(anySlip, fc.constantFrom(...papers), fc.constantFrom(...LANGUAGES), (slip, paper, language) => {
        for (const line of ticketSlip(slip, paper, language)) {
          if (line.kind !== 'text') continue
          expect(columnsOf(line.text) * line.wide).toBeLessThanOrEqual(PAPERS[paper].columns)
        }
      }),
    )
  })
})
