import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyReader } from '#printers/printer-replies.ts'

const ID = [...Buffer.from('K7Q2')]
const PRINTED = [0x37, 0x22, ...ID, 0x00]

test('an Epson repeats the id when the slip is printed', () => {
  expect(replyReader('epson')(Buffer.from([0x12, ...PRINTED, 0x16]))).toEqual([
    { kind: 'status', byte: 0x12 },
    { kind: 'printed', id: 'K7Q2' },
    { kind: 'status', byte: 0x16 },
  ])
})

test('a clone answers with its paper sensor', () => {
  expect(replyReader('clone')(Buffer.from([0x00, 0x12, 0x03]))).toEqual([
    { kind: 'printed', id: '' },
    { kind: 'status', byte: 0x12 },
    { kind: 'printed', id: '' },
  ])
})

test('the memory of an Epson is emptied', () => {
  expect(replyReader('epson')(Buffer.from([0x37, 0x25, 0x00]))).toEqual([{ kind: 'cleared' }])
})

test('an automatic status of four bytes is no acknowledgement of a clone, however it is cut', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), (cut) => {
      const read = replyReader('clone')
      const message = Buffer.from([0x10, 0x00, 0x00, 0x0f])
      expect([...read(message.subarray(0, cut)), ...read(message.subarray(cut))]).toEqual([])
      expect(read(Buffer.from([0x00]))).toEqual([{ kind: 'printed', id: '' }])
    }),
  )
})

test('replies may come in any pieces', () => {
  const bytes = Buffer.from([0x12, ...PRINTED, 0x37, 0x25, 0x00, 0x7e])
  const whole = replyReader('epson')(bytes)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length }), (cut) => {
      const read = replyReader('epson')
      expect([...read(bytes.subarray(0, cut)), ...read(bytes.subarray(cut))]).toEqual(whole)
    }),
  )
})

test('no noise is ever an acknowledgement of an Epson', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const replies = replyReader('epson')(Buffer.from(noise))
      expect(replies.some((reply) => reply.kind === 'printed' && reply.id === 'K7Q2')).toBe(false)
    }),
  )
})

test('a printer that is set up as mute acknowledges nothing', () => {
  expect(replyReader('none')(Buffer.from([0x00, 0x37, 0x22, 0x00]))).toEqual([])
})
