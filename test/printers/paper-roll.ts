// The paper of a simulated printer: takes orders, keeps what stands on each slip, and notes what no manual allows.
import type { Order } from './escpos-orders.ts'

export type PaperItem =
  | ({ readonly kind: 'text'; readonly text: string; readonly wide: number; readonly high: number } & {
      readonly align: 'left' | 'center' | 'right'
      readonly bold: boolean
      readonly feedDots: number
    })
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'qr'; readonly text: string; readonly moduleDots: number }
  | { readonly kind: 'picture'; readonly widthBytes: number; readonly rows: Buffer; readonly align: string }

export type PrintedSlip = {
  readonly text: readonly string[]
  readonly maxScale: number
  readonly qr?: string
  readonly rasterRows: number
  readonly cut: boolean
  readonly items: readonly PaperItem[]
}

const LETTER_DOTS = 24
const DEFAULT_SPACING_DOTS = 30
const FRESH = {
  wide: 1,
  high: 1,
  align: 'left' as 'left' | 'center' | 'right',
  bold: false,
  spacing: DEFAULT_SPACING_DOTS,
}

export type PaperRoll = ReturnType<typeof openPaperRoll>

/** A roll of so many dots' width. */
export function openPaperRoll(widthDots: number) {
  const slips: PrintedSlip[] = []
  const errors: string[] = []
  let items: PaperItem[] = []
  let mode = { ...FRESH }
  let isChinese = false
  let line = ''
  let lineDots = 0
  let qr = { text: '', moduleDots: 3 }

  const feedLine = () => {
    if (lineDots > widthDots) errors.push(`overflow: ${line}`)
    const { wide, high, align, bold, spacing } = mode
    items.push({ kind: 'text', text: line, wide, high, align, bold, feedDots: Math.max(high * LETTER_DOTS, spacing) })
    line = ''
    lineDots = 0
  }

  const take = (order: Order) => {
    switch (order.order) {
      case 'initialise':
        mode = { ...FRESH }
        isChinese = false
        return
      case 'chinese':
        isChinese = order.on
        return
      case 'letter':
        line += order.letter
        lineDots += (order.columns * mode.wide * LETTER_DOTS) / 2
        return
      case 'feed-line':
        return feedLine()
      case 'scale':
        mode = { ...mode, wide: order.wide, high: order.high }
        return
      case 'align':
        if (line !== '') errors.push('ESC a in the middle of a line')
        mode = { ...mode, align: order.align }
        return
      case 'bold':
        mode = { ...mode, bold: order.on }
        return
      case 'spacing':
        mode = { ...mode, spacing: order.amount }
        return
      case 'default-spacing':
        mode = { ...mode, spacing: DEFAULT_SPACING_DOTS }
        return
      case 'feed-dots':
        items.push({ kind: 'feed', dots: order.amount })
        return
      case 'feed-lines':
        items.push({ kind: 'feed', dots: order.amount * mode.spacing })
        return
      case 'qr-module':
        qr = { ...qr, moduleDots: order.amount }
        return
      case 'qr-store':
        qr = { ...qr, text: order.text }
        return
      case 'print-qr':
        items.push({ kind: 'qr', ...qr })
        return
      case 'cut':
        slips.push(toSlip(items, true))
        items = []
        return
      case 'unknown':
        errors.push('unknown order or Chinese without FS &')
        return
      case 'qr-set':
      case 'at-once':
      case 'empty-memory':
      case 'picture':
      case 'answer-id':
      case 'answer-sensor':
        return
    }
  }

  return {
    take,
    addPicture: (widthBytes: number, rows: Buffer) => {
      if (widthBytes * 8 > widthDots) errors.push(`a picture of ${widthBytes * 8} dots`)
      items.push({ kind: 'picture', widthBytes, rows, align: mode.align })
    },
    isChinese: () => isChinese,
    slips,
    errors,
    /** What is printed of the slip that is not cut yet. */
    unfinished: () => toSlip(items, false),
  }
}

function toSlip(items: readonly PaperItem[], cut: boolean): PrintedSlip {
  const texts = items.filter((item) => item.kind === 'text')
  const qr = items.find((item) => item.kind === 'qr')
  return {
    text: texts.map(({ text }) => text),
    maxScale: Math.max(1, ...texts.map(({ high }) => high)),
    ...(qr && { qr: qr.text }),
    rasterRows: items.reduce(
      (sum, item) => sum + (item.kind === 'picture' ? item.rows.length / item.widthBytes : 0),
      0,
    ),
    cut,
    items,
  }
}
