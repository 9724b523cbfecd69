// A printed slip as a picture, as the paper would look: letters of 24 dots, enlarged dot by dot as a printer does it.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { encode } from 'uqr'
import { slipFonts } from '#printers/slip-fonts.ts'
import { PAPERS, type Paper } from '#printers/slip-line.ts'
import type { PaperItem, PrintedSlip } from './paper-roll.ts'

const MARGIN_DOTS = 32
const LETTER_DOTS = 24
const ASCENT_EM = 0.88
/** Down to the knife, 12 mm. */
const CUT_DOTS = 96

/** The slip as PNG, one pixel a dot. */
export function paperPicture(slip: PrintedSlip, paper: Paper): Buffer {
  const parts = slip.items.map(drawItem)
  const widthDots = PAPERS[paper].dots
  const heightDots = parts.reduce((sum, { feedDots }) => sum + feedDots, 0)
  const canvas = createCanvas(widthDots + 2 * MARGIN_DOTS, heightDots + MARGIN_DOTS + CUT_DOTS)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  let top = MARGIN_DOTS
  for (const { picture, feedDots, align } of parts) {
    const free = picture ? widthDots - picture.width : 0
    if (picture) context.drawImage(picture, MARGIN_DOTS + (align === 'center' ? free / 2 : 0), top)
    top += feedDots
  }
  return canvas.toBuffer('image/png')
}

type Part = { readonly picture?: Canvas; readonly feedDots: number; readonly align?: string }

function drawItem(item: PaperItem): Part {
  if (item.kind === 'feed') return { feedDots: item.dots }
  if (item.kind === 'text') {
    return item.text === ''
      ? { feedDots: item.feedDots }
      : { picture: letters(item.text, item.wide, item.high, item.bold), feedDots: item.feedDots, align: item.align }
  }
  const picture = item.kind === 'qr' ? qrPicture(item.text, item.moduleDots) : dotPicture(item.rows, item.widthBytes)
  return { picture, feedDots: picture.height, align: item.kind === 'qr' ? 'center' : item.align }
}

function letters(text: string, wide: number, high: number, bold: boolean): Canvas {
  const cells = [...text].map((letter) => ({ letter, width: letter < '\u0080' ? LETTER_DOTS / 2 : LETTER_DOTS }))
  const small = createCanvas(
    cells.reduce((sum, { width }) => sum + width, 0),
    LETTER_DOTS,
  )
  const context = small.getContext('2d')
  context.font = `${LETTER_DOTS}px ${slipFonts().families}`
  let left = 0
  for (const { letter, width } of cells) {
    context.fillText(letter, left, LETTER_DOTS * ASCENT_EM, width)
    if (bold) context.fillText(letter, left + 1, LETTER_DOTS * ASCENT_EM, width)
    left += width
  }
  const image = context.getImageData(0, 0, small.width, small.height)
  for (let at = 3; at < image.data.length; at += 4) image.data[at] = (image.data[at] ?? 0) > 110 ? 255 : 0
  context.putImageData(image, 0, 0)
  const large = createCanvas(small.width * wide, small.height * high)
  const enlarged = large.getContext('2d')
  enlarged.imageSmoothingEnabled = false
  enlarged.drawImage(small, 0, 0, large.width, large.height)
  return large
}

function qrPicture(text: string, moduleDots: number): Canvas {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const canvas = createCanvas(size * moduleDots, size * moduleDots)
  const context = canvas.getContext('2d')
  data.forEach((row, y) => {
    row.forEach((black, x) => {
      if (black) context.fillRect(x * moduleDots, y * moduleDots, moduleDots, moduleDots)
    })
  })
  return canvas
}

function dotPicture(rows: Buffer, widthBytes: number): Canvas {
  const canvas = createCanvas(widthBytes * 8, rows.length / widthBytes)
  const context = canvas.getContext('2d')
  for (let dot = 0; dot < rows.length * 8; dot += 1) {
    if ((rows[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) {
      context.fillRect(dot % canvas.width, Math.floor(dot / canvas.width), 1, 1)
    }
  }
  return canvas
}
