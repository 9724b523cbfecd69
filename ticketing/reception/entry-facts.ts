// The personal facts of an entry in their order.
import type { ShownEntry } from '#contract/registers.ts'

/** What stands in an entry, as it is: masked in the list, whole when it was read in full. */
export function factsOf({ name, phone, address, document, temperature }: ShownEntry): readonly string[] {
  const degrees = temperature === undefined ? undefined : `${temperature.toFixed(1)} ℃`
  return [name, phone, address, document?.number, degrees].filter((fact) => fact !== undefined)
}
