// The desk by keys: the number pad, with Num Lock and without, and the main keyboard.
import { describe, expect, test } from 'vitest'
import { deskKeyOf, panelKeyOf, type Struck } from '#counter/keys.ts'

const strike = (key: string, code: string, over: Partial<Struck> = {}): Struck => ({
  key,
  code,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
})

describe('on the desk', () => {
  test.each([
    ['Enter', 'NumpadEnter', 'main'],
    ['Enter', 'Enter', 'main'],
    ['+', 'NumpadAdd', 'recall'],
    ['-', 'NumpadSubtract', 'miss'],
    ['*', 'NumpadMultiply', 'finish'],
    ['/', 'NumpadDivide', 'more'],
    ['0', 'Numpad0', 'pause'],
    ['Insert', 'Numpad0', 'pause'],
    ['.', 'NumpadDecimal', 'help'],
    ['Delete', 'NumpadDecimal', 'help'],
    ['+', 'Equal', 'recall'],
  ] as const)('%s (%s) is %s', (key, code, meaning) => expect(deskKeyOf(strike(key, code))).toBe(meaning))

  test('letters, Tab and digits of the top row but 0 mean nothing', () => {
    expect([strike('a', 'KeyA'), strike('Tab', 'Tab'), strike('5', 'Digit5')].map(deskKeyOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a key that is held down calls one visitor, not ten', () => {
    expect(deskKeyOf(strike('Enter', 'Enter', { repeat: true }))).toBeUndefined()
  })

  test('the browser keeps its own shortcuts', () => {
    expect(deskKeyOf(strike('0', 'Digit0', { ctrlKey: true }))).toBeUndefined()
    expect(deskKeyOf(strike('-', 'Minus', { metaKey: true }))).toBeUndefined()
  })
})

describe('in a question', () => {
  test.each([
    ['1', 'Numpad1', { choice: 0 }],
    ['End', 'Numpad1', { choice: 0 }],
    ['9', 'Digit9', { choice: 8 }],
    ['0', 'Numpad0', 'confirm'],
    ['Insert', 'Numpad0', 'confirm'],
    ['.', 'Period', 'back'],
    ['Delete', 'NumpadDecimal', 'back'],
    ['Enter', 'Enter', undefined],
    ['a', 'KeyA', undefined],
  ] as const)('%s (%s)', (key, code, meaning) => expect(panelKeyOf(strike(key, code))).toEqual(meaning))
})
