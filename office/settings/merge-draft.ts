// Two managers at once: what I changed is laid upon what a colleague saved meanwhile, wherever both do not meet. Pure.
import { byId, isNamedList, isRecord, isSame, keysOf } from '#contract/settings-changes.ts'

export type Merged<T> = {
  readonly merged: T
  /** The fields that both changed, each in another way: the colleague's value stands there now. */
  readonly collided: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** `base` is what both began with. */
export function mergeDraft<T>(base: T, mine: T, theirs: T): Merged<T> {
  const collided: string[] = []
  // The three have one shape, and so has whatever is made of their parts.
  return { merged: mergeAt('', base, mine, theirs, collided) as T, collided }
}

function mergeAt(path: string, base: unknown, mine: unknown, theirs: unknown, collided: string[]): unknown {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs
  if (isSame(theirs, base)) return mine
  if (isNamedList(base) && isNamedList(mine) && isNamedList(theirs)) {
    const merged = mergeMembers(path, byId(base), byId(mine), byId(theirs), collided)
    const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
    return idsInOrder(idsOf(base), idsOf(mine), idsOf(theirs)).flatMap((id) => merged[id] ?? [])
  }
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) return mergeMembers(path, base, mine, theirs, collided)
  collided.push(path)
  return theirs
}

function mergeMembers(path: string, base: Json, mine: Json, theirs: Json, collided: string[]): Json {
  const members = keysOf(theirs, mine).flatMap((key) => {
    const at = path === '' ? key : `${path}.${key}`
    const merged = mergeAt(at, base[key], mine[key], theirs[key], collided)
    return merged === undefined ? [] : [[key, merged] as const]
  })
  return Object.fromEntries(members)
}

// My order counts where I changed it, else the colleague's; members that the other one added come last.
function idsInOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const kept = (ids: readonly string[]) => ids.filter((id) => base.includes(id))
  const isMoved = !isSame(
    kept(mine),
    base.filter((id) => mine.includes(id)),
  )
  const [first, second] = isMoved ? [mine, theirs] : [theirs, mine]
  return [...first, ...second.filter((id) => !first.includes(id))]
}
