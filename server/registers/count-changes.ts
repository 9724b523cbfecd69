// What remains of a register: how many entries of each kind there were on each day. Counted as they come and go, so that
// nothing has to be read when they are forgotten.
import type { Db } from '../database/open-database.ts'

type Tx = Pick<Db, 'registerCount'>
type Where = { readonly hall: string; readonly register: string }
type Kind = { readonly day: string; readonly kind: string }

/** Counts the kinds of an entry before a change down and those after it up; what stayed is left alone. */
export async function countChanges(tx: Tx, of: Where, before: readonly Kind[], after: readonly Kind[]): Promise<void> {
  const changes = new Map<string, Kind & { by: number }>()
  const note = (kind: Kind, by: number) => {
    const key = `${kind.day} ${kind.kind}`
    changes.set(key, { ...kind, by: (changes.get(key)?.by ?? 0) + by })
  }
  for (const kind of before) note(kind, -1)
  for (const kind of after) note(kind, 1)
  // The same order everywhere: two servers that count at once cannot wait for each other.
  for (const [, { day, kind, by }] of [...changes].sort(([a], [b]) => a.localeCompare(b))) {
    if (by === 0) continue
    const key = { ...of, day, kind }
    await tx.registerCount.upsert({
      where: { hall_register_day_kind: key },
      create: { ...key, count: by },
      update: { count: { increment: by } },
    })
  }
}
