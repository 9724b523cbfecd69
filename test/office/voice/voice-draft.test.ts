// The voice settings on their way from the form to the server.
import { describe, expect, test } from 'vitest'
import { VoiceSettings } from '#contract/settings.ts'
import {
  isSameVoice,
  mergedDraft,
  movedBy,
  orderOf,
  quietAtNoon,
  refusedFields,
  volumesOf,
  withHour,
  withOrder,
  withVolumes,
} from '#office/voice/voice-draft.ts'
import { firstHall } from '#prisma/first-hall.ts'

const { voice } = firstHall()

describe('the order of voices', () => {
  test('is that of the two languages until somebody changes it, and then what stands in the list', () => {
    const { order: _none, ...plain } = voice
    expect(orderOf(plain)).toEqual(voice.languages)
    expect(orderOf(withOrder(voice, ['pack:guiliu', 'zh']))).toEqual(['pack:guiliu', 'zh'])
  })

  test('moves one place at a time, and not beyond its ends', () => {
    expect(movedBy(['zh', 'yue', 'en'], 2, -1)).toEqual(['zh', 'en', 'yue'])
    expect(movedBy(['zh', 'yue', 'en'], 0, 1)).toEqual(['yue', 'zh', 'en'])
    expect(movedBy(['zh', 'yue'], 0, -1)).toEqual(['zh', 'yue'])
    expect(movedBy(['zh', 'yue'], 1, 1)).toEqual(['zh', 'yue'])
  })

  test('leaves a voice for the day on which its packs are gone', () => {
    expect(withOrder(voice, ['pack:guiliu', 'ug']).languages).toEqual(voice.languages)
    expect(withOrder(voice, ['en', 'yue', 'zh']).languages).toEqual(['en', 'zh'])
    expect(VoiceSettings.safeParse(withOrder(voice, ['pack:guiliu'])).success).toBe(true)
  })
})

describe('the volume of the hours', () => {
  test('is full without a list, and has no list when it is full', () => {
    expect(volumesOf(voice)).toEqual(Array.from({ length: 24 }, () => 100))
    const softer = withVolumes(voice, withHour(volumesOf(voice), 9, 80))
    expect(softer.volumeByHour?.[9]).toBe(80)
    expect(VoiceSettings.safeParse(softer).success).toBe(true)
    expect(withVolumes(softer, volumesOf(voice))).not.toHaveProperty('volumeByHour')
  })

  test('is a whole percent from 0 to 100, wherever the finger goes', () => {
    const full = volumesOf(voice)
    expect(withHour(full, 3, -20)[3]).toBe(0)
    expect(withHour(full, 3, 140)[3]).toBe(100)
    expect(withHour(full, 3, 33.4)[3]).toBe(33)
  })

  test('at noon becomes half; what is softer stays', () => {
    const quiet = quietAtNoon(withHour(volumesOf(voice), 13, 20))
    expect([11, 12, 13, 14].map((hour) => quiet[hour])).toEqual([100, 50, 20, 100])
  })
})

describe('a draft when somebody else has changed the settings', () => {
  test('keeps what was changed here, and takes everything else from them', () => {
    const draft = { ...voice, charsPerMinute: 130 }
    const fresh = { ...voice, charsPerMinute: 180, repeats: 3 }
    expect(mergedDraft(voice, draft, fresh)).toEqual({ ...voice, charsPerMinute: 130, repeats: 3 })
  })

  test('is theirs where nothing was changed here, with what they removed gone', () => {
    const base = withVolumes(voice, quietAtNoon(volumesOf(voice)))
    expect(mergedDraft(base, base, voice)).toEqual(voice)
    const removed = withVolumes(base, volumesOf(voice))
    expect(mergedDraft(base, removed, base)).toEqual(removed)
  })

  test('gets the pack that was taken into use meanwhile, after the order of here', () => {
    const draft = withOrder(voice, ['en', 'zh'])
    const fresh = withOrder(voice, ['zh', 'pack:guiliu'])
    expect(orderOf(mergedDraft(withOrder(voice, ['zh']), draft, fresh))).toEqual(['en', 'zh', 'pack:guiliu'])
  })

  test('never has more voices than a call may have', () => {
    const draft = withOrder(voice, ['en', 'zh', 'yue', 'ug'])
    const fresh = withOrder(voice, ['zh', 'pack:guiliu'])
    expect(orderOf(mergedDraft(withOrder(voice, ['zh']), draft, fresh))).toEqual(['en', 'zh', 'yue', 'ug'])
  })
})

test('two settings are the same whatever the order of their fields', () => {
  const turned = Object.fromEntries(Object.entries(voice).reverse()) as typeof voice
  expect(isSameVoice(voice, turned)).toBe(true)
  expect(isSameVoice(voice, { ...voice, one: voice.one === 'yi' ? 'yao' : 'yi' })).toBe(false)
  expect(isSameVoice(voice, withVolumes(voice, quietAtNoon(volumesOf(voice))))).toBe(false)
})

test('the no of the server is told at its field, and what is about no field of the voice beside them', () => {
  const errors = [
    { path: 'voice.charsPerMinute', message: 'at least 120' },
    { path: 'voice.order.1', message: 'no such voice' },
    { path: 'counters.0.zone', message: 'there is no zone «x»' },
  ]
  const told = refusedFields({ type: 'x', title: 'x', status: 400, code: 'malformed', errors })
  expect([...told]).toEqual([
    ['charsPerMinute', 'at least 120'],
    ['order', 'no such voice'],
    ['', 'counters.0.zone: there is no zone «x»'],
  ])
})
