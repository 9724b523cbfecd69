// How a guide's text is read: sentences, languages, and the marks that only editors see.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guideWordsIn, isUnsettled, publicSentences, sentencesOf } from '#contract/guide-text.ts'
import { firstGuidePlan, firstGuides } from '#prisma/first-guides.ts'

describe('sentences', () => {
  test.each([
    ['换卡请带旧卡。家人代办，再带身份证。', ['换卡请带旧卡。', '家人代办，再带身份证。']],
    ['不会取号？请找引导员！', ['不会取号？', '请找引导员！']],
    ['说“办丧葬费。”再坐下。', ['说“办丧葬费。”', '再坐下。']],
    ['Fee 12.5 yuan. Ask first!', ['Fee 12.5 yuan.', 'Ask first!']],
    ['没有句号', ['没有句号']],
    ['', []],
  ])('%s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences))

  test('nothing is lost, whatever is written', () => {
    const letters = fc.constantFrom(...'卡号。，！？；“”（）a1. ')
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})

describe('marks', () => {
  test('the public reads the sentence without its mark, and that it is as the local notice says', () => {
    expect(publicSentences('要人事档案〔以当地公告为准〕。请先问。')).toEqual([
      { text: '要人事档案。', isLocal: true },
      { text: '请先问。', isLocal: false },
    ])
    expect(publicSentences('Your file [check locally]. Ask.')).toEqual([
      { text: 'Your file.', isLocal: true },
      { text: 'Ask.', isLocal: false },
    ])
  })

  test('a sentence that has still to be filled in is not shown, and one that is only a mark neither', () => {
    expect(publicSentences('可以上门。预约电话：〔填写〕。')).toEqual([{ text: '可以上门。', isLocal: false }])
    expect(publicSentences('〔以当地公告为准〕。')).toEqual([])
  })

  test('editors are told where something is still open', () => {
    expect(['电话〔填写〕', '费用〔以当地公告为准〕', 'Fee [check locally]', '不要钱'].map(isUnsettled)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

test('where there is no English, Chinese stands', () => {
  expect(guideWordsIn({ zh: '不要钱。' }, 'en')).toBe('不要钱。')
  expect(guideWordsIn({ zh: '不要钱。', en: 'Free.' }, 'en')).toBe('Free.')
})

describe('the first edition', () => {
  const texts = [...JSON.stringify([firstGuides(), firstGuidePlan()]).matchAll(/"(zh|en)":"((?:[^"\\]|\\.)*)"/g)]

  test('prints no retirement age: they rise from year to year (guides.md E0)', () => {
    for (const [, , text] of texts) expect(text).not.toMatch(/(5[05]|6[0-5])\s*周?岁退休/)
  })

  test('shows the public no mark, and says everything in English too', () => {
    for (const [, , text = ''] of texts) {
      for (const sentence of publicSentences(text)) expect(sentence.text).not.toMatch(/[〔〕[\]]/)
    }
    const count = (language: string) => texts.filter(([, one]) => one === language).length
    expect(count('en')).toBe(count('zh'))
  })

  test('answers who, what, how, where, how long, what it costs and whom to ask, in at most six steps', () => {
    for (const guide of firstGuides()) {
      for (const part of ['whoCan', 'bring', 'where', 'howLong', 'cost', 'ask'] as const) {
        expect(publicSentences(guide[part].zh).length, `${guide.id} ${part}`).toBeGreaterThan(0)
      }
      expect(guide.steps.length).toBeLessThanOrEqual(6)
      expect(guide.ask.zh).toContain('12333')
      expect(guide.checkedBy).toBeNull()
    }
  })
})
