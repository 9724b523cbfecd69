import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plain } from '#voice/plain-text.ts'

describe('Mandarin', () => {
  test.each([
    // Numbers as numbers.
    ['大约等30分钟', '大约等三十分钟'],
    ['前面12人', '前面十二人'],
    ['22位，102人', '二十二位，一百零二人'],
    ['共1,234.50元', '共一千二百三十四点五零元'],
    ['缴费1000000元', '缴费一百万元'],
    ['85%的人', '百分之八十五的人'],
    ['3.5米，0.5米', '三点五米，零点五米'],
    // 两 before what is counted, 二 for what has a number.
    ['2位，2份', '两位，两份'],
    ['2号窗口在2楼', '二号窗口在二楼'],
    ['请带2-3份', '请带两到三份'],
    // From … to.
    ['10-20分钟', '十到二十分钟'],
    ['10～20分钟', '十到二十分钟'],
    // Times and dates.
    ['9:00-17:30', '九点到十七点三十分'],
    ['09:05', '九点零五分'],
    ['2026年8月20日', '二零二六年八月二十日'],
    ['2026-08-20 14:00', '二零二六年八月二十日 十四点'],
    // What is dialled, with 幺.
    ['请拨打12333', '请拨打幺二三三三'],
    ['咨询0771-1234567', '咨询零七七幺幺二三四五六七'],
    ['电话：13812345678', '电话：幺三八幺二三四五六七八'],
    ['400-123-4567', '四零零幺二三四五六七'],
    ['急救电话120', '急救电话幺二零'],
    ['120人', '一百二十人'],
    ['12345件', '一万二千三百四十五件'],
    // Codes.
    ['请老012号', '请老零一二号'],
    ['AB12', 'A B 一二'],
    ['A4纸2张', 'A 四纸两张'],
    ['编号05', '编号零五'],
    // As Chinese keyboards write them.
    ['７号窗口，Ａ００１', '七号窗口，A 零零一'],
    ['没有数字的一句话。', '没有数字的一句话。'],
  ])('%s', (written, spoken) => {
    expect(plain(written, 'zh')).toBe(spoken)
  })

  test('no figure is left in any text', () => {
    const sign = fc.constantFrom(...'0123456789-.,:/%～老A号分钟位元年 电话')
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''))
    const holds = fc.property(text, (written) => {
      expect(plain(written, 'zh')).not.toMatch(/\d/)
    })
    fc.assert(holds, { numRuns: 1000 })
  })

  test('words said once more stay the same', () => {
    expect(plain(plain('请A012到2号窗口，等10-20分钟', 'zh'), 'zh')).toBe('请A 零一二到二号窗口，等十到二十分钟')
  })
})

test('Cantonese dials with 一', () => {
  expect(plain('请拨打12333，等30分钟', 'yue')).toBe('请拨打一二三三三，等三十分钟')
})

describe('English', () => {
  test.each([
    ['about 10-20 minutes', 'about 10 to 20 minutes'],
    ['Number A012', 'Number A zero one two'],
    ['call 12333', 'call one two three three three'],
    ['0771-1234567', 'zero seven seven one one two three four five six seven'],
    ['12,345 people and 3.5 metres', '12,345 people and 3.5 metres'],
  ])('%s', (written, spoken) => {
    expect(plain(written, 'en')).toBe(spoken)
  })
})

test('Uyghur is left as the hall wrote it', () => {
  expect(plain('3-كۆزنەك', 'ug')).toBe('3-كۆزنەك')
})
