// Day keys in a table of PostgreSQL, for the many servers of one database. Backups leave this table out
// (docs/decisions/0013); the keys in it are wrapped in DATA_KEY, which is the same for all servers and never there.
import type { Day } from '#contract/ids.ts'
import type { Db } from '../database/open-database.ts'
import type { KeyPlace, KeyShelf } from './day-keys.ts'

const DYING_MAX = 100_000

/** The shelf in this database. */
export function keyTable(db: Db): KeyShelf {
  return {
    keep: async (place, wrapped) => {
      // Of two servers that make it at once the first one's stays. Without any column to update this would be two
      // statements, and the second server would find its place taken between them.
      const create = { ...place, wrapped }
      const key = await db.dayKey.upsert({ where: whereOf(place), create, update: { hall: place.hall } })
      return key.wrapped
    },
    find: async (place) => (await db.dayKey.findUnique({ where: whereOf(place) }))?.wrapped,
    living: async (where) => {
      const keys = await db.dayKey.findMany({ where, orderBy: { dies: 'asc' }, select: { dies: true } })
      return keys.map(({ dies }) => dies)
    },
    dyingBy: (day: Day) =>
      db.dayKey.findMany({
        where: { dies: { lte: day } },
        select: { hall: true, purpose: true, dies: true, lock: true },
        take: DYING_MAX,
      }),
    destroy: async ({ hall, purpose, dies, lock }) => {
      await db.dayKey.deleteMany({ where: { hall, purpose, dies, lock } })
    },
  }
}

function whereOf({ hall, purpose, dies, lock }: KeyPlace) {
  return { hall_purpose_dies_lock: { hall, purpose, dies, lock } }
}
