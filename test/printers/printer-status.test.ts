import { expect, test } from 'vitest'
import { hasError, isStatusByte, readStatus, whichError, whyOffline } from '#printers/printer-status.ts'

// Bytes as Epson's reference gives them (printing.md 3).
const GOOD = [0x12, 0x12, 0x12, 0x12] as const

test.each([
  [GOOD, { ready: true }],
  [[0x12, 0x12, 0x12, 0x1e], { ready: true, nearEnd: true }],
  [[0x1a, 0x32, 0x12, 0x7e], { ready: false, trouble: 'paper-out', nearEnd: true }],
  [[0x12, 0x12, 0x12, 0x72], { ready: false, trouble: 'paper-out' }],
  [[0x1a, 0x16, 0x12, 0x12], { ready: false, trouble: 'cover-open' }],
  [[0x1a, 0x36, 0x12, 0x7e], { ready: false, trouble: 'cover-open', nearEnd: true }],
  [[0x1a, 0x52, 0x1a, 0x12], { ready: false, trouble: 'cutter' }],
  [[0x1a, 0x52, 0x32, 0x12], { ready: false, trouble: 'unrecoverable' }],
  [[0x1a, 0x52, 0x52, 0x12], { ready: false, trouble: 'recoverable' }],
  [[0x1a, 0x1a, 0x12, 0x12], { ready: false, trouble: 'offline' }],
] as const)('%o is %o', (bytes, status) => {
  expect(readStatus(bytes)).toEqual(status)
})

test('a status byte has bits 1 and 4 set and bits 0 and 7 not: ASB, XON, XOFF and paper sensors are none', () => {
  expect([0x12, 0x16, 0x32, 0x7e, 0x5a].map(isStatusByte)).toEqual([true, true, true, true, true])
  expect([0x10, 0x11, 0x13, 0x00, 0x0c, 0x37, 0x92].map(isStatusByte)).not.toContain(true)
})

test('question 2 alone tells paper and cover, and of other errors only that there is one', () => {
  expect([0x12, 0x16, 0x32].map(whyOffline)).toEqual([undefined, 'cover-open', 'paper-out'])
  expect([hasError(0x52), hasError(0x32), whichError(0x12)]).toEqual([true, false, undefined])
})
