// A report on A4: what it is and of when, a chart of bars, and its main columns. Pure; printers/pdf.ts makes the bytes.
import type { Content, TableCell } from 'pdfmake'
import type { Language } from '#contract/ids.ts'
import { type Cell, type Column, cellText, type ReportTable } from '#contract/report-table.ts'
import type { ReportWords } from '#contract/report-words.ts'
import { MARGIN_PT, MM_PT, PAGE_PT, type Sheet } from '#printers/pdf.ts'

const BODY_PT = 9
const WIDE_BODY_PT = 7.5
const TITLE_PT = 20
const FOOTER_PT = 8
const WIDE_FROM_COLUMNS = 9
const BARS_MAX = 31
const BAR_PT = 4 * MM_PT
const LABEL_PT = 38 * MM_PT
const VALUE_PT = 16 * MM_PT
const BARS_WIDTH_PT = PAGE_PT - 2 * MARGIN_PT - LABEL_PT - VALUE_PT
const BAR_COLOUR = '#8f2a0f'
const SHADE_COLOUR = '#f1e8d9'
const STRIPE_COLOUR = '#faf5ec'

export type SheetFacts = {
  readonly language: Language
  readonly words: ReportWords
  /** Hall, period, when it was made: one line each. */
  readonly about: readonly string[]
  readonly timeText: (instant: string) => string
}

/** The sheet of one report. */
export function reportSheet(table: ReportTable, { language, words, about, timeText }: SheetFacts): Sheet {
  const kept = table.columns.flatMap(({ isMain }, at) => (isMain ? [at] : []))
  return {
    title: table.title,
    language,
    content: [
      { text: table.title, fontSize: TITLE_PT, bold: true },
      ...about.map((text): Content => ({ text })),
      ...(table.rows.length === 0 ? [{ text: words.nothing, margin: [0, 4 * MM_PT, 0, 0] } satisfies Content] : []),
      ...chart(table),
      ...(table.rows.length === 0 ? [] : [grid(table, kept, timeText)]),
    ],
    footer: about[0] ?? '',
    pageNumber: words.page,
    footerPt: FOOTER_PT,
    bodyPt: kept.length >= WIDE_FROM_COLUMNS ? WIDE_BODY_PT : BODY_PT,
  }
}

function chart({ columns, rows, chart: at }: ReportTable): Content[] {
  const column = columns[at ?? -1]
  if (!column || at === undefined || rows.length === 0 || rows.length > BARS_MAX) return []
  // A share is a part of the whole, so its bar is too.
  const top = column.kind === 'share' ? 1 : Math.max(...rows.map((row) => Number(row[at] ?? 0)))
  if (top <= 0) return []
  const bars = rows.map((row): Content => {
    const value = row[at] ?? null
    const wide = (Number(value ?? 0) / top) * BARS_WIDTH_PT
    return {
      columns: [
        { text: String(row[0]), width: LABEL_PT, noWrap: true },
        { canvas: [bar(wide)], width: BARS_WIDTH_PT, margin: [0, BAR_PT / 6, 0, 0] },
        { text: cellText(value, column.kind, String), width: VALUE_PT, alignment: 'right' },
      ],
      margin: [0, 0, 0, MM_PT / 2],
    }
  })
  return [{ text: column.title, bold: true, margin: [0, 5 * MM_PT, 0, MM_PT] }, ...bars]
}

function bar(wide: number) {
  // A rectangle without any width breaks some readers.
  return { type: 'rect' as const, x: 0, y: 0, w: Math.max(0.5, wide), h: BAR_PT * 0.7, color: BAR_COLOUR }
}

function grid(
  { columns, rows, total }: ReportTable,
  kept: readonly number[],
  timeText: (at: string) => string,
): Content {
  const line = (row: readonly Cell[], look: 'plain' | 'striped' | 'total'): TableCell[] =>
    kept.map((at) => {
      const kind = columns[at]?.kind ?? 'text'
      const text = cellText(row[at] ?? null, kind, timeText)
      // Names stay whole: the letters of a Chinese word may stand on one line each, and pdfmake would do it.
      const alignment = isTextual(columns[at]) ? 'left' : 'right'
      const fillColor = { plain: 'white', striped: STRIPE_COLOUR, total: SHADE_COLOUR }[look]
      return { text, bold: look === 'total', alignment, noWrap: at === 0, fillColor }
    })
  const head = kept.map((at): TableCell => {
    const column = columns[at]
    const alignment = isTextual(column) ? 'left' : 'right'
    return { text: column?.title.replace(' · ', '\n') ?? '', bold: true, alignment, fillColor: SHADE_COLOUR }
  })
  return {
    margin: [0, 5 * MM_PT, 0, 0],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: kept.map((at) => (at === 0 ? 'auto' : '*')),
      body: [
        head,
        ...rows.map((row, at) => line(row, at % 2 === 1 ? 'striped' : 'plain')),
        ...(total ? [line(total, 'total')] : []),
      ],
    },
    // By its name: the sheet goes to another thread and may hold no functions.
    layout: 'noBorders',
  }
}

function isTextual(column: Column | undefined): boolean {
  return column?.kind === 'text' || column?.kind === 'instant'
}
