// numbers.md B0: text at least 7:1 against what it stands on, edges and signs 3:1, in every theme.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../ui/ui.css', import.meta.url), 'utf8')
const themes = {
  day: tokensOf(':root'),
  night: tokensOf(':root[data-theme="night"]'),
  contrast: tokensOf(':root[data-theme="contrast"]'),
}

const texts = [
  ...['paper', 'card', 'shade', 'warm', 'good-paper', 'no-paper'].map((ground) => ['ink', ground] as const),
  ...['paper', 'card', 'shade', 'warm'].map((ground) => ['soft-ink', ground] as const),
  ['accent', 'paper'],
  ['accent', 'card'],
  ['on-accent', 'accent'],
  ['on-go', 'go'],
  ['no-ink', 'no-paper'],
  ['paper', 'ink'],
] as const
const edges = [
  ...['paper', 'card', 'warm'].map((ground) => ['edge', ground] as const),
  ...['paper', 'card', 'shade', 'warm'].map((ground) => ['focus', ground] as const),
  ['accent', 'warm'],
  ['go', 'paper'],
  ['go', 'good-paper'],
  ['no-ink', 'no-paper'],
] as const

for (const [theme, tokens] of Object.entries(themes)) {
  test(`text is at least 7:1 in the ${theme} theme`, () => {
    expect(weakerThan(7, texts, tokens)).toEqual([])
  })
  test(`edges and signs are at least 3:1 in the ${theme} theme`, () => {
    expect(weakerThan(3, edges, tokens)).toEqual([])
  })
}

type Tokens = Readonly<Record<string, string>>

function weakerThan(least: number, pairs: readonly (readonly [string, string])[], tokens: Tokens): readonly string[] {
  return pairs
    .map(([front, ground]) => ({ front, ground, ratio: contrast(tokens[front], tokens[ground]) }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`)
}

function tokensOf(selector: string): Tokens {
  const [, block = ''] = css.split(`${selector} {`)
  const [inside = ''] = block.split('}')
  return Object.fromEntries(
    Array.from(inside.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g), ([, name, colour]) => [name, colour]),
  )
}

// WCAG 2.2, relative luminance and contrast ratio.
function contrast(one = '', other = ''): number {
  const [light = Number.NaN, dark = Number.NaN] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
