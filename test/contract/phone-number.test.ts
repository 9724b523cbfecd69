import { expect, test } from 'vitest'
import { NO_PHONE, phoneDigits, readPhone } from '#contract/phone-number.ts'

test.each([
  ['13800001234', '13800001234'],
  ['138 0000 1234', '13800001234'],
  ['138-0000-1234', '13800001234'],
  ['１３８００００１２３４', '13800001234'],
  ['+86 138 0000 1234', '13800001234'],
  ['0086-13800001234', '13800001234'],
  ['0771-5501234', '0771-5501234'],
  ['(0771) 5501234', '0771-5501234'],
  ['0771—5501234', '0771-5501234'],
  ['+86-771-5501234', undefined],
  ['010 65001234', '010-65001234'],
  ['02165001234', '021-65001234'],
  ['5501234', '5501234'],
  ['65001234', '65001234'],
  ['+852 2123 4567', '+85221234567'],
  ['无电话', NO_PHONE],
  [' 无 ', NO_PHONE],
  ['None', NO_PHONE],
  ['12345678901', undefined],
  ['1380000123', undefined],
  ['138000012345', undefined],
  ['110', undefined],
  ['不记得', undefined],
  ['', undefined],
])('«%s» is kept as %s', (typed, kept) => {
  expect(readPhone(typed)).toBe(kept)
})

test('a phone is looked for by its digits', () => {
  expect(phoneDigits('0771-5501234')).toBe('07715501234')
})
