import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskAddress, maskName, maskNumber, maskPhone } from '#contract/masks.ts'
import { NO_PHONE, readPhone } from '#contract/phone-number.ts'

test.each([
  [maskName, '王秀英', '王**'],
  [maskName, '王芳', '王**'],
  [maskName, '阿卜杜拉·买买提', '阿**'],
  [maskName, '𠮷田', '𠮷**'],
  [maskName, '王', '**'],
  [maskPhone, '13800001234', '138****1234'],
  [maskPhone, '0771-5501234', '0771-*****34'],
  [maskPhone, '5501234', '*****34'],
  [maskPhone, '+85221234567', '**********67'],
  [maskPhone, NO_PHONE, NO_PHONE],
  [maskNumber, '99000019350101069X', '990***********069X'],
  [maskNumber, 'E12345678', 'E******78'],
  [maskNumber, '12345', '*****'],
  [maskAddress, '南宁市青秀区民族大道一号', '南宁市***'],
  [maskAddress, '青秀区某街', '***'],
])('%o hides %s as %s', (mask, text, masked) => {
  expect(mask(text)).toBe(masked)
})

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''))

test('whatever a number is, more of it is hidden than shown, and its length stays', () => {
  fc.assert(
    fc.property(digits(4, 30), (number) => {
      const masked = maskNumber(number)
      const hidden = [...masked].filter((letter) => letter === '*').length
      expect(masked).toHaveLength(number.length)
      expect(hidden * 2).toBeGreaterThan(number.length)
    }),
  )
})

test('whatever a phone is, at least four of its digits are hidden', () => {
  const phone = fc.oneof(
    digits(9, 9).map((rest) => `13${rest}`),
    digits(7, 7).map((rest) => `0771-2${rest}`),
    digits(6, 7).map((rest) => `5${rest}`),
    digits(7, 14).map((rest) => `+8${rest}`),
  )
  fc.assert(
    fc.property(phone, (typed) => {
      const kept = readPhone(typed)
      if (!kept) return
      const stars = [...maskPhone(kept)].filter((letter) => letter === '*').length
      expect(stars).toBeGreaterThanOrEqual(4)
    }),
  )
})

test('whatever a name or an address is, its end is never shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
      expect([...maskName(text)].length).toBeLessThanOrEqual(3)
      expect([...maskAddress(text)].length).toBeLessThanOrEqual(6)
      expect(maskName(text).endsWith('**')).toBe(true)
      expect(maskAddress(text).endsWith('***')).toBe(true)
    }),
  )
})
