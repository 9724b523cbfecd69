// What is sealed, and under which key: one for each hall and day, gone when it is destroyed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cipherOf, KEY_BYTES } from '#server/privacy/cipher.ts'
import { openDayKeys } from '#server/privacy/day-keys.ts'
import { keyMemory } from '#server/privacy/key-memory.ts'
import { openSeal } from '#server/privacy/seal.ts'

const TEXT = '坐轮椅，老伴陪同'
const DAY = '2026-11-22'
const masterKey = new Uint8Array(KEY_BYTES).fill(1)

test('what was sealed can be opened with the same key, also by a server that is started again', async () => {
  const shelf = keyMemory()
  const seal = openSeal(openDayKeys(shelf, masterKey))
  await seal.prepare('main', DAY)
  const sealed = seal.seal('main', DAY, TEXT)
  expect(seal.open('main', DAY, sealed)).toBe(TEXT)

  const later = openSeal(openDayKeys(shelf, masterKey))
  expect(later.open('main', DAY, sealed)).toBeUndefined()
  await later.lookUp('main', DAY)
  expect(later.open('main', DAY, sealed)).toBe(TEXT)
})

test('once the key of the day is destroyed nothing opens, whoever tries', async () => {
  const shelf = keyMemory()
  const keys = openDayKeys(shelf, masterKey)
  const seal = openSeal(keys)
  await seal.prepare('main', DAY)
  const sealed = seal.seal('main', DAY, TEXT)

  await keys.destroy({ hall: 'main', purpose: 'aside', dies: '2026-11-23' })

  for (const one of [seal, openSeal(openDayKeys(shelf, masterKey))]) {
    await one.lookUp('main', DAY)
    expect(one.open('main', DAY, sealed)).toBeUndefined()
  }
  // A key of the same name that is made later is another key.
  await seal.prepare('main', DAY)
  expect(seal.open('main', DAY, sealed)).toBeUndefined()
})

test('another master key, hall or day opens nothing', async () => {
  const shelf = keyMemory()
  const seal = openSeal(openDayKeys(shelf, masterKey))
  for (const [hall, day] of [['main', DAY] as const, ['other', DAY] as const, ['main', '2026-11-23'] as const]) {
    await seal.prepare(hall, day)
  }
  const sealed = seal.seal('main', DAY, TEXT)
  const stranger = openSeal(openDayKeys(shelf, new Uint8Array(KEY_BYTES)))
  await stranger.prepare('main', DAY)

  expect(stranger.open('main', DAY, sealed)).toBeUndefined()
  expect(seal.open('other', DAY, sealed)).toBeUndefined()
  expect(seal.open('main', '2026-11-23', sealed)).toBeUndefined()
})

test('nothing is sealed before its key is on the shelf', () => {
  const seal = openSeal(openDayKeys(keyMemory(), masterKey))
  expect(() => seal.seal('main', DAY, TEXT)).toThrow('at hand')
})

test('many who need a new key at once get the same one', async () => {
  const keys = openDayKeys(keyMemory(), masterKey)
  const name = { hall: 'main', purpose: 'aside', dies: DAY }
  const made = await Promise.all(Array.from({ length: 20 }, () => keys.make(name)))
  expect(new Set(made).size).toBe(1)
})

test('a key on the shelf is worth nothing without the master key, and the damaged one is named', async () => {
  const shelf = keyMemory()
  const name = { hall: 'main', purpose: 'entries', dies: DAY }
  const [place] = await openDayKeys(shelf, masterKey)
    .make(name)
    .then(() => shelf.dyingBy(DAY))
  if (!place) throw new Error('no key was made')
  await shelf.destroy(place)
  await shelf.keep(place, 'AAAA')

  await expect(openDayKeys(shelf, masterKey).find(name)).rejects.toThrow('main entries 2026-11-22 is damaged')
})

test('the sealed text tells nothing, not even that two texts are the same', () => {
  const cipher = cipherOf(masterKey)
  const [one, other] = [cipher.seal(TEXT, 'a'), cipher.seal(TEXT, 'a')]

  expect(one).not.toBe(other)
  expect(one).toMatch(/^[\w-]+$/)
  expect(Buffer.from(one, 'base64url').toString()).not.toContain('轮')
})

test('whatever is sealed comes back whole, and a text that was changed, cut or moved does not open', () => {
  const cipher = cipherOf(masterKey)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, place) => {
      const sealed = cipher.seal(text, 'entry 1')
      expect(cipher.open(sealed, 'entry 1')).toBe(Buffer.from(text).toString())
      expect(cipher.open(sealed, 'entry 2')).toBeUndefined()
      const bytes = Buffer.from(sealed, 'base64url')
      const at = place % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(cipher.open(bytes.toString('base64url'), 'entry 1')).toBeUndefined()
      expect(cipher.open(sealed.slice(0, -8), 'entry 1')).toBeUndefined()
    }),
  )
  expect(cipher.open('', 'entry 1')).toBeUndefined()
})

test('a keyword finds the same text again, and under another key it is another word', () => {
  const [one, other] = [cipherOf(masterKey), cipherOf(new Uint8Array(KEY_BYTES))]
  expect(one.keyword('13800001234')).toBe(one.keyword('13800001234'))
  expect(one.keyword('13800001234')).not.toBe(one.keyword('13800001235'))
  expect(one.keyword('13800001234')).not.toBe(other.keyword('13800001234'))
})

test('a key of another length is refused', () => {
  expect(() => cipherOf(new Uint8Array(16))).toThrow('32 bytes')
})
