import { expect, test } from 'vitest'
import { MASTER_KEY_BYTES, openSeal } from '#server/privacy/seal.ts'

const TEXT = '坐轮椅，老伴陪同'
const masterKey = new Uint8Array(MASTER_KEY_BYTES).fill(1)
const { seal, open } = openSeal(masterKey)

test('what was sealed can be opened with the same key, also by another program', () => {
  const sealed = seal('main', '2026-11-22', TEXT)

  expect(open('main', '2026-11-22', sealed)).toBe(TEXT)
  expect(openSeal(masterKey).open('main', '2026-11-22', sealed)).toBe(TEXT)
})

test('the sealed text tells nothing, not even that two texts are the same', () => {
  const [one, other] = [seal('main', '2026-11-22', TEXT), seal('main', '2026-11-22', TEXT)]

  expect(one).not.toBe(other)
  expect(one).toMatch(/^[\w-]+$/)
  expect(Buffer.from(one, 'base64url').toString()).not.toContain('轮')
})

test('another key, hall or day opens nothing, nor does a text that was changed or cut', () => {
  const sealed = seal('main', '2026-11-22', TEXT)
  const bytes = Buffer.from(sealed, 'base64url')
  bytes[20] = (bytes[20] ?? 0) ^ 1

  expect(openSeal(new Uint8Array(MASTER_KEY_BYTES)).open('main', '2026-11-22', sealed)).toBeUndefined()
  expect(open('other', '2026-11-22', sealed)).toBeUndefined()
  expect(open('main', '2026-11-23', sealed)).toBeUndefined()
  expect(open('main', '2026-11-22', bytes.toString('base64url'))).toBeUndefined()
  expect(open('main', '2026-11-22', sealed.slice(0, 20))).toBeUndefined()
  expect(open('main', '2026-11-22', '')).toBeUndefined()
})

test('a master key of another length is refused', () => {
  expect(() => openSeal(new Uint8Array(16))).toThrow('32 bytes')
})
