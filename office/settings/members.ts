// Lists that a page lets one edit: change, remove, move, and an id that is still free. Pure.

/** The list with another member at this place. */
export function withMember<T>(list: readonly T[], at: number, part: Partial<T>): T[] {
  return list.map((one, place) => (place === at ? { ...one, ...part } : one))
}

/** The list without the member at this place. */
export function withoutMember<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at)
}

/** The list with the member at `at` moved to `to`; beyond an end it stays at that end. */
export function movedMember<T>(list: readonly T[], at: number, to: number): T[] {
  const [one, rest] = [list.slice(at, at + 1), withoutMember(list, at)]
  return rest.toSpliced(Math.min(Math.max(0, to), rest.length), 0, ...one)
}

/** `service-7`: the first number from `from` on that nobody has. Without a word before it, the bare number. */
export function freeId(taken: readonly { readonly id: string }[], word = '', from = 1): string {
  const ids = new Set(taken.map(({ id }) => id))
  for (let n = from; ; n += 1) {
    const id = word === '' ? String(n) : `${word}-${n}`
    if (!ids.has(id)) return id
  }
}

/** The first letter of the alphabet that is not among these; A when all are taken. */
export function freeLetter(taken: readonly string[]): string {
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.includes(letter)) ?? 'A'
}
