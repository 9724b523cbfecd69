// Which file of a folder is which clip.
import { describe, expect, test } from 'vitest'
import { packIdFor, readFolder } from '#office/voice/pack-folder.ts'
import { clipInventory } from '#voice/clip-keys.ts'
import { fileOf } from '#voice/even-pack.ts'

const script = clipInventory('zh')
const file = (name: string) => ({ name })
const found = (read: ReturnType<typeof readFolder<{ name: string }>>) =>
  Object.fromEntries(read.clips.map(({ key, file: { name } }) => [key, name]))

describe('with a manifest', () => {
  const manifest = { id: 'guiliu', language: 'zh', name: '桂柳话', clips: { 'digit-3': 'san.wav', ten: 'shi.wav' } }

  test('its word counts: what it names and is not there, and what is there and it does not name', () => {
    const read = readFolder([file('san.wav'), file('digit-4.wav'), file('notes.txt')], manifest, script)
    expect(found(read)).toEqual({ 'digit-3': 'san.wav' })
    expect(read).toMatchObject({ absent: ['shi.wav'], strange: ['digit-4.wav'], id: 'guiliu', isManifestBroken: false })
    expect(read.about).toEqual({ language: 'zh', name: '桂柳话' })
  })

  test('that cannot be read, the names of the files count, and it is told', () => {
    const read = readFolder([file('digit-4.wav')], 'broken', script)
    expect(found(read)).toEqual({ 'digit-4': 'digit-4.wav' })
    expect(read.isManifestBroken).toBe(true)
  })

  test('what is nonsense in it is not taken over', () => {
    const read = readFolder([], { name: 7, language: 'klingon', clips: { ten: 3 }, id: 1 }, script)
    expect(read).toMatchObject({ about: {}, clips: [] })
    expect(read.id).toBeUndefined()
  })
})

describe('without a manifest', () => {
  test('every clip is known by the name that the hall itself gives its file', () => {
    for (const { key } of script) {
      expect(found(readFolder([file(fileOf(key))], undefined, script))).toEqual({ [key]: fileOf(key) })
    }
  })

  test('a file may bear its words; those that stand for two clips are the first', () => {
    const names = ['三.wav', '一.wav', '请.WAV', '十二.wav', '老.wav', 'song.wav']
    const read = readFolder(names.map(file), undefined, script)
    expect(found(read)).toEqual({
      'digit-3': '三.wav',
      'digit-1': '一.wav',
      please: '请.WAV',
      'counter-12': '十二.wav',
      'prefix-老': '老.wav',
    })
    expect(read.strange).toEqual(['song.wav'])
  })
})

test('a new pack gets an id of its own, from its name where that has Latin letters', () => {
  expect(packIdFor('Guiliu hua', [])).toBe('guiliu-hua')
  expect(packIdFor('Guiliu hua', ['guiliu-hua'])).toBe('guiliu-hua-2')
  expect(packIdFor('桂柳话', [])).toBe('pack-1')
  expect(packIdFor('桂柳话', ['pack-1', 'pack-2'])).toBe('pack-3')
  expect(packIdFor('!'.repeat(99), [])).toMatch(/^[a-z0-9][a-z0-9-]{0,31}$/)
})
