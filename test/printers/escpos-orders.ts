// ESC/POS as a strict printer reads it: one order after the other, nothing guessed. Only what printing.md allows.
import iconv from 'iconv-lite'

export type Order =
  | { readonly order: 'initialise' | 'feed-line' | 'default-spacing' | 'cut' | 'at-once' | 'empty-memory' | 'print-qr' }
  | { readonly order: 'chinese'; readonly on: boolean }
  | { readonly order: 'letter'; readonly letter: string; readonly columns: 1 | 2 }
  | { readonly order: 'scale'; readonly wide: number; readonly high: number }
  | { readonly order: 'align'; readonly align: 'left' | 'center' | 'right' }
  | { readonly order: 'bold'; readonly on: boolean }
  | { readonly order: 'spacing' | 'feed-dots' | 'feed-lines' | 'qr-module'; readonly amount: number }
  | { readonly order: 'qr-store'; readonly text: string }
  | { readonly order: 'qr-set' }
  /** The rows follow; a printer takes them as they come. */
  | { readonly order: 'picture'; readonly widthBytes: number; readonly rows: number }
  | { readonly order: 'answer-id'; readonly id: Buffer }
  | { readonly order: 'answer-sensor' }
  | { readonly order: 'unknown' }

export type Read = { readonly order: Order; readonly length: number }

/** The order at the beginning of `bytes`, or `incomplete` when its rest has not come yet. `chinese` is FS &. */
export function readOrder(bytes: Buffer, chinese: boolean): Read | 'incomplete' {
  const first = bytes[0]
  if (first === undefined) return 'incomplete'
  if (first === 0x0a) return { order: { order: 'feed-line' }, length: 1 }
  if (first === 0x1b) return read(bytes, escOrders)
  if (first === 0x1c) return read(bytes, fsOrders)
  if (first === 0x1d) return read(bytes, gsOrders)
  if (first === 0x10) return read(bytes, atOnceOrders)
  if (first >= 0x20 && first < 0x80) return letter(String.fromCharCode(first), 1, 1)
  return first > 0x80 && chinese ? chineseLetter(bytes) : UNKNOWN
}

const UNKNOWN: Read = { order: { order: 'unknown' }, length: 1 }

/** By the second byte, as the manuals name it (ESC @, GS !): how long the order is, and what it says. */
type Table = Record<string, readonly [length: number, order: (bytes: Buffer) => Order] | undefined>

const escOrders: Table = {
  '2': [2, () => ({ order: 'default-spacing' })],
  '3': [3, (bytes) => ({ order: 'spacing', amount: bytes[2] ?? 0 })],
  '@': [2, () => ({ order: 'initialise' })],
  E: [3, (bytes) => ({ order: 'bold', on: ((bytes[2] ?? 0) & 1) === 1 })],
  J: [3, (bytes) => ({ order: 'feed-dots', amount: bytes[2] ?? 0 })],
  a: [3, (bytes) => ({ order: 'align', align: (['left', 'center', 'right'] as const)[bytes[2] ?? 0] ?? 'left' })],
  d: [3, (bytes) => ({ order: 'feed-lines', amount: bytes[2] ?? 0 })],
}

const fsOrders: Table = {
  '&': [2, () => ({ order: 'chinese', on: true })],
  '.': [2, () => ({ order: 'chinese', on: false })],
}

const gsOrders: Table = {
  '!': [3, (bytes) => ({ order: 'scale', wide: ((bytes[2] ?? 0) >> 4) + 1, high: ((bytes[2] ?? 0) & 7) + 1 })],
  V: [4, (bytes) => (bytes[2] === 66 ? { order: 'cut' } : { order: 'unknown' })],
  r: [3, (bytes) => (bytes[2] === 1 ? { order: 'answer-sensor' } : { order: 'unknown' })],
  v: [8, picture],
}

const atOnceOrders: Table = {
  '\u0004': [3, () => ({ order: 'at-once' })],
  '\u0014': [10, () => ({ order: 'empty-memory' })],
}

function read(bytes: Buffer, table: Table): Read | 'incomplete' {
  const second = bytes[1]
  if (second === undefined) return 'incomplete'
  if (table === gsOrders && second === 0x28) return longOrder(bytes)
  const entry = table[String.fromCharCode(second)]
  if (!entry) return UNKNOWN
  const [length, order] = entry
  return bytes.length < length ? 'incomplete' : { order: order(bytes), length }
}

function picture(bytes: Buffer): Order {
  if (bytes[2] !== 0x30 || bytes[3] !== 0) return { order: 'unknown' }
  return { order: 'picture', widthBytes: bytes.readUInt16LE(4), rows: bytes.readUInt16LE(6) }
}

// GS ( x pL pH …: the length stands in the order itself.
function longOrder(bytes: Buffer): Read | 'incomplete' {
  if (bytes.length < 5) return 'incomplete'
  const length = 5 + bytes.readUInt16LE(3)
  if (bytes.length < length) return 'incomplete'
  const said = bytes.subarray(5, length)
  if (bytes[2] === 0x48 && said[0] === 0x30) return { order: { order: 'answer-id', id: said.subarray(2) }, length }
  if (bytes[2] === 0x6b && said[0] === 0x31) return { order: qrOrder(said), length }
  return { order: { order: 'unknown' }, length }
}

function qrOrder(said: Buffer): Order {
  if (said[1] === 0x43) return { order: 'qr-module', amount: said[2] ?? 0 }
  if (said[1] === 0x50) return { order: 'qr-store', text: said.toString('latin1', 3) }
  if (said[1] === 0x51) return { order: 'print-qr' }
  return said[1] === 0x41 || said[1] === 0x45 ? { order: 'qr-set' } : { order: 'unknown' }
}

// Two bytes a letter; a ROM has no four-byte codes, so their second byte (a digit) is an error.
function chineseLetter(bytes: Buffer): Read | 'incomplete' {
  const trail = bytes[1]
  if (trail === undefined) return 'incomplete'
  return trail < 0x40 ? UNKNOWN : letter(iconv.decode(bytes.subarray(0, 2), 'gb18030'), 2, 2)
}

function letter(text: string, columns: 1 | 2, length: number): Read {
  return { order: { order: 'letter', letter: text, columns }, length }
}
