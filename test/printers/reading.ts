// Reads finished bytes as a strict printer would, without a printer.
import { readOrder } from './escpos-orders.ts'
import { openPaperRoll, type PrintedSlip } from './paper-roll.ts'

/** The slips in `bytes`, and every complaint of the strict reader. */
export function readSlips(
  bytes: Buffer,
  widthDots: number,
): { slips: readonly PrintedSlip[]; errors: readonly string[] } {
  const roll = openPaperRoll(widthDots)
  let rest = bytes
  while (rest.length > 0) {
    const read = readOrder(rest, roll.isChinese())
    if (read === 'incomplete') return { slips: roll.slips, errors: [...roll.errors, 'the bytes end in an order'] }
    rest = rest.subarray(read.length)
    roll.take(read.order)
    if (read.order.order !== 'picture') continue
    const length = read.order.widthBytes * read.order.rows
    roll.addPicture(read.order.widthBytes, rest.subarray(0, length))
    rest = rest.subarray(length)
  }
  return { slips: roll.slips, errors: roll.errors }
}
