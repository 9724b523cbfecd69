// 老012: how numbers are counted out. Every day begins again at 001, and no number is given twice.
import type { TicketNumber } from '#contract/ids.ts'
import type { Service, TicketClass } from '#contract/settings.ts'
import type { HallState } from './hall-state.ts'

/** NUMBER-2: 老001 … 老999, 老1000 … 老9999, then no more (contract.md, Commands). */
export const NUMBERS_PER_PREFIX_MAX = 9999
const DIGITS_MIN = 3

export type FreshNumber = { readonly number: TicketNumber; readonly latin: TicketNumber }

/** NUMBER-1: the next number of this class and service, or undefined when they are used up. */
export function freshNumber(hall: HallState, service: Service, ticketClass: TicketClass): FreshNumber | undefined {
  const prefix = ticketClass.prefix ?? service.letter
  const latinPrefix = ticketClass.latinPrefix ?? prefix
  for (let count = (hall.lastNumberByPrefix.get(prefix) ?? 0) + 1; count <= NUMBERS_PER_PREFIX_MAX; count += 1) {
    const digits = String(count).padStart(DIGITS_MIN, '0')
    const fresh = { number: prefix + digits, latin: latinPrefix + digits }
    // NUMBER-3: the office moved a prefix to another class during the day; its old numbers stay with their visitors.
    if (!hall.idByNumber.has(fresh.number) && !hall.idByNumber.has(fresh.latin)) return fresh
  }
  return undefined
}

/** 老012 → { prefix: 老, count: 12 }. */
export function partsOf(number: TicketNumber): { prefix: string; count: number } {
  const at = number.search(/\d/)
  return { prefix: number.slice(0, at), count: Number(number.slice(at)) }
}
