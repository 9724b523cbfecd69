import { describe, expect, test } from 'vitest'
import { espeakSpelling } from '#voice/voices/espeak-spelling.ts'

describe('what espeak-ng is given', () => {
  test.each([
    ['请老零零一号，', '请老零零yi1号，'],
    ['请 A B 零一二号，', '请 ei1 B 零yi1二号，'],
    ['八一五，十一号', '八yi1五，十yi1号'],
    ['一百一十位，一起来', '一百一十位，一起来'],
    ['W 零零一', '达不溜 零零yi1'],
    ['办理银行卡业务', '办理yin2hang2卡业务'],
    ['请重新取号', '请chong2xin1取号'],
    ['重要通知', '重要通知'],
    ['ATM和WiFi', 'ATM和WiFi'],
  ])('%s', (text, spelled) => {
    expect(espeakSpelling(text, 'zh')).toBe(spelled)
  })

  test('a lone A is a letter in English only where a code goes on', () => {
    expect(espeakSpelling('Number A B zero one,', 'en')).toBe('Number eh B zero one,')
    expect(espeakSpelling('counter A three', 'en')).toBe('counter eh three')
    expect(espeakSpelling('A member of staff will help you.', 'en')).toBe('A member of staff will help you.')
    expect(espeakSpelling('请 A B 零', 'yue')).toBe('请 eh B 零')
  })

  test('signs that would command the synthesiser are taken out', () => {
    expect(espeakSpelling('请\u00019S[[a]]到\n三号', 'zh')).toBe('请 9S  a  到 三号')
  })
})
