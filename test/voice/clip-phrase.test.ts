import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClipKey, clipInventory, clipText } from '#voice/clip-keys.ts'
import { type ClipSupply, type Clips, callClips, gapMs, textClips } from '#voice/clip-phrase.ts'
import type { Language } from '#voice/language.ts'
import { callPhrase } from '#voice/phrases.ts'
import { plain } from '#voice/plain-text.ts'

const all = (language: Language, ...more: ClipKey[]): ClipSupply => ({
  language,
  keys: new Set([...clipInventory(language).map(({ key }) => key), ...more]),
})
const without = (supply: ClipSupply, left: (key: ClipKey) => boolean): ClipSupply => ({
  ...supply,
  keys: new Set([...supply.keys].filter((key) => !left(key))),
})
const isCounter = (key: ClipKey) => /^counter-\d/.test(key)
const keys = (clips: Clips) => (clips.ok ? clips.steps.map(({ key }) => key).join(' ') : clips)
/** What a listener hears. */
const words = (clips: Clips, language: Language) =>
  clips.ok ? clips.steps.map(({ key }) => clipText(key, language)).join('') : clips
const call = { number: '老001', latin: 'L001', counter: '12' }

describe('a call in clips', () => {
  test('in Mandarin: clip by clip, a longer pause after the number, none at the end', () => {
    expect(callClips(call, all('zh'))).toEqual({
      ok: true,
      steps: [
        { key: 'please', pauseMs: 65 },
        { key: 'prefix-老', pauseMs: 65 },
        { key: 'digit-0', pauseMs: 65 },
        { key: 'digit-0', pauseMs: 65 },
        { key: 'digit-1', pauseMs: 65 },
        { key: 'number', pauseMs: 400 },
        { key: 'go-to', pauseMs: 65 },
        { key: 'counter-12', pauseMs: 65 },
        { key: 'at-counter', pauseMs: 0 },
      ],
    })
  })

  test('in English and in Uyghur in their own order', () => {
    expect(keys(callClips(call, all('en')))).toBe(
      'number prefix-老 digit-0 digit-0 digit-1 go-to at-counter counter-12',
    )
    expect(keys(callClips(call, all('ug')))).toBe(
      'prefix-老 digit-0 digit-0 digit-1 number counter-12 at-counter go-to',
    )
  })

  test('in the order that a pack asks for', () => {
    const call1 = ['go-to', 'at-counter', '{counter}', '{pause}', 'number', '{number}'] as const
    expect(keys(callClips({ ...call, counter: '3' }, { ...all('zh'), call: call1 }))).toBe(
      'go-to at-counter counter-3 number prefix-老 digit-0 digit-0 digit-1',
    )
  })

  test('counters 1 to 50 whole, and put together where they were not recorded whole', () => {
    for (let counter = 1; counter <= 50; counter += 1) {
      const one = { ...call, counter: String(counter) }
      const spoken = callPhrase(one, 'zh')
        .parts.map(({ text }) => text.replace(/[，。]/g, ''))
        .join('')
      const whole = callClips(one, all('zh'))
      expect(keys(whole), String(counter)).toContain(` counter-${counter} at-counter`)
      expect(words(whole, 'zh')).toBe(spoken)
      const together = callClips(one, without(all('zh'), isCounter))
      expect(keys(together), String(counter)).not.toMatch(/counter-\d/)
      expect(words(together, 'zh')).toBe(spoken)
    }
  })

  test('counters above 50 are put together, with letters before them if they have any', () => {
    const where = (counter: string) => keys(callClips({ ...call, counter }, all('zh')))
    expect(where('101')).toMatch(/go-to digit-1 hundred digit-0 digit-1 at-counter$/)
    expect(where('A3号窗口')).toMatch(/go-to letter-a counter-3 at-counter$/)
  })

  test('in English a counter is said whole or not at all', () => {
    const clips = callClips(call, without(all('en'), isCounter))
    expect(clips).toEqual({ ok: false, missing: ['counter-12'] })
  })

  test('with 幺 where the hall wants it and it was recorded; never for a counter, never in Cantonese', () => {
    const yao = { number: '老011', counter: '1' }
    const one = { one: 'yao' } as const
    expect(keys(callClips(yao, all('zh'), one))).toBe(
      'please prefix-老 digit-0 digit-1-yao digit-1-yao number go-to counter-1 at-counter',
    )
    const unrecorded = without(all('zh'), (key) => key === 'digit-1-yao')
    expect(keys(callClips(yao, unrecorded, one))).toContain('digit-0 digit-1 digit-1 number')
    expect(keys(callClips(yao, all('yue', 'digit-1-yao'), one))).toContain('digit-0 digit-1 digit-1 number')
  })

  test('letters one by one; a hanzi prefix by its clip, by its Latin letter where hanzi are not read', () => {
    const who = (number: string, supply: ClipSupply) => keys(callClips({ number, latin: 'J012', counter: '3' }, supply))
    expect(who('AB012', all('zh'))).toContain('please letter-a letter-b digit-0')
    expect(who('军012', all('zh', 'prefix-军'))).toContain('please prefix-军 digit-0')
    expect(who('军012', all('en'))).toContain('number letter-j digit-0')
    expect(callClips({ number: '军012', counter: '3' }, all('zh'))).toEqual({ ok: false, missing: ['prefix-军'] })
  })

  test('a counter with a name: its own clip, or the words that make it up, and no 号窗口', () => {
    const where = (counter: string, supply = all('zh')) => keys(callClips({ ...call, counter }, supply))
    expect(where('服务台')).toMatch(/number go-to service-desk$/)
    expect(where('2楼综合窗口')).toMatch(/number go-to digit-2 floor general-counter$/)
    expect(where('社保大厅', all('zh', 'place-社保大厅'))).toMatch(/number go-to place-社保大厅$/)
    expect(where('社保大厅')).toEqual({ ok: false, missing: ['place-社保大厅'] })
  })

  test('one missing clip and the whole phrase is for another voice; each is named once', () => {
    const poor = without(all('zh'), (key) => key === 'digit-0' || key === 'go-to')
    expect(callClips(call, poor)).toEqual({ ok: false, missing: ['digit-0', 'go-to'] })
  })
})

