// Letters as dots, for scripts and characters the printer has no font for.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Dots } from './dots.ts'
import { slipFonts } from './slip-fonts.ts'
import { LETTER_DOTS, lineDots, PAPERS, type Paper, type TextLine } from './slip-line.ts'
import { printable } from './wrap-text.ts'

/** 〓 (下划号) holds the place of a character that cannot be printed, as in Chinese books. */
const NOBODY_HAS_IT = '〓'

/** The baseline of Noto Sans SC in its square: 0.88 above, 0.12 below. */
const ASCENT_EM = 0.88

/** Darker than this is a dot: half of 255, as the middle of an edge is. */
const BLACK_BELOW = 128

let drawing: Promise<unknown> = Promise.resolve()

/**
 * Text lines as pictures of the paper's width, each as high as the line is in print.
 * `onMissing` hears of the characters no font has; 〓 stands in their places.
 */
export function drawText(
  lines: readonly TextLine[],
  paper: Paper,
  onMissing: (characters: readonly string[]) => void,
): Promise<readonly Dots[]> {
  // One at a time with a turn of the event loop after each line: canvases are given back only then, and 2,000 drawn in
  // one go held 7.8 GB (printing.md 2).
  const drawn = drawing.then(() => drawInTurn(lines, paper, onMissing))
  drawing = drawn.catch(() => undefined)
  return drawn
}

async function drawInTurn(
  lines: readonly TextLine[],
  paper: Paper,
  onMissing: (characters: readonly string[]) => void,
): Promise<readonly Dots[]> {
  const dots: Dots[] = []
  const missing = new Set<string>()
  for (const line of lines) {
    const text = withoutMissing(printable(line.text), missing)
    dots.push(drawLine({ ...line, text }, PAPERS[paper].dots))
    await nextTurn()
  }
  if (missing.size > 0) onMissing([...missing])
  return dots
}

function withoutMissing(text: string, missing: Set<string>): string {
  const { covers } = slipFonts()
  return [...text]
    .map((character) => {
      if (covers(character.codePointAt(0) ?? 0)) return character
      missing.add(character)
      return NOBODY_HAS_IT
    })
    .join('')
}

function drawLine(line: TextLine, widthDots: number): Dots {
  const heightDots = lineDots(line)
  const context = createCanvas(widthDots, heightDots).getContext('2d')
  const em = line.high * LETTER_DOTS
  context.font = `${em}px ${slipFonts().families}`
  const stretch = line.wide / line.high
  const width = context.measureText(line.text).width * stretch
  // Latin letters of this font are wider than half a square; a line full of W is drawn narrower rather than cut off.
  const narrow = Math.min(1, widthDots / width)
  const left = line.align === 'center' ? (widthDots - width * narrow) / 2 : 0
  const baseline = (heightDots - em) / 2 + em * ASCENT_EM
  context.setTransform(stretch * narrow, 0, 0, 1, left, baseline)
  context.fillText(line.text, 0, 0)
  // Emphasis as a printer does it: once more, one dot of the letter to the right.
  if (line.bold) context.fillText(line.text, line.high, 0)
  return toDots(context, widthDots, heightDots)
}

function toDots(context: SKRSContext2D, widthDots: number, heightDots: number): Dots {
  const { data } = context.getImageData(0, 0, widthDots, heightDots)
  const rows = Buffer.alloc((widthDots * heightDots) / 8)
  for (let dot = 0; dot < widthDots * heightDots; dot += 1) {
    // Nothing but black was drawn: how much of it is in the fourth value, the opacity.
    if ((data[dot * 4 + 3] ?? 0) > BLACK_BELOW) rows[dot >> 3] = (rows[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
  }
  return { widthDots, heightDots, rows }
}
