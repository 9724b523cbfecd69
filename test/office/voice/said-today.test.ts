// What is told of an announcement, by its fates in the zones.
import { expect, test } from 'vitest'
import type { AnnouncementFate, Fate } from '#contract/voice-state.ts'
import { heardBy, isSettled, outcomeOf, type SaidLine, withSaid } from '#office/voice/said-today.ts'

const fate = (zones: readonly Fate[], more: Partial<AnnouncementFate> = {}): AnnouncementFate => ({
  zones: zones.map((one, at) => ({ zone: `zone-${at}`, fate: one })),
  shown: 0,
  heard: 0,
  ...more,
})

test('it waits, is said, and is heard when every sentence of it was', () => {
  expect(outcomeOf([fate(['waiting'])])).toBe('waiting')
  expect(outcomeOf([fate(['saying']), fate(['waiting'])])).toBe('saying')
  const heard = fate(['said'], { shown: 2, heard: 2 })
  expect(outcomeOf([heard, fate(['saying'])])).toBe('saying')
  expect(outcomeOf([heard, fate(['said'], { shown: 1, heard: 1 })])).toBe('heard')
  expect(heardBy([heard, fate(['said'], { shown: 1, heard: 1 })])).toBe(1)
})

test('it may be shown and not heard, come too late, or not be said at all', () => {
  expect(outcomeOf([fate(['said'], { shown: 1 })])).toBe('shown')
  expect(outcomeOf([fate(['dropped', 'dropped'])])).toBe('dropped')
  expect(outcomeOf([fate(['dropped', 'said'], { shown: 1, heard: 1 })])).toBe('heard')
  expect(outcomeOf([fate([], { silent: 'off' })])).toBe('off')
  expect(outcomeOf([fate(['saying'], { silent: 'no-board' })])).toBe('no-board')
  expect(outcomeOf([undefined])).toBe('unknown')
})

test('what may still change is looked at again', () => {
  expect((['waiting', 'saying', 'shown', 'no-board'] as const).filter(isSettled)).toEqual([])
  expect((['heard', 'dropped', 'off', 'volume', 'unknown'] as const).every(isSettled)).toBe(true)
})

test('the list of the day has each sentence once, the newest first, and six at most', () => {
  const line = (text: string, zone?: string): SaidLine => ({
    calls: [`${text} ${zone}`],
    at: '2026-11-22T01:00:00.000Z',
    sentences: [{ text, language: 'zh', ...(zone && { zone }) }],
  })
  const texts = (lines: readonly SaidLine[]) => lines.map(({ sentences }) => sentences[0]?.text)
  const many = ['一', '二', '三', '四', '五', '六', '七', '三'].reduce<readonly SaidLine[]>(
    (lines, text) => withSaid(lines, line(text)),
    [],
  )
  expect(texts(many)).toEqual(['三', '七', '六', '五', '四', '二'])
  expect(withSaid([line('一')], line('一', 'upstairs'))).toHaveLength(2)
})
