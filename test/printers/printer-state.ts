// What may be wrong with a simulated printer, and how its status bytes tell it (printing.md 3).

export type PrinterState = {
  paper: 'enough' | 'near-end' | 'out'
  cover: 'closed' | 'open'
  error: 'none' | 'cutter' | 'unrecoverable'
  /** `hangs` reads nothing, `mute` reads and prints and says nothing, `closes` ends each line when it begins. */
  line: 'good' | 'hangs' | 'mute' | 'closes'
  /** The paper ends, once, after so many printed lines and pictures. */
  paperOutAfterLines?: number
  /** The line breaks, once, after so many bytes of a connection. */
  dropAfterBytes?: number
  /** A memory that is emptied at this speed; without it everything is printed at once. */
  bytesPerSecond?: number
  /** Refuse a second line while there is a first one. */
  onlyOneLine: boolean
  /** Said without being asked with every printed line. */
  stray?: Buffer
}

export const GOOD: PrinterState = {
  paper: 'enough',
  cover: 'closed',
  error: 'none',
  line: 'good',
  onlyOneLine: false,
}

/** Does the machine stand still? */
export function isStopped({ paper, cover, error }: PrinterState): boolean {
  return paper === 'out' || cover === 'open' || error !== 'none'
}

/** The answer to DLE EOT `question`. */
export function statusByte(state: PrinterState, question: number): number {
  const { paper, cover, error } = state
  const bits = (...set: readonly (readonly [boolean, number])[]) =>
    set.reduce((byte, [is, bit]) => (is ? byte | bit : byte), 0x12)
  const isOut = paper === 'out'
  if (question === 1) return bits([isStopped(state), 0x08])
  if (question === 2) return bits([cover === 'open', 0x04], [isOut, 0x20], [error !== 'none', 0x40])
  if (question === 3) return bits([error === 'cutter', 0x08], [error === 'unrecoverable', 0x20])
  return bits([paper !== 'enough', 0x0c], [isOut, 0x60])
}
