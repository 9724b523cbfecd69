// What a slip is made of before any printer is known: lines of text with a size, gaps, and a QR code.
import type { PrinterDevice } from '#contract/devices.ts'

/** The width of the roll in millimetres. */
export type Paper = PrinterDevice['paper']

/** Printable dots of a row, and how many half-width letters of single size stand in it (printing.md 2). */
export const PAPERS: Record<Paper, { readonly dots: number; readonly columns: number }> = {
  58: { dots: 384, columns: 32 },
  80: { dots: 576, columns: 48 },
}

/** 203 dpi, the pitch of 58 and 80 mm thermal heads. */
export const DOTS_PER_MM = 203 / 25.4

/** A Chinese character of single size is a square of 24 dots, a Latin one half as wide. */
export const LETTER_DOTS = 24

/** From line to line: double-size text (48 dots) with a third of air; taller letters take their own height. */
export const LINE_DOTS = 64

/** A drawn letter of single size with room for marks and tails (É, g), which stand out of the square. */
const DRAWN_LETTER_DOTS = 31

/** The feed between two groups of lines, 3 mm. */
export const GAP_DOTS = 24

/** How many times wider and higher than single size. */
export type Scale = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type TextLine = {
  readonly kind: 'text'
  readonly text: string
  readonly wide: Scale
  readonly high: Scale
  readonly align: 'left' | 'center'
  readonly bold: boolean
}

/** One line of a slip. */
export type SlipLine =
  | TextLine
  | { readonly kind: 'gap' }
  | { readonly kind: 'qr'; readonly text: string; readonly moduleDots: number }

/** The dots a drawn line takes from its top to the top of the next one. */
export function lineDots({ high }: TextLine): number {
  return Math.max(LINE_DOTS, high * DRAWN_LETTER_DOTS)
}
