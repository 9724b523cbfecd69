import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countInChinese } from '#voice/chinese-number.ts'
import { countInEnglish } from '#voice/english-number.ts'
import { callPhrase } from '#voice/phrases.ts'
import {
  latinTicketNumber,
  readCount,
  readCounter,
  readTicketNumber,
  ticketNumberParts,
  writeCounter,
  writeTicketNumber,
} from '#voice/read-number.ts'

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** 0 to 999 written down by counting up, as a child learns it, not by taking numbers apart. */
function countedUp(): string[] {
  const upToTwenty = [...DIGITS, '十', ...DIGITS.slice(1).map((digit) => `十${digit}`)]
  const upToHundred = [...upToTwenty]
  for (const ten of DIGITS.slice(2)) upToHundred.push(`${ten}十`, ...DIGITS.slice(1).map((one) => `${ten}十${one}`))
  const all = [...upToHundred]
  for (const hundred of DIGITS.slice(1)) {
    const after = (rest: string, index: number) => {
      if (index === 0) return `${hundred}百`
      if (index < 10) return `${hundred}百零${rest}`
      return index < 20 ? `${hundred}百一${rest}` : `${hundred}百${rest}`
    }
    all.push(...upToHundred.map(after))
  }
  return all
}

/** The same in English. */
function countedUpInEnglish(): string[] {
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
  const upToHundred = [...WORDS, ...teens]
  for (const ten of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')) {
    upToHundred.push(ten, ...WORDS.slice(1).map((one) => `${ten}-${one}`))
  }
  const hundreds = WORDS.slice(1).map((word) => `${word} hundred`)
  return [
    ...upToHundred,
    ...hundreds.flatMap((hundred) => upToHundred.map((rest, index) => (index ? `${hundred} and ${rest}` : hundred))),
  ]
}

const threeDigits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'))

describe('a ticket number is read one sign after the other', () => {
  test('000 to 999 in Mandarin, with 一 and with 幺', () => {
    for (const digits of threeDigits) {
      const [a = 0, b = 0, c = 0] = [...digits].map(Number)
      const spoken = `${DIGITS[a]}${DIGITS[b]}${DIGITS[c]}`
      expect(readTicketNumber(`老${digits}`, 'zh')).toBe(`老${spoken}`)
      expect(readTicketNumber(`普${digits}`, 'zh', { one: 'yao' })).toBe(`普${spoken.split('一').join('幺')}`)
    }
  })

  test('000 to 999 in English', () => {
    for (const digits of threeDigits) {
      const [a = 0, b = 0, c = 0] = [...digits].map(Number)
      expect(readTicketNumber(`老${digits}`, 'en')).toBe(`elder ${WORDS[a]} ${WORDS[b]} ${WORDS[c]}`)
    }
  })

  test.each([
    ['老001', '老零零一', 'elder zero zero one'],
    ['普012', '普零一二', 'ordinary zero one two'],
    ['老1000', '老一零零零', 'elder one zero zero zero'],
    ['A001', 'A 零零一', 'A zero zero one'],
    ['AB12', 'A B 一二', 'A B one two'],
    ['W120', 'W 一二零', 'W one two zero'],
    ['007', '零零七', 'zero zero seven'],
  ])('%s', (number, chinese, english) => {
    expect(readTicketNumber(number, 'zh')).toBe(chinese)
    expect(readTicketNumber(number, 'en')).toBe(english)
  })

  test('every letter stands by itself', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      expect(readTicketNumber(`${letter}Z01`, 'zh')).toBe(`${letter} Z 零一`)
    }
  })

  test('every letter of the services with 000 to 999, in both readings and in English', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      for (const digits of threeDigits) {
        const signs = [...digits].map(Number)
        const chinese = signs.map((sign) => DIGITS[sign]).join('')
        const english = signs.map((sign) => WORDS[sign]).join(' ')
        expect(readTicketNumber(`${letter}${digits}`, 'zh')).toBe(`${letter} ${chinese}`)
        const yao = chinese.split('一').join('幺')
        expect(readTicketNumber(`${letter}${digits}`, 'zh', { one: 'yao' })).toBe(`${letter} ${yao}`)
        expect(readTicketNumber(`${letter}${digits}`, 'en')).toBe(`${letter} ${english}`)
      }
    }
  })

  test('Cantonese has no 幺', () => {
    expect(readTicketNumber('老011', 'yue', { one: 'yao' })).toBe('老零一一')
  })

  test('a prefix of the hall’s own is read in English by its Latin letters', () => {
    expect(readTicketNumber('军012', 'en', { latin: 'JR012' })).toBe('J R zero one two')
    expect(readTicketNumber('军012', 'en')).toBe('zero one two')
  })

  test('what ends in no digit is no ticket number', () => {
    expect(() => ticketNumberParts('老')).toThrow(RangeError)
    expect(() => ticketNumberParts('')).toThrow(RangeError)
  })
})

