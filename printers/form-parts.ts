// Parts of paper forms that are filled in by hand: a label with a line to write on, boxes to tick, boxes for digits. Plain
// data for pdf-thread.ts; large enough for old eyes and unsteady hands.
import type { Content, TableCell } from 'pdfmake'
import { MARGIN_PT, MM_PT, PAGE_PT } from './pdf.ts'

/** numbers.md B0: large print has 18 pt at least. */
export const FORM_PT = 18
export const FORM_TITLE_PT = 30
export const FORM_WIDTH_PT = PAGE_PT - 2 * MARGIN_PT
const LABEL_WIDTH_PT = 38 * MM_PT
const ROW_GAP_PT = 2 * MM_PT
/** pdfmake's own room at both sides of a cell. */
const CELL_SIDES_PT = 8
/** Where the labels of fields begin. */
export const LABEL_INDENT_PT = CELL_SIDES_PT / 2
const NO_BORDER = [false, false, false, false] as [boolean, boolean, boolean, boolean]
const LINE_BELOW = [false, false, false, true] as [boolean, boolean, boolean, boolean]

/** The head of a form: whose it is, what it is. */
export function formHead(hallName: string, title: string): Content[] {
  return [
    { text: hallName, fontSize: FORM_PT },
    { text: title, fontSize: FORM_TITLE_PT, bold: true, margin: [0, 0, 0, MM_PT] },
  ]
}

/** A label and a line to write on, with words after it (`℃`, `□ 无电话`) or a text that is known already. */
export function writeField(label: string, { known = ' ', after = '' } = {}): Content {
  const cells: TableCell[] = [
    { text: label, bold: true, border: NO_BORDER },
    { text: known, border: LINE_BELOW },
    { text: after, border: NO_BORDER },
  ]
  return {
    table: { widths: [LABEL_WIDTH_PT, '*', after ? 'auto' : 0], body: [cells] },
    margin: [0, 0, 0, ROW_GAP_PT],
  }
}

/** A label and boxes to tick; those that are chosen already are filled. */
export function tickField(label: string, options: readonly string[], chosen: readonly string[] = []): Content {
  const boxes = options.map((option) => ({
    text: `${chosen.includes(option) ? '■' : '□'}\u00A0${option}　`,
    noWrap: true,
  }))
  return {
    columns: [
      { text: label, bold: true, width: LABEL_WIDTH_PT + CELL_SIDES_PT },
      { text: boxes, width: '*' },
    ],
    margin: [LABEL_INDENT_PT, ROW_GAP_PT, 0, ROW_GAP_PT],
  }
}

/** A box for each digit, so that none is left out. */
export function digitBoxes(count: number): Content {
  const width = FORM_WIDTH_PT / count - CELL_SIDES_PT - 1
  return {
    table: { widths: Array(count).fill(width), body: [Array(count).fill({ text: ' ' })] },
    margin: [0, 0, 0, ROW_GAP_PT],
  }
}

/** A table with a head row and lines around every cell. */
export function ruledTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly (number | '*')[],
): Content {
  const cell = (text: string): Content => ({ text: text || ' ', margin: [0, MM_PT / 2, 0, MM_PT / 2] })
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [...widths],
      body: [head.map((text) => ({ text, bold: true })), ...rows.map((row) => row.map(cell))],
    },
    margin: [0, MM_PT, 0, MM_PT],
  }
}

/** Sentences, each in a line of its own. */
export function sentences(texts: readonly string[], fontSize = FORM_PT): Content {
  return { stack: texts.map((text) => ({ text, margin: [0, 0, 0, ROW_GAP_PT] })), fontSize }
}
