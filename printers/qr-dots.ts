// A QR code as a picture, for printers that do not draw one themselves (old clones lack GS ( k). Pure.
import { encode } from 'uqr'
import type { Dots } from './dots.ts'

/**
 * The code of an ASCII text with correction level M, in the middle of `widthDots`.
 * Refuses (throws) a code wider than the paper: with modules of 6 dots 251 bytes fit on 58 mm.
 */
export function qrDots(text: string, moduleDots: number, widthDots: number): Dots {
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const side = size * moduleDots
  if (side > widthDots) throw new Error(`A QR code of ${side} dots is wider than the paper, ${widthDots} dots`)
  const left = (widthDots - side) >> 1
  const rows = data.map((modules) => qrRow(modules, moduleDots, left, widthDots / 8))
  return {
    widthDots,
    heightDots: side,
    rows: Buffer.concat(rows.flatMap((row) => Array.from({ length: moduleDots }, () => row))),
  }
}

function qrRow(modules: readonly boolean[], moduleDots: number, left: number, widthBytes: number): Buffer {
  const row = Buffer.alloc(widthBytes)
  modules.forEach((black, column) => {
    if (!black) return
    const start = left + column * moduleDots
    for (let dot = start; dot < start + moduleDots; dot += 1) {
      row[dot >> 3] = (row[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
    }
  })
  return row
}
