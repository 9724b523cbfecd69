// What a way in is called: in our words, or in the hall's own.

import type { Words } from '#contract/ids.ts'
import type { EntryRegister } from '#contract/settings.ts'
import type { Text } from '#ui/language.ts'

const known = ['none-needed', 'id-card', 'social-security-card', 'paper', 'travel-card', 'health-code'] as const

/** The hall's own name for `kind` first; then ours; then the kind as it is. */
export function passName(
  kind: string,
  { passKindNames }: Pick<EntryRegister, 'passKindNames'>,
  text: Text,
  words: (words: Words) => string,
): string {
  const own = passKindNames?.[kind]
  if (own) return words(own)
  const ours = known.find((one) => one === kind)
  return ours ? text(`reception.pass-${ours}`) : kind
}
