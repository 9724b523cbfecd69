// Lines to ESC/POS bytes. Pure. node-thermal-printer puts the bytes together; text goes in as Buffers only, for its
// strings would switch code pages in the middle of a name (printing.md 1).
import { BreakLine, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import type { PrinterDevice } from '#contract/devices.ts'
import { toChineseBytes } from './chinese-bytes.ts'
import { type Dots, rasterBands } from './dots.ts'
import { qrDots } from './qr-dots.ts'
import { GAP_DOTS, LINE_DOTS, PAPERS, type Paper, type SlipLine, type TextLine } from './slip-line.ts'
import { columnsOf, printable } from './wrap-text.ts'

/** A line, or a line that was drawn because the printer has no letters for it. */
export type PrintLine = SlipLine | { readonly kind: 'dots'; readonly dots: Dots }

/** `epson` draws a QR code by itself; everybody else gets a picture of it, which works everywhere. */
export type Dialect = PrinterDevice['acknowledge']

const ESC = 0x1b
const GS = 0x1d
const INITIALISE = Buffer.from([ESC, 0x40])
/** FS &: two-byte characters. ESC @ cancels it on an Epson, so it follows each one. */
const CHINESE = Buffer.from([0x1c, 0x26])
const FEED_GAP = Buffer.from([ESC, 0x4a, GAP_DOTS])
/** GS V 66 0: feed to the knife, leave a small bridge. */
const CUT = Buffer.from([GS, 0x56, 66, 0])

/**
 * The bytes of a slip: from `ESC @` to the cut. Every text line must be wide enough for its paper and printable
 * from the character ROM; others come as `dots`.
 */
export function toEscPos(lines: readonly PrintLine[], paper: Paper, dialect: Dialect): Buffer {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '', breakLine: BreakLine.NONE })
  printer.add(INITIALISE)
  printer.add(CHINESE)
  printer.setLineSpacing(LINE_DOTS)
  for (const line of lines) addLine(printer, line, paper, dialect)
  printer.add(CUT)
  return printer.getBuffer()
}

function addLine(printer: ThermalPrinter, line: PrintLine, paper: Paper, dialect: Dialect): void {
  switch (line.kind) {
    case 'gap':
      return printer.add(FEED_GAP)
    case 'dots':
      return addDots(printer, line.dots)
    case 'text':
      return addText(printer, line)
    case 'qr':
      // The library counts letters where the printer counts bytes: only ASCII goes by GS ( k.
      if (dialect !== 'epson' || columnsOf(line.text) > line.text.length)
        return addDots(printer, qrDots(line.text, line.moduleDots, PAPERS[paper].dots))
      printer.alignCenter()
      printer.printQR(line.text, { cellSize: line.moduleDots, correction: 'M' })
      return
  }
}

// A picture brings its own margin, for some clones do not move pictures to the middle.
function addDots(printer: ThermalPrinter, dots: Dots): void {
  printer.alignLeft()
  printer.add(rasterBands(dots))
}

function addText(printer: ThermalPrinter, { text, wide, high, align, bold }: TextLine): void {
  if (align === 'center') printer.alignCenter()
  else printer.alignLeft()
  printer.bold(bold)
  // GS !, the one scale for Chinese and Latin alike. The library's «height» is the high half of the byte: the width.
  printer.setTextSize(wide - 1, high - 1)
  printer.add(toChineseBytes(`${printable(text)}\n`))
}
