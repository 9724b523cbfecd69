import { describe, expect, test } from 'vitest'
import { firstHall } from '#prisma/first-hall.ts'
import { spokenVoices } from '#server/spoken-voices.ts'
import type { ClipPack } from '#voice/voices/clip-pack.ts'

const pack: ClipPack = {
  language: 'zh',
  keys: new Set(),
  manifest: { id: 'guiliu', language: 'zh', name: '桂柳话', clips: {} },
  speak: async () => undefined,
}
const packOf = (id: string) => (id === 'guiliu' ? pack : undefined)
const hall = firstHall()
const withOrder = (...order: NonNullable<typeof hall.voice.order>) => ({ ...hall, voice: { ...hall.voice, order } })

describe('the voices of a call', () => {
  test('without an order are the languages of the voice', () => {
    expect(spokenVoices(hall, packOf)).toEqual(['zh'])
  })

  test('follow the order, packs among them', () => {
    expect(spokenVoices(withOrder('pack:guiliu', 'zh', 'ug'), packOf)).toEqual([pack, 'zh', 'ug'])
  })

  test('leave out a pack that is gone; if nothing is left, the languages speak', () => {
    expect(spokenVoices(withOrder('pack:gone', 'yue'), packOf)).toEqual(['yue'])
    expect(spokenVoices(withOrder('pack:gone'), packOf)).toEqual(['zh'])
  })
})

describe('the language of a ticket', () => {
  test('is spoken after the others', () => {
    expect(spokenVoices(hall, packOf, 'en')).toEqual(['zh', 'en'])
  })

  test('adds nothing where it is spoken already, be it by a pack', () => {
    expect(spokenVoices(withOrder('zh', 'en'), packOf, 'en')).toEqual(['zh', 'en'])
    const english = { ...withOrder('pack:guiliu'), languages: ['en' as const, 'zh' as const] }
    expect(spokenVoices(english, packOf, 'zh')).toEqual([pack])
  })

  test('adds nothing where the visitor left it as the pages begin', () => {
    expect(spokenVoices(withOrder('yue'), packOf, 'zh')).toEqual(['yue'])
  })
})
