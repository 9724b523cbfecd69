// What comes back from a printer, byte by byte: answers to questions, acknowledgements, and talk nobody asked for.
import type { PrinterDevice } from '#contract/devices.ts'
import { isStatusByte } from './printer-status.ts'

export type Reply =
  | { readonly kind: 'status'; readonly byte: number }
  /** Everything before the request was printed. `id` is empty where the printer does not repeat it. */
  | { readonly kind: 'printed'; readonly id: string }
  | { readonly kind: 'cleared' }

/** Automatic status (ASB) has three more bytes after its first one. */
const ASB_FOLLOWING_BYTES = 3
/** 37 22, an id of four, 00; or 37 25 00. */
const BLOCK_BEGINS = 0x37
const BLOCK_ENDS = 0x00
const BLOCK_BYTES_MAX = 7

/** Reads one connection's bytes into replies; keeps what is not complete for the next call. */
export function replyReader(acknowledge: PrinterDevice['acknowledge']): (bytes: Buffer) => readonly Reply[] {
  let skip = 0
  let block: readonly number[] = []

  const takeAlone = (byte: number): Reply | undefined => {
    if (isStatusByte(byte)) return { kind: 'status', byte }
    // Without this the second to fourth byte of an ASB message look like a clone's acknowledgement.
    if ((byte & 0x93) === 0x10) skip = ASB_FOLLOWING_BYTES
    if (acknowledge === 'epson' && byte === BLOCK_BEGINS) block = [byte]
    return acknowledge === 'clone' && isPaperSensor(byte) ? { kind: 'printed', id: '' } : undefined
  }

  const take = (byte: number): Reply | undefined => {
    if (skip > 0) {
      skip -= 1
      return undefined
    }
    if (block.length === 0) return takeAlone(byte)
    const complete = [...block, byte]
    const isOver = byte === BLOCK_ENDS || complete.length === BLOCK_BYTES_MAX
    block = isOver ? [] : complete
    return isOver ? readBlock(complete) : undefined
  }

  return (bytes) => [...bytes].map(take).filter((reply) => reply !== undefined)
}

// The answer to GS r 1: bits 0 and 1 near end, 2 and 3 end, nothing else.
function isPaperSensor(byte: number): boolean {
  return [0x00, 0x03, 0x0c, 0x0f].includes(byte)
}

function readBlock([, kind, ...rest]: readonly number[]): Reply | undefined {
  if (rest.at(-1) !== BLOCK_ENDS) return undefined
  if (kind === 0x25) return { kind: 'cleared' }
  if (kind !== 0x22) return undefined
  return { kind: 'printed', id: String.fromCharCode(...rest.slice(0, -1)) }
}
