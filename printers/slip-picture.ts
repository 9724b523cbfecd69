// A slip as a picture on a screen, for those who set up a printer: what a printer without letters would print.
import { createCanvas } from '@napi-rs/canvas'
import type { Dots } from './dots.ts'
import { qrDots } from './qr-dots.ts'
import { drawText } from './raster-text.ts'
import { GAP_DOTS, PAPERS, type Paper, type SlipLine } from './slip-line.ts'

/** White around the slip, in dots: the margin a thermal head cannot reach, 4 mm. */
const MARGIN_DOTS = 32

/** The slip as PNG, one pixel a dot: 448 pixels wide for 58 mm, 640 for 80 mm. */
export async function slipPicture(lines: readonly SlipLine[], paper: Paper): Promise<Buffer> {
  const widthDots = PAPERS[paper].dots
  const texts = lines.filter((line) => line.kind === 'text')
  const drawn = await drawText(texts, paper, () => undefined)
  const parts = lines.map((line) => {
    if (line.kind === 'gap') return blank(widthDots)
    if (line.kind === 'qr') return qrDots(line.text, line.moduleDots, widthDots)
    return drawn[texts.indexOf(line)] ?? blank(widthDots)
  })
  return toPng(parts, widthDots)
}

function blank(widthDots: number): Dots {
  return { widthDots, heightDots: GAP_DOTS, rows: Buffer.alloc((widthDots / 8) * GAP_DOTS) }
}

async function toPng(parts: readonly Dots[], widthDots: number): Promise<Buffer> {
  const heightDots = parts.reduce((sum, part) => sum + part.heightDots, 0)
  const canvas = createCanvas(widthDots + 2 * MARGIN_DOTS, heightDots + 2 * MARGIN_DOTS)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  let top = MARGIN_DOTS
  for (const part of parts) {
    const image = context.createImageData(widthDots, part.heightDots)
    for (let dot = 0; dot < widthDots * part.heightDots; dot += 1) {
      const isBlack = ((part.rows[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0
      image.data.fill(isBlack ? 0 : 255, dot * 4, dot * 4 + 3)
      image.data[dot * 4 + 3] = 255
    }
    context.putImageData(image, MARGIN_DOTS, top)
    top += part.heightDots
  }
  return canvas.encode('png')
}
