// A report as an Excel file. Text stays text whatever it begins with; numbers, shares and times keep their kind.
import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node'
import type { Cell, Column, ReportTable } from '#contract/report-table.ts'

const NAME_CHARS_MAX = 31
const CHARS_PER_COLUMN = 14
const TEXT_CHARS_PER_COLUMN = 22

/** The bytes of a workbook with one sheet: title and period on top, then head, rows and total. */
export function reportXlsx(table: ReportTable, about: readonly string[], timeText: (at: string) => string) {
  const head = table.columns.map(({ title }) => headCell(title))
  const rows = table.rows.map((row) => cellsOf(row, table.columns, timeText))
  const total = table.total ? [cellsOf(table.total, table.columns, timeText).map(bold)] : []
  const above = [table.title, ...about].map((text) => [textCell(text)])
  return writeExcelFile([...above, [], head, ...rows, ...total], {
    sheet: table.title.slice(0, NAME_CHARS_MAX),
    stickyRowsCount: above.length + 2,
    columns: table.columns.map(({ kind }) => {
      return { width: kind === 'text' || kind === 'instant' ? TEXT_CHARS_PER_COLUMN : CHARS_PER_COLUMN }
    }),
  }).toBuffer()
}

function cellsOf(row: readonly Cell[], columns: readonly Column[], timeText: (at: string) => string): SheetCell[] {
  return row.map((cell, at) => {
    const kind = columns[at]?.kind ?? 'text'
    if (cell === null) return null
    if (typeof cell === 'string') return textCell(kind === 'instant' ? timeText(cell) : cell)
    if (kind === 'share') return { value: cell, type: Number, format: '0.0%' }
    return { value: cell, type: Number, format: kind === 'count' ? '0' : '0.0' }
  })
}

function headCell(value: string): SheetCell {
  return { value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }
}

function textCell(value: string): SheetCell {
  return { value, type: String }
}

function bold(cell: SheetCell): SheetCell {
  return cell && typeof cell === 'object' && 'value' in cell ? { ...cell, fontWeight: 'bold' } : cell
}
