import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { toEscPos } from '#printers/escpos.ts'
import { slipBytes } from '#printers/slip-bytes.ts'
import { PAPERS } from '#printers/slip-line.ts'
import { ticketSlip } from '#printers/ticket-slip.ts'
import { ELDER_SLIP, PRINTER, textLine } from './examples.ts'
import { paperPicture } from './paper-picture.ts'
import { readSlips } from './reading.ts'

const [PAPER_80, PAPER_58] = [PAPERS[80].dots, PAPERS[58].dots]

describe('the bytes', () => {
  test('a line is GB 18030 in Chinese mode, scaled by GS ! alone, and the slip is cut', () => {
    const bytes = toEscPos([textLine('老年人专号 E001', { wide: 7, high: 7, align: 'center' })], 80, 'epson')
    expect(bytes.toString('hex')).toBe(
      ['1b40', '1c26', '1b3340', '1b6101', '1b4500', '1d2166']
        .concat('c0cfc4eac8cbd7a8bac5', '20', '45303031', '0a', '1d564200')
        .join(''),
    )
  })

  test('width and height do not change places', () => {
    expect(toEscPos([textLine('A', { wide: 6, high: 7 })], 58, 'clone').includes(Buffer.from([0x1d, 0x21, 0x56]))).toBe(
      true,
    )
  })

  test.each(['epson', 'clone', 'none'] as const)('a strict %s printer understands every byte of a slip', (dialect) => {
    const { slips, errors } = readSlips(toEscPos(ticketSlip(ELDER_SLIP, 80, 'zh'), 80, dialect), PAPER_80)
    expect(errors).toEqual([])
    expect(slips).toHaveLength(1)
    expect(slips[0]).toMatchObject({ cut: true, maxScale: 7 })
    expect(slips[0]?.text.slice(0, 4)).toEqual(['桂林市社会保险', '事业管理中心', '老年人专号', '老001'])
  })

  test('an order that is hidden in a name is printed as text and not obeyed', () => {
    const { slips, errors } = readSlips(toEscPos([textLine('厅\u001d\u0056\u0000\u001b@名')], 80, 'epson'), PAPER_80)
    expect(errors).toEqual([])
    expect(slips.map(({ text }) => text)).toEqual([['厅 V @名']])
  })

  test('whatever is written in the settings, a strict printer is never confused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (zh) => {
        const slip = ticketSlip({ ...ELDER_SLIP, hallName: { zh, en: zh } }, 58, 'en')
        const bytes = await slipBytes(slip, { ...PRINTER, paper: 58 })
        expect(readSlips(bytes, PAPER_58)).toMatchObject({ errors: [], slips: [{ cut: true }] })
      }),
      { numRuns: 50 },
    )
  })
})

describe('rare characters', () => {
  test.each([
    ['张䶮', 'a letter of GB 18030 that older character sets do not have'],
    ['李𠮷', 'four bytes'],
    ['㛃', 'four bytes'],
    ['👵', 'no letter at all'],
  ])('%s is drawn: %s', async (name) => {
    const bytes = await slipBytes([textLine('您好'), textLine(name)], PRINTER)
    const { slips, errors } = readSlips(bytes, PAPER_80)
    expect(errors).toEqual([])
    expect(slips[0]).toMatchObject({ text: ['您好'], rasterRows: 64 })
  })

  test('a line without rare characters stays text, and the yen sign too', async () => {
    const bytes = await slipBytes([textLine('费用 ¥5')], PRINTER)
    expect(readSlips(bytes, PAPER_80).slips[0]).toMatchObject({ text: ['费用 ￥5'], rasterRows: 0 })
    expect(bytes.includes(iconv.encode('￥', 'gb18030'))).toBe(true)
  })

  test('a character that no font has is reported', async () => {
    const missing: string[] = []
    await slipBytes([textLine('李\u{2fffd}')], PRINTER, (characters) => missing.push(...characters))
    expect(missing).toEqual(['\u{2fffd}'])
  })

  test('a printer without Chinese letters gets every line as a picture', async () => {
    const bytes = await slipBytes(ticketSlip(ELDER_SLIP, 58, 'zh'), { ...PRINTER, paper: 58, text: 'raster' })
    const { slips, errors } = readSlips(bytes, PAPER_58)
    expect(errors).toEqual([])
    expect(slips[0]).toMatchObject({ text: [], cut: true })
  })
})

describe('the QR code', () => {
  test('an Epson draws it itself', () => {
    const { slips } = readSlips(toEscPos(ticketSlip(ELDER_SLIP, 80, 'zh'), 80, 'epson'), PAPER_80)
    expect(slips[0]).toMatchObject({ qr: ELDER_SLIP.url, rasterRows: 0 })
  })

  test('an Epson gets a picture of a code that is not ASCII', () => {
    const { slips, errors } = readSlips(toEscPos([{ kind: 'qr', text: '大厅', moduleDots: 6 }], 80, 'epson'), PAPER_80)
    expect(errors).toEqual([])
    expect(slips[0]).toMatchObject({ text: [], rasterRows: 21 * 6 })
  })

  test('a picture brings its own margin: it is not moved to the middle once more', () => {
    const lines = [textLine('老001', { align: 'center' }), { kind: 'qr', text: 'A', moduleDots: 6 } as const]
    const { slips } = readSlips(toEscPos(lines, 80, 'clone'), PAPER_80)
    expect(slips[0]?.items.at(-1)).toMatchObject({
      kind: 'picture',
      align: 'left',
      widthBytes: (576 / 2 + (21 * 6) / 2 + 5) >> 3,
    })
  })

  test.each([58, 80] as const)('a clone gets a picture of it that can be read back, on %i mm paper', (paper) => {
    const lines = ticketSlip({ ...ELDER_SLIP, copy: 2 }, paper, 'zh')
    const { slips } = readSlips(toEscPos(lines, paper, 'clone'), PAPERS[paper].dots)
    expect(slips[0]?.qr).toBeUndefined()
    const picture = slips[0]?.items.find((item) => item.kind === 'picture')
    expect(modulesOf(picture?.rows ?? Buffer.alloc(0), picture?.widthBytes ?? 1)).toEqual(
      encode(ELDER_SLIP.url, { ecc: 'M', border: 0 }).data,
    )
    if (slips[0] && hasReader()) expect(scan(paperPicture(slips[0], paper))).toBe(ELDER_SLIP.url)
  })
})

// The black and white of each module, seen at its middle; the code begins where the first black dot is.
function modulesOf(rows: Buffer, widthBytes: number): readonly (readonly boolean[])[] {
  const isBlack = (x: number, y: number) => ((rows[y * widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
  const left = Array.from({ length: widthBytes * 8 }, (_, x) => x).find((x) => isBlack(x, 3)) ?? 0
  const size = rows.length / widthBytes / 6
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => isBlack(left + x * 6 + 3, y * 6 + 3)),
  )
}

function hasReader(): boolean {
  return spawnSync('zbarimg', ['--version']).status === 0
}

function scan(png: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'slip-'))
  writeFileSync(join(folder, 'slip.png'), png)
  const read = execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'slip.png')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  rmSync(folder, { recursive: true })
  return read.trim()
}
