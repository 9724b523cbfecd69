// Which clips the calls of one hall would use: the letters of its services, the prefixes of its classes, the names of its
// counters. Pure.

import type { HallSettings } from '#contract/settings.ts'
import type { ClipKey } from './clip-keys.ts'
import type { CallStep } from './clip-manifest.ts'
import { callClips } from './clip-phrase.ts'
import { isHanzi, type Language } from './language.ts'

type Hall = Pick<HallSettings, 'services' | 'classes' | 'counters'>

/** Each once, in the order in which the calls use them. Counters are put together where the language can. */
export function clipsForHall(hall: Hall, language: Language, call?: readonly CallStep[]): readonly ClipKey[] {
  // A pack that has nothing lacks everything that is needed.
  const supply = { language, call, keys: new Set<ClipKey>() }
  const names = isHanzi(language) ? 'zh' : 'en'
  const needed = prefixesOf(hall).flatMap(({ prefix, latin }) =>
    hall.counters.flatMap(({ name }) => {
      const clips = callClips({ number: `${prefix}0123456789`, latin: `${latin}0`, counter: name[names] }, supply)
      return clips.ok ? [] : clips.missing
    }),
  )
  return [...new Set(needed)]
}

/** A class without a prefix of its own takes the letter of the service. */
function prefixesOf({ services, classes }: Hall): readonly { readonly prefix: string; readonly latin: string }[] {
  const own = classes.flatMap(({ prefix, latinPrefix }) => (prefix ? [{ prefix, latin: latinPrefix ?? '' }] : []))
  const isLettered = classes.some(({ prefix }) => prefix === null)
  return [...own, ...(isLettered ? services.map(({ letter }) => ({ prefix: letter, latin: letter })) : [])]
}
