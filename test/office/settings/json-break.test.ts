// Where a file stops being JSON.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonBreak } from '#office/settings/json-break.ts'

test.for<[string, number, number]>([
  ['', 1, 1],
  ['{"a": x}', 1, 7],
  ['{\n  "a": 1,\n  "b": 2,\n}', 4, 1],
  ['{"a": 1} }', 1, 10],
  ['[1, 2', 1, 6],
  ['{"a" 1}', 1, 6],
  ['["行\n"]', 1, 2],
  ['[01]', 1, 3],
  ['{]', 1, 2],
])('%j breaks at line %i, column %i', ([text, line, column]) => {
  expect(jsonBreak(text)).toEqual({ line, column })
})

test('it finds a break exactly where JSON.parse finds one, in whatever was typed into a file', () => {
  const whole = fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2))
  const bits = fc.constantFrom(
    '"',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    '0',
    '-',
    '.',
    'e',
    'true',
    '\\',
    '\u0007',
    '\u007f',
    ' ',
    '国',
  )
  const spoiled = fc
    .tuple(whole, fc.nat(), fc.nat({ max: 3 }), bits)
    .map(
      ([json, at, gone, bit]) =>
        json.slice(0, at % (json.length + 1)) + bit + json.slice((at % (json.length + 1)) + gone),
    )
  fc.assert(
    fc.property(fc.oneof(whole, spoiled, fc.string()), (text) => {
      expect(jsonBreak(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 2_000 },
  )
})

test('a file that opens a hundred thousand brackets is read to its end all the same', () => {
  expect(jsonBreak('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
