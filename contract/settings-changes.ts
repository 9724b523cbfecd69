// What differs between two settings of a hall, field by field. Pure; it looks at any JSON, so it needs no new line when
// the settings get a new field.

/** One field that differs. Members of a list that have an id are named by it: `services.card.typicalMinutes`. */
export type Change = {
  readonly path: string
  /** Undefined: it was not there before. */
  readonly before?: unknown
  /** Undefined: it is gone. */
  readonly after?: unknown
}

type Json = Readonly<Record<string, unknown>>
type Named = { readonly id: string }

/**
 * Every field that differs, in the order of the fields. A member that came or went is one change with the whole member;
 * a new order of a list is one change of the list, with the ids as its values.
 */
export function changesBetween(before: unknown, after: unknown, path = ''): readonly Change[] {
  if (isSame(before, after)) return []
  if (isNamedList(before) && isNamedList(after)) {
    return [...orderChange(before, after, path), ...memberChanges(byId(before), byId(after), path)]
  }
  if (isRecord(before) && isRecord(after)) return memberChanges(before, after, path)
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
}

/** The same JSON; the order of fields does not count, that of a list does. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  }
  if (!isRecord(one) || !isRecord(other)) return false
  return keysOf(one, other).every((key) => isSame(one[key], other[key]))
}

/** A list whose members all have an id of their own; an empty one as well. */
export function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.id === 'string')
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The members of a list by their ids. */
export function byId(list: readonly Named[]): Json {
  return Object.fromEntries(list.map((item) => [item.id, item]))
}

/** The keys of all these together, each once. */
export function keysOf(...records: readonly Json[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))]
}

function memberChanges(before: Json, after: Json, path: string): readonly Change[] {
  return keysOf(before, after).flatMap((key) =>
    changesBetween(before[key], after[key], path === '' ? key : `${path}.${key}`),
  )
}

// Who came or went is told by itself: here counts only who has changed places among those that stay.
function orderChange(before: readonly Named[], after: readonly Named[], path: string): readonly Change[] {
  const stay = (list: readonly Named[], others: readonly Named[]) =>
    list.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  const [was, is] = [stay(before, after), stay(after, before)]
  return isSame(was, is) ? [] : [{ path, before: was, after: is }]
}
