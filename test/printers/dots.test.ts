import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rasterBands } from '#printers/dots.ts'
import { qrDots } from '#printers/qr-dots.ts'
import { readSlips } from './reading.ts'

const CUT = Buffer.from([0x1d, 0x56, 66, 0])

test('a high picture goes in bands of at most 256 rows, and none of its rows is lost', () => {
  const rows = Buffer.alloc(2 * 600, 0xff)
  const { slips, errors } = readSlips(Buffer.concat([rasterBands({ widthDots: 16, heightDots: 600, rows }), CUT]), 576)
  expect(errors).toEqual([])
  expect(slips[0]?.items.map((item) => (item.kind === 'picture' ? item.rows.length / item.widthBytes : 0))).toEqual([
    256, 256, 88,
  ])
})

test('the white at the right is not sent', () => {
  const rows = Buffer.from([0, 0x80, 0, 0, 0x01, 0, 0, 0])
  expect(rasterBands({ widthDots: 32, heightDots: 2, rows }).toString('hex')).toBe('1d7630000200020000800100')
})

test('a picture is never an order that a printer obeys at once', () => {
  const dangerous = fc.constantFrom(0x10, 0x04, 0x14, 0x05, 0x08, 0x01)
  fc.assert(
    fc.property(fc.array(dangerous, { minLength: 4, maxLength: 400 }), (bytes) => {
      const rows = Buffer.from([...bytes, ...Array.from({ length: 3 - (bytes.length % 4) }, () => 1), 1])
      const sent = rasterBands({ widthDots: 32, heightDots: rows.length / 4, rows })
      for (const second of [0x04, 0x05, 0x14]) expect(sent.includes(Buffer.from([0x10, second]))).toBe(false)
    }),
  )
})

test('every dot of the picture is still there: orders are broken by one dot more, never by one less', () => {
  const rows = Buffer.from([0x10, 0x04, 0x10, 0x14])
  const sent = rasterBands({ widthDots: 32, heightDots: 1, rows }).subarray(8)
  expect([...sent]).toEqual([0x18, 0x04, 0x18, 0x14])
})

test('a code that is wider than the paper is refused', () => {
  expect(() => qrDots('x'.repeat(300), 6, 384)).toThrow('wider than the paper')
  expect(qrDots('x'.repeat(251), 6, 384).heightDots).toBe(61 * 6)
})
