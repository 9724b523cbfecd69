// All halls of this server: each opened when somebody first needs it, and followed from then on.
import type { HallId } from '#contract/ids.ts'
import { firstHall } from '#prisma/first-hall.ts'
import type { Db } from './database/open-database.ts'
import { madeUnlessThere } from './database/unless-there.ts'
import { type Hall, openHall } from './hall.ts'
import type { Journal } from './journal/journal.ts'

export const MAIN_HALL: HallId = 'main'
export const HALLS_MAX = 50_000

export type Halls = {
  /** The hall, open; undefined when there is none of this name. */
  readonly find: (id: HallId) => Promise<Hall | undefined>
  readonly ids: () => Promise<readonly HallId[]>
  readonly add: (id: HallId) => Promise<'added' | 'there-already' | 'too-many'>
  /** The halls that are open on this server now. */
  readonly open: () => readonly Hall[]
  readonly close: () => Promise<void>
}

export type HallsParts = {
  readonly db: Db
  readonly journal: Journal
  readonly nowMs: () => number
  /** Do other servers write to this journal as well? */
  readonly isShared: boolean
  readonly serviceMinutes?: (hall: HallId, day: string) => Promise<Record<string, number>>
  /** Sets up what follows a hall: screens, paper, voice, clock, reports. Returns how it stops. */
  readonly onOpen: (hall: Hall) => Promise<() => Promise<void>>
}

type OpenHall = { readonly hall: Hall; readonly stop: () => Promise<void> }

/** The register of halls; on the very first start there is one, `main`. */
export async function openHalls({ db, journal, nowMs, isShared, serviceMinutes, onOpen }: HallsParts): Promise<Halls> {
  const openById = new Map<HallId, Promise<OpenHall>>()
  const openNow = new Map<HallId, OpenHall>()
  const known = new Set((await db.hall.findMany({ select: { id: true } })).map(({ id }) => id))
  if (known.size === 0) await add(MAIN_HALL)
  return { find, ids, add, open: () => [...openNow.values()].map(({ hall }) => hall), close }

  async function find(id: HallId): Promise<Hall | undefined> {
    if (!known.has(id) && !(await isAddedElsewhere(id))) return undefined
    let opening = openById.get(id)
    if (!opening) {
      opening = openOne(id)
      openById.set(id, opening)
      opening.catch(() => openById.delete(id))
    }
    return (await opening).hall
  }

  async function openOne(id: HallId): Promise<OpenHall> {
    const hall = await openHall({
      id,
      journal,
      nowMs,
      isShared,
      firstSettings: firstHall(),
      ...(serviceMinutes && { serviceMinutes }),
    })
    const opened = { hall, stop: await onOpen(hall) }
    openNow.set(id, opened)
    return opened
  }

  async function isAddedElsewhere(id: HallId): Promise<boolean> {
    const row = await db.hall.findUnique({ where: { id } })
    if (row) known.add(id)
    return row !== null
  }

  async function ids(): Promise<readonly HallId[]> {
    const rows = await db.hall.findMany({ select: { id: true }, orderBy: { createdAt: 'asc' }, take: HALLS_MAX })
    return rows.map(({ id }) => id)
  }

  async function add(id: HallId): Promise<'added' | 'there-already' | 'too-many'> {
    if (known.has(id)) return 'there-already'
    if (known.size >= HALLS_MAX) return 'too-many'
    // Another server may add the same hall at the same moment, the first one above all.
    const isMade = await madeUnlessThere(db.hall.create({ data: { id, createdAt: new Date(nowMs()) } }))
    known.add(id)
    return isMade ? 'added' : 'there-already'
  }

  async function close(): Promise<void> {
    for (const { hall, stop } of openNow.values()) {
      await stop()
      await hall.close()
    }
  }
}
