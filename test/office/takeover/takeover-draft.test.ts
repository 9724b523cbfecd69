// An emergency notice before it goes up: what the hall is asked, and what is still to be written.
import { expect, test } from 'vitest'
import {
  TAKEOVER_EN_CHARS_MAX,
  TAKEOVER_MINUTES_MAX,
  TAKEOVER_ZH_CHARS_MAX,
  TakeOverScreens,
} from '#contract/takeover.ts'
import {
  EN_CHARS_MAX,
  MINUTES_MAX,
  READY_TEXTS,
  readyText,
  type TakeoverDraft,
  toCommand,
  ZH_CHARS_MAX,
} from '#office/takeover/takeover-draft.ts'
import { textIn } from '#ui/language.ts'

const draft: TakeoverDraft = { text: { zh: ' 请离开大厅 ', en: 'Please leave the hall' }, minutes: '30', drill: false }

test('words, minutes, place and drill are asked of the hall', () => {
  const text = { zh: '请离开大厅', en: 'Please leave the hall' }
  expect(toCommand(draft)).toEqual({ type: 'take-over-screens', text, minutes: 30 })
  expect(toCommand({ ...draft, zone: 'upstairs', drill: true })).toEqual({
    type: 'take-over-screens',
    zone: 'upstairs',
    text,
    minutes: 30,
    drill: true,
  })
})

test.each([
  { text: { zh: ' ', en: 'Go' } },
  { text: { zh: '走', en: '' } },
  { text: { zh: '走'.repeat(ZH_CHARS_MAX + 1), en: 'Go' } },
  { minutes: '' },
  { minutes: '0' },
  { minutes: '1.5' },
  { minutes: String(MINUTES_MAX + 1) },
])('nothing is asked with %o', (wrong) => {
  expect(toCommand({ ...draft, ...wrong })).toBeUndefined()
})

test('the limits are those of the contract, and every ready text keeps them', () => {
  expect([ZH_CHARS_MAX, EN_CHARS_MAX, MINUTES_MAX]).toEqual([
    TAKEOVER_ZH_CHARS_MAX,
    TAKEOVER_EN_CHARS_MAX,
    TAKEOVER_MINUTES_MAX,
  ])
  for (const kind of READY_TEXTS) {
    const text = readyText(kind, (language, one) => textIn(language, `takeover.ready-${one}Text`))
    const asked = { ...toCommand({ ...draft, text }), press: crypto.randomUUID() }
    expect({ kind, ok: TakeOverScreens.safeParse(asked).success }).toEqual({ kind, ok: true })
  }
})
