import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import type { Dots } from '#printers/dots.ts'
import { readCoverage } from '#printers/font-coverage.ts'
import { drawText } from '#printers/raster-text.ts'
import { DOTS_PER_MM } from '#printers/slip-line.ts'
import { textLine } from './examples.ts'

const FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'
const silent = () => undefined

const inkRows = ({ rows, widthDots, heightDots }: Dots) =>
  Array.from({ length: heightDots }, (_, y) => y).filter((y) =>
    rows.subarray((y * widthDots) / 8, ((y + 1) * widthDots) / 8).some((byte) => byte !== 0),
  )
const inkColumns = ({ rows, widthDots, heightDots }: Dots) =>
  Array.from({ length: widthDots }, (_, x) => x).filter((x) =>
    Array.from({ length: heightDots }, (_, y) => y).some(
      (y) => ((rows[(y * widthDots + x) >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0,
    ),
  )

async function draw(...lines: Parameters<typeof drawText>[0]): Promise<readonly Dots[]> {
  return drawText(lines, 80, silent)
}

test('the digits of a number of seven times the size are 15 mm high, in ink', async () => {
  const [number] = await draw(textLine('001', { wide: 7, high: 7 }))
  expect(number && inkRows(number).length / DOTS_PER_MM).toBeGreaterThanOrEqual(15)
})

test('a line of the widest letters is drawn narrower, not cut off', async () => {
  const [line] = await draw(textLine('W'.repeat(24)))
  expect(line && inkColumns(line).length).toBeGreaterThan(500)
  const [withBar] = await draw(textLine(`${'W'.repeat(23)}|`))
  expect(withBar && line && inkRows(withBar).length > inkRows(line).length).toBe(true)
  const [half] = await draw(textLine('W'.repeat(12), { align: 'center' }))
  const columns = half ? inkColumns(half) : []
  expect(Math.abs((columns[0] ?? 0) - (575 - (columns.at(-1) ?? 0)))).toBeLessThanOrEqual(4)
})

test('a letter stands inside its line, with nothing cut off at the top or the bottom', async () => {
  const [line] = await draw(textLine('国龘gjpyÉÅ', { high: 4, wide: 4 }))
  const rows = line ? inkRows(line) : []
  expect(rows[0]).toBeGreaterThan(0)
  expect(rows.at(-1)).toBeLessThan((line?.heightDots ?? 0) - 1)
})

test('䶮 is drawn; a character that no font has becomes 〓 and is told, once', async () => {
  const told: (readonly string[])[] = []
  const drawn = await drawText(
    [textLine('张䶮'), textLine('\u{2fffd}和\u{2fffd}'), textLine('〓和〓')],
    80,
    (missing) => told.push(missing),
  )
  expect(told).toEqual([['\u{2fffd}']])
  expect(drawn[1]?.rows.equals(drawn[2]?.rows ?? Buffer.alloc(0))).toBe(true)
})

test('many at once are drawn one after the other, and all of them alike', async () => {
  const drawn = await Promise.all(Array.from({ length: 8 }, () => draw(textLine('老年人'))))
  expect(new Set(drawn.map(([line]) => line?.rows.toString('base64'))).size).toBe(1)
})

test('the font covers what printing.md says: all of GBK, and no tofu is taken for a character', () => {
  const covers = readCoverage(createRequire(import.meta.url).resolve(FONT))
  expect(Array.from('老䶮龘〓￥A', (character) => covers(character.codePointAt(0) ?? 0))).not.toContain(false)
  const gbk = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => covers(0x4e00 + at))
  expect(gbk).not.toContain(false)
  expect([covers(0x2fffd), covers(0xffff)]).toEqual([false, false])
})