describe('the Latin form', () => {
  test.each([
    ['老001', 'L001'],
    ['普999', 'P999'],
    ['A012', 'A012'],
    ['军012', '012'],
  ])('%s is %s', (number, latin) => {
    expect(latinTicketNumber(number)).toBe(latin)
  })

  test('a hall names its own prefixes', () => {
    expect(latinTicketNumber('军012', { 军: 'J' })).toBe('J012')
  })

  test('a caption has the number as it is printed, and in English a word or the Latin form', () => {
    expect(writeTicketNumber('老001', 'zh')).toBe('老001')
    expect(writeTicketNumber('老001', 'en')).toBe('elder 001')
    expect(writeTicketNumber('军012', 'en', { latin: 'J012' })).toBe('J012')
  })
})

describe('a counter is read as a number', () => {
  test.each([
    ['3', '三号窗口', 'counter three'],
    ['2', '二号窗口', 'counter two'],
    ['12', '十二号窗口', 'counter twelve'],
    ['101', '一百零一号窗口', 'counter one hundred and one'],
    ['1001', '一千零一号窗口', 'counter one thousand and one'],
    ['2035', '二千零三十五号窗口', 'counter two thousand and thirty-five'],
    ['A3', 'A 三号窗口', 'counter A three'],
    ['综合窗口', '综合窗口', '综合窗口'],
  ])('%s', (counter, chinese, english) => {
    expect(readCounter(counter, 'zh')).toBe(chinese)
    expect(readCounter(counter, 'en')).toBe(english)
  })

  test('1 to 50', () => {
    const counted = countedUp()
    for (let counter = 1; counter <= 50; counter += 1) {
      expect(readCounter(String(counter), 'zh')).toBe(`${counted[counter]}号窗口`)
      expect(readCounter(String(counter), 'yue')).toBe(`${counted[counter]}号窗口`)
      expect(readCounter(String(counter), 'en')).toBe(`counter ${countedUpInEnglish()[counter]}`)
      // 幺 is for what is read sign by sign: a counter has its number in both readings of the ticket.
      for (const one of ['yi', 'yao'] as const) {
        const { parts } = callPhrase({ number: '老001', counter: `${counter}号窗口` }, 'zh', { one })
        expect(parts.map(({ text }) => text)).toEqual([
          `请老零零${one === 'yi' ? '一' : '幺'}号，`,
          `到${counted[counter]}号窗口。`,
        ])
      }
    }
  })

  test('and written with its figure', () => {
    expect(writeCounter('12', 'zh')).toBe('12 号窗口')
    expect(writeCounter('12', 'en')).toBe('counter 12')
    expect(writeCounter('综合窗口', 'zh')).toBe('综合窗口')
  })
})

describe('a count is read as a number', () => {
  test('0 to 999 as one counts up, in Chinese and in English', () => {
    const counted = countedUp()
    const countedInEnglish = countedUpInEnglish()
    for (let count = 0; count < 1000; count += 1) {
      expect(countInChinese(count)).toBe(counted[count])
      expect(countInEnglish(count)).toBe(countedInEnglish[count])
    }
  })

  test.each([
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [2000, '二千'],
    [10_000, '一万'],
    [10_001, '一万零一'],
    [10_010, '一万零一十'],
    [100_000, '十万'],
    [110_000, '十一万'],
    [120_345, '十二万零三百四十五'],
    [1_000_500, '一百万零五百'],
    [20_000_000, '二千万'],
    [100_000_000, '一亿'],
    [100_000_001, '一亿零一'],
    [100_010_000, '一亿零一万'],
  ])('%i is %s', (count, spoken) => {
    expect(countInChinese(count)).toBe(spoken)
  })

  test('no two counts sound alike, and no 零 stands twice or last', () => {
    const count = fc.nat({ max: 999_999_999 })
    fc.assert(
      fc.property(count, count, (one, other) => {
        expect(countInChinese(one) === countInChinese(other)).toBe(one === other)
        expect(countInChinese(one + 1)).not.toMatch(/零零|零$/)
      }),
    )
  })

  test('what cannot be counted is refused', () => {
    for (const none of [-1, 1.5, Number.NaN, 1e15]) {
      expect(() => countInChinese(none)).toThrow(RangeError)
      expect(() => countInEnglish(none)).toThrow(RangeError)
    }
  })

  test('one that is too large for words is read digit by digit', () => {
    expect(readCount(1_000_000, 'en')).toBe('one zero zero zero zero zero zero')
  })
})
