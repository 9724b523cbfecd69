// What a printer's status bytes say. DLE EOT n is answered at once, even when it is offline (printing.md 3). Pure.
import type { Trouble } from '#contract/devices.ts'

export type PrinterStatus = { readonly ready: boolean; readonly trouble?: Trouble; readonly nearEnd?: boolean }

/** 1 printer, 2 why offline, 3 errors, 4 paper. Asked one at a time: the answers do not say to which they belong. */
export type StatusQuestion = 1 | 2 | 3 | 4

/** The bytes of one question. */
export function askStatus(question: StatusQuestion): Buffer {
  return Buffer.from([0x10, 0x04, question])
}

/** Is this byte an answer to DLE EOT at all? Bits 1 and 4 are always set, 0 and 7 never. */
export function isStatusByte(byte: number): boolean {
  return (byte & 0x93) === 0x12
}

/** The four answers, in the order of the questions, as one state. What a person must do first comes first. */
export function readStatus([printer, offline, error, paper]: readonly [number, number, number, number]): PrinterStatus {
  const trouble =
    whyOffline(offline) ?? whichError(error) ?? paperTrouble(paper) ?? (printer & 0x08 ? 'offline' : undefined)
  const nearEnd = (paper & 0x0c) !== 0
  return { ready: trouble === undefined, ...(trouble && { trouble }), ...(nearEnd && { nearEnd }) }
}

/** Question 2 alone: a cover or the paper stop the printing. */
export function whyOffline(offline: number): Trouble | undefined {
  if (offline & 0x04) return 'cover-open'
  if (offline & 0x20) return 'paper-out'
  return undefined
}

/** Does the answer to question 2 speak of an error, which question 3 names? */
export function hasError(offline: number): boolean {
  return (offline & 0x40) !== 0
}

/** Question 3 alone. Bit 6 is a hot head: it cools down by itself. */
export function whichError(error: number): Trouble | undefined {
  if (error & 0x20) return 'unrecoverable'
  if (error & 0x08) return 'cutter'
  return error & 0x44 ? 'recoverable' : undefined
}

function paperTrouble(paper: number): Trouble | undefined {
  return paper & 0x60 ? 'paper-out' : undefined
}
