import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callPhrase, ticketPhrase } from '#voice/phrases.ts'
import type { Phrase } from '#voice/told.ts'

const spoken = ({ parts }: Phrase) => parts.map(({ text }) => text)

describe('a call', () => {
  test('in Mandarin: the number, a pause, the counter', () => {
    expect(callPhrase({ number: '老001', counter: '3' }, 'zh')).toEqual({
      parts: [
        { text: '请老零零一号，', language: 'zh', pauseMs: 400 },
        { text: '到三号窗口。', language: 'zh', pauseMs: 0 },
      ],
      caption: '请 老001 号，到 3 号窗口。',
    })
  })

  test('in English', () => {
    expect(callPhrase({ number: '老001', counter: '3' }, 'en')).toEqual({
      parts: [
        { text: 'Number elder zero zero one,', language: 'en', pauseMs: 400 },
        { text: 'please go to counter three.', language: 'en', pauseMs: 0 },
      ],
      caption: 'Number elder 001, please go to counter 3.',
    })
  })

  test('in Cantonese the words are those of Mandarin', () => {
    expect(spoken(callPhrase({ number: '普010', counter: '12' }, 'yue'))).toEqual(['请普零一零号，', '到十二号窗口。'])
  })

  test('in Uyghur: the number in words, the counter by its place', () => {
    expect(callPhrase({ number: '老001', counter: '3' }, 'ug')).toEqual({
      parts: [
        { text: 'ياشانغانلار نۆل نۆل بىر نومۇر،', language: 'ug', pauseMs: 400 },
        { text: 'ئۈچىنچى كۆزنەككە كېلىڭ.', language: 'ug', pauseMs: 0 },
      ],
      caption: 'L001 نومۇر، 3-كۆزنەككە كېلىڭ.',
    })
    expect(spoken(callPhrase({ number: 'A010', counter: 'Information' }, 'ug'))).toEqual([
      'A نۆل بىر نۆل نومۇر،',
      'كۆزنەككە كېلىڭ: Information.',
    ])
  })

  test('a counter that is named by its number is called by its number', () => {
    const where = (counter: string, language: 'zh' | 'en' | 'ug') =>
      spoken(callPhrase({ number: '老001', counter }, language))[1]
    expect(where('12号窗口', 'zh')).toBe('到十二号窗口。')
    expect(where('Counter 12', 'en')).toBe('please go to counter twelve.')
    expect(where('Counter 12', 'ug')).toBe('ئون ئىككىنچى كۆزنەككە كېلىڭ.')
    expect(callPhrase({ number: '老001', counter: '12号窗口' }, 'zh').caption).toBe('请 老001 号，到 12号窗口。')
  })

  test('with 幺, where the hall wants it, but never for a counter', () => {
    const call = callPhrase({ number: '老011', counter: '1' }, 'zh', { one: 'yao' })
    expect(spoken(call)).toEqual(['请老零幺幺号，', '到一号窗口。'])
  })

  test('letters stay apart, and a prefix of the hall’s own has its Latin form in English', () => {
    expect(spoken(callPhrase({ number: 'AB012', counter: '3' }, 'zh'))[0]).toBe('请 A B 零一二号，')
    const call = callPhrase({ number: '军012', latin: 'J012', counter: '3' }, 'en')
    expect(spoken(call)[0]).toBe('Number J zero one two,')
    expect(call.caption).toBe('Number J012, please go to counter 3.')
  })

  test('a counter with a name is called by its name', () => {
    const call = callPhrase({ number: '老001', counter: '2楼综合窗口' }, 'zh')
    expect(spoken(call)[1]).toBe('到二楼综合窗口。')
    expect(call.caption).toBe('请 老001 号，到 2楼综合窗口。')
  })
})

describe('a ticket read out', () => {
  const ticket = {
    number: '老001',
    service: '社会保障卡补办',
    ahead: 2,
    lowMinutes: 10,
    highMinutes: 20,
    waitingPlace: '爱心专座',
    lines: ['过号30分钟内有效。', '咨询电话 12333'],
  }

  test('in Mandarin: all that stands on the paper', () => {
    expect(spoken(ticketPhrase(ticket, 'zh'))).toEqual([
      '您的号码是老零零一号。',
      '办理业务：社会保障卡补办。',
      '前面还有两位。',
      '大约等十到二十分钟。',
      '请在爱心专座等候。',
      '过号三十分钟内有效。',
      '咨询电话幺二三三三。',
    ])
  })

  test('in English', () => {
    const english = { ...ticket, service: 'Social security card', waitingPlace: 'the priority seats', lines: [] }
    expect(ticketPhrase(english, 'en')).toEqual({
      parts: [
        'Your number is elder zero zero one.',
        'Service: Social security card.',
        'two people are before you.',
        'The wait is about ten to twenty minutes.',
        'Please wait at the priority seats.',
      ].map((text, index) => ({ text, language: 'en', pauseMs: index === 4 ? 0 : 400 })),
      caption:
        'Your number is elder 001. Service: Social security card. 2 people are before you. ' +
        'The wait is about 10 to 20 minutes. Please wait at the priority seats.',
    })
  })

  test('nobody ahead, one minute, soon', () => {
    const first = { number: '老001', service: '社保', ahead: 0, lowMinutes: 0, highMinutes: 0 }
    expect(spoken(ticketPhrase(first, 'zh')).slice(2)).toEqual(['前面没有人，请留意叫号。', '很快就叫到您。'])
    expect(spoken(ticketPhrase(first, 'en')).slice(2)).toEqual([
      'Nobody is before you; please listen for your number.',
      'You will be called very soon.',
    ])
    const same = { ...first, ahead: 1, lowMinutes: 5, highMinutes: 5 }
    expect(spoken(ticketPhrase(same, 'zh')).slice(2)).toEqual(['前面还有一位。', '大约等五分钟。'])
    expect(spoken(ticketPhrase(same, 'en')).slice(2)).toEqual([
      'one person is before you.',
      'The wait is about five minutes.',
    ])
  })

  test('what is not known is not mentioned', () => {
    expect(ticketPhrase({ number: '老001', service: '社保' }, 'zh').caption).toBe(
      '您的号码是 老001 号。办理业务：社保。',
    )
  })
})

test('the caption says neither more nor less than the voice', () => {
  const count = fc.integer({ min: 0, max: 120 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), count, count, count, (number, ahead, low, more) => {
      const phrase = ticketPhrase(
        { number: `老${number}`, service: '社保', ahead, lowMinutes: low, highMinutes: low + more },
        'zh',
      )
      // Figures are what differs; without them both are the same sentences.
      const words = (text: string) => text.replace(/[\d零一二三四五六七八九十百两\s]/g, '')
      expect(words(phrase.caption)).toBe(words(spoken(phrase).join('')))
    }),
  )
})
