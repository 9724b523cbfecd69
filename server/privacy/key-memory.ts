// A shelf for day keys that forgets everything at exit: for tests, benchmarks and trying out, beside memory-journal.ts.
import type { KeyPlace, KeyShelf } from './day-keys.ts'

/** An empty shelf. */
export function keyMemory(): KeyShelf {
  const kept = new Map<string, { readonly place: KeyPlace; readonly wrapped: string }>()
  const places = () => [...kept.values()].map(({ place }) => place)
  return {
    keep: async (place, wrapped) => {
      const { wrapped: there } = kept.get(textOf(place)) ?? { wrapped }
      kept.set(textOf(place), { place, wrapped: there })
      return there
    },
    find: async (place) => kept.get(textOf(place))?.wrapped,
    living: async ({ hall, purpose, lock }) =>
      places()
        .filter((place) => place.hall === hall && place.purpose === purpose && place.lock === lock)
        .map(({ dies }) => dies)
        .sort(),
    dyingBy: async (day) => places().filter(({ dies }) => dies <= day),
    destroy: async (place) => void kept.delete(textOf(place)),
  }
}

function textOf({ hall, purpose, dies, lock }: KeyPlace): string {
  return [hall, purpose, dies, lock].join(' ')
}