describe('a sentence in clips', () => {
  const said = (text: string, supply = all('zh')) => textClips(plain(text, supply.language), supply)

  test('cut into the longest clips, with a pause at each comma', () => {
    expect(said('过号，请重新取号。')).toEqual({
      ok: true,
      steps: [
        { key: 'missed', pauseMs: 200 },
        { key: 'take-again', pauseMs: 0 },
      ],
    })
    expect(keys(said('请注意！请老001号到12号窗口办理业务'))).toBe(
      'attention please prefix-老 digit-0 digit-0 digit-1 number go-to counter-12 at-counter for-business',
    )
  })

  test('a word that was not recorded leaves all of it to another voice', () => {
    expect(said('请张先生到服务台')).toEqual({ ok: false, missing: [] })
    expect(said('，。')).toEqual({ ok: false, missing: [] })
    expect(said('Attention, please.', all('en'))).toEqual({ ok: false, missing: [] })
  })

  test('a call typed by hand sounds like a call', () => {
    const typed = said('请 老001 号，到 12 号窗口。')
    expect(keys(typed)).toBe(keys(callClips(call, all('zh'))))
  })
})

test('the gap follows the rate, within its limits', () => {
  expect([90, 120, 150, 160, 200, 300].map(gapMs)).toEqual([80, 80, 65, 60, 40, 40])
})

test('whatever is called, the clips say what the synthesiser would say', () => {
  const number = fc.tuple(fc.constantFrom('老', '普', 'A', 'Z'), fc.integer({ min: 1, max: 9999 }))
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 999 }), fc.boolean(), ([prefix, digits], counter, isYao) => {
      const one = isYao ? 'yao' : 'yi'
      const called = { number: `${prefix}${String(digits).padStart(3, '0')}`, counter: String(counter) }
      const clips = callClips(called, all('zh'), { one })
      const text = callPhrase(called, 'zh', { one })
        .parts.map((part) => part.text.replace(/[，。 ]/g, ''))
        .join('')
      expect(words(clips, 'zh')).toBe(text)
      if (clips.ok) expect(clips.steps.at(-1)?.pauseMs).toBe(0)
    }),
  )
})
