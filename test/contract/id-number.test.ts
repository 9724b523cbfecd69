// The numbers are the two samples of GB 11643-1999, and made-up ones of the area 990000, which nobody has.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, type IdNumberFault, plainNumber, readIdNumber } from '#contract/id-number.ts'

test.each([
  ['11010519491231002X', '1949-12-31', 'a sample of the standard'],
  ['440524188001010014', '1880-01-01', 'a sample of the standard, of the year 1880'],
  ['990000194001010014', '1940-01-01', 'a man'],
  ['990000195506150025', '1955-06-15', 'a woman'],
  ['99000019350101069X', '1935-01-01', 'an X at the end'],
  ['990000196002290037', '1960-02-29', 'a leap day that was'],
  ['81000018010101042X', '1801-01-01', '港澳居民居住证 has the same form; the year shows that it is nobody’s'],
  ['91101118010101001X', '1801-01-01', '外国人永久居留身份证 too'],
])('%s is right: born on %s (%s)', (number, birthDay) => {
  expect(readIdNumber(number)).toEqual({ number, birthDay })
})

test.each([
  ['11010519491231002x', 'a small x'],
  ['１１０１０５１９４９１２３１００２Ｘ', 'full-width digits'],
  [' 110105 19491231 002X ', 'spaces between'],
  ['110105-19491231-002×', 'hyphens, and × from an input method'],
])('%s is taken as it is meant: %s', (typed) => {
  expect(readIdNumber(typed)).toMatchObject({ number: '11010519491231002X' })
})

test.each<[string, IdNumberFault]>([
  ['990000196102290034', 'birth-date'],
  ['990000195513010015', 'birth-date'],
  ['990000000001010014', 'birth-date'],
  ['990000179901010014', 'birth-date'],
  ['990000194001010015', 'checksum'],
  ['110105194912310021', 'checksum'],
  ['110105491231002', 'old-15'],
  ['99000019400101001', 'length'],
  ['9900001940010100144', 'length'],
  ['', 'length'],
  ['99000019400101X014', 'characters'],
  ['99000019400101001Z', 'characters'],
  ['九九〇〇〇〇一九四〇〇一〇一〇〇一四', 'characters'],
])('%s is refused: %s', (typed, fault) => {
  expect(readIdNumber(typed)).toEqual({ fault })
})

test('one wrong digit, or two neighbours exchanged, is always noticed', () => {
  const sequence = fc.integer({ min: 0, max: 999 }).map((nth) => String(nth).padStart(3, '0'))
  const birth = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''))
  fc.assert(
    fc.property(birth, sequence, fc.nat(16), fc.integer({ min: 1, max: 9 }), (day, nth, place, more) => {
      const number = [...'0123456789X']
        .map((last) => `990000${day}${nth}${last}`)
        .find((one) => 'number' in readIdNumber(one))
      if (!number) throw new Error('some last digit fits')
      const wrong = (Number(number[place]) + more) % 10
      expect(readIdNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toHaveProperty('fault')
      const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
      if (swapped !== number) expect(readIdNumber(swapped)).toHaveProperty('fault')
    }),
  )
})

test('what is typed as text of any kind is refused without an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readIdNumber(plainNumber(typed))))
})

test('an age is counted in completed years', () => {
  expect(ageOn('1960-02-29', '2026-02-28')).toBe(65)
  expect(ageOn('1960-02-29', '2026-03-01')).toBe(66)
  expect(ageOn('1966-11-23', '2026-11-22')).toBe(59)
  expect(ageOn('1966-11-23', '2026-11-23')).toBe(60)
  expect(ageOn('2027-01-01', '2026-11-23')).toBeLessThan(0)
})
