// Pages of large print: nothing is lost, nothing is wider than its line, and each stays long enough.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emWidth } from '#contract/legible.ts'
import { dwellMs, packLines, toPages, wholeSentence } from '#signage/turns.ts'

describe('a sentence on pages', () => {
  const rule = '每位普通号|最多让|10位|后到的|老年人先办'

  test('breaks only where it may', () => {
    expect(toPages(rule, { lineEm: 9, lines: 2 })).toEqual([['每位普通号最多让', '10位后到的'], ['老年人先办']])
  })

  test('stands on one page when there is room', () => {
    expect(toPages(rule, { lineEm: 20, lines: 2 })).toEqual([['每位普通号最多让10位后到的老年人先办']])
  })

  test('shares its lines evenly among its pages', () => {
    expect(toPages('一|二|三|四|五', { lineEm: 1, lines: 4 }).map((page) => page.length)).toEqual([3, 2])
  })

  test('without marks it breaks between words', () => {
    expect(toPages('Nobody is waiting', { lineEm: 6, lines: 5 })).toEqual([['Nobody is', 'waiting']])
  })

  test('a Latin word is never torn', () => {
    expect(toPages('Elder numbers', { lineEm: 3, lines: 1 })).toEqual([['Elder'], ['numbers']])
  })

  test('a Chinese piece wider than the line is torn, because nothing may be cut off', () => {
    expect(toPages('社会保障卡', { lineEm: 3, lines: 1 })).toEqual([['社会保'], ['障卡']])
  })

  const pieces = fc.array(fc.string({ unit: fc.constantFrom(...'老年人号等候0123'), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 12,
  })

  test('keeps every letter in its order, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        (all, lineEm, lines) => {
          const sentence = `${all.join('|')}|`
          const pages = toPages(sentence, { lineEm, lines })
          expect(pages.flat().join('')).toBe(wholeSentence(sentence))
          for (const page of pages) expect(page.length).toBeLessThanOrEqual(lines)
          for (const line of pages.flat()) expect(emWidth(line)).toBeLessThanOrEqual(lineEm + 1e-9)
        },
      ),
    )
  })
})

test('counts stand beside each other for as long as the line holds them', () => {
  expect(packLines(['普通等6人', '老年人等4人', '养老待遇等7人'], 12, '　')).toEqual([
    '普通等6人　老年人等4人',
    '养老待遇等7人',
  ])
})

describe('numbers.md B0: a page stays at least 12 s and 0.35 s for each character', () => {
  test('Chinese', () => expect(dwellMs(['老年人号', '先办'])).toBe(12_000 + 6 * 350))
  test('English letters are read by the word', () => {
    expect(dwellMs(['Elders first'])).toBe(12_000 + (1 + 11 * 0.4) * 350)
  })
})
