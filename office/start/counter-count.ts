// How many counters a hall has: the last ones come and go, the others stay as they are. Pure.
import type { Counter, Zone } from '#contract/settings.ts'
import { freeId } from '../settings/members.ts'
import { wordsOf } from '../settings/words-of.ts'

/** So many counters; new ones serve everything, and stand in the first zone. */
export function withCounterCount(counters: readonly Counter[], count: number, zones: readonly Zone[]): Counter[] {
  const list = counters.slice(0, count)
  const zone = zones[0]?.id ?? 'main'
  while (list.length < count) {
    const n = Number(freeId(list))
    list.push({ id: String(n), name: wordsOf('countersForm.newName', { n }), zone, services: 'all' })
  }
  return list
}
