// A table as a spreadsheet reads it: RFC 4180, with the mark by which Excel knows UTF-8. Cells that a spreadsheet would
// take for a formula are made text, because what a visitor says must not run on a clerk's machine.

const BYTE_ORDER_MARK = '\uFEFF'

/** Rows of text to CSV; the first row is the head. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
