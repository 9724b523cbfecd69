// The guides of all halls and what is shown with them: read once when a hall opens, written through, told to the screens
// at once. Whoever writes must have read: an old version changes nothing.
import { randomUUID } from 'node:crypto'
import { GUIDES_PER_HALL_MAX } from '#contract/guide-limits.ts'
import { Guide, GuidePlan } from '#contract/guides.ts'
import { firstGuidePlan, firstGuides } from '#prisma/first-guides.ts'
import type { GuideShelf } from '#queue/views/guides-view.ts'
import type { Db } from '../database/open-database.ts'

/** A body and the version in which it was read. */
export type Kept<T> = { readonly body: T; readonly version: number }

/** It is gone, or somebody else changed it since that version was read. */
export type Lost = 'gone' | 'changed'
/** The hall has as many guides as fit, or another one of this id. */
export type Full = 'too-many' | 'id-taken'

export type GuideRegister = {
  /** Reads a hall's guides; the very first time it lays out the first edition. */
  readonly load: (hall: string) => Promise<void>
  /** What the screens of an open hall show. */
  readonly shelf: (hall: string) => GuideShelf
  /** In the order of the office: the oldest first. */
  readonly list: (hall: string) => readonly Kept<Guide>[]
  readonly find: (hall: string, id: string) => Kept<Guide> | undefined
  /** A guide without an id gets one. */
  readonly add: (hall: string, guide: Omit<Guide, 'id'> & { readonly id?: string }) => Promise<Kept<Guide> | Full>
  readonly change: (hall: string, guide: Guide, version: number) => Promise<Kept<Guide> | Lost>
  readonly remove: (hall: string, id: string, version: number) => Promise<'removed' | Lost>
  readonly plan: (hall: string) => Kept<GuidePlan>
  readonly changePlan: (hall: string, plan: GuidePlan, version: number) => Promise<Kept<GuidePlan> | 'changed'>
  /** Reads what other servers wrote meanwhile. */
  readonly catchUp: (hall: string) => Promise<void>
  readonly onChange: (listener: (hall: string) => void) => void
}

type OfHall = { readonly guides: readonly Kept<Guide>[]; readonly plan: Kept<GuidePlan> }

const NO_PLAN: GuidePlan = { elderSentences: [], notices: [], media: [], playlists: [] }
const NOTHING: OfHall = { guides: [], plan: { body: NO_PLAN, version: 0 } }

/** The guides in this database. Bodies are parsed before they are written: so their fields stand in one order. */
export function openGuides(db: Db, nowMs: () => number): GuideRegister {
  const halls = new Map<string, OfHall>()
  const readings = new Map<string, Promise<void>>()
  const listeners: ((hall: string) => void)[] = []
  const ofHall = (hall: string) => halls.get(hall) ?? NOTHING
  return {
    load,
    shelf: (hall) => ({ guides: ofHall(hall).guides.map(({ body }) => body), plan: ofHall(hall).plan.body }),
    list: (hall) => ofHall(hall).guides,
    find: (hall, id) => ofHall(hall).guides.find(({ body }) => body.id === id),
    add,
    change,
    remove,
    plan: (hall) => ofHall(hall).plan,
    changePlan,
    catchUp: readAgain,
    onChange: (listener) => listeners.push(listener),
  }

  async function load(hall: string): Promise<void> {
    if (!(await db.guidePlan.findUnique({ where: { hall } }))) await layOutFirstEdition(hall)
    await readAgain(hall)
  }

  // Two servers may do this at once: whoever comes second finds everything there. The plan comes last: should the power
  // fail before it, the next start does it again.
  async function layOutFirstEdition(hall: string): Promise<void> {
    for (const [at, guide] of firstGuides().entries()) await upsert(hall, guide, at)
    await db.guidePlan.upsert({ where: { hall }, create: { hall, ...newRow(firstGuidePlan()) }, update: { hall } })
  }

  async function add(hall: string, draft: Omit<Guide, 'id'> & { readonly id?: string }): Promise<Kept<Guide> | Full> {
    if ((await db.guide.count({ where: { hall } })) >= GUIDES_PER_HALL_MAX) return 'too-many'
    const guide = Guide.parse({ ...draft, id: draft.id ?? randomUUID() })
    const row = await upsert(hall, guide)
    await readAgain(hall)
    // What stands there is not what we wrote: somebody else had the id before us.
    return row.version === 1 && row.body === JSON.stringify(guide) ? { body: guide, version: 1 } : 'id-taken'
  }

  async function change(hall: string, wanted: Guide, version: number): Promise<Kept<Guide> | Lost> {
    const guide = Guide.parse(wanted)
    const { count } = await db.guide.updateMany({ where: { hall, id: guide.id, version }, data: changed(guide) })
    await readAgain(hall)
    return count === 1 ? { body: guide, version: version + 1 } : lost(hall, guide.id)
  }

  async function remove(hall: string, id: string, version: number): Promise<'removed' | Lost> {
    const { count } = await db.guide.deleteMany({ where: { hall, id, version } })
    await readAgain(hall)
    return count === 1 ? 'removed' : lost(hall, id)
  }

  async function changePlan(hall: string, wanted: GuidePlan, version: number): Promise<Kept<GuidePlan> | 'changed'> {
    const plan = GuidePlan.parse(wanted)
    const { count } = await db.guidePlan.updateMany({ where: { hall, version }, data: changed(plan) })
    await readAgain(hall)
    return count === 1 ? { body: plan, version: version + 1 } : 'changed'
  }

  function lost(hall: string, id: string): Lost {
    return ofHall(hall).guides.some(({ body }) => body.id === id) ? 'changed' : 'gone'
  }

  // One after the other, or an older reading could come to lie over a newer one.
  function readAgain(hall: string): Promise<void> {
    const before = readings.get(hall) ?? Promise.resolve()
    const reading = before.catch(() => undefined).then(() => read(hall))
    readings.set(hall, reading)
    return reading
  }

  async function read(hall: string): Promise<void> {
    const [rows, plan] = await Promise.all([
      db.guide.findMany({ where: { hall }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: GUIDES_PER_HALL_MAX }),
      db.guidePlan.findUniqueOrThrow({ where: { hall } }),
    ])
    const known = halls.get(hall)
    const now: OfHall = {
      guides: rows.map(({ body, version }) => ({ body: Guide.parse(JSON.parse(body)), version })),
      plan: { body: GuidePlan.parse(JSON.parse(plan.body)), version: plan.version },
    }
    halls.set(hall, now)
    if (known && versionsOf(known) !== versionsOf(now)) for (const listener of listeners) listener(hall)
  }

  function upsert(hall: string, guide: Guide, afterMs = 0) {
    const createdAt = new Date(nowMs() + afterMs)
    const where = { hall_id: { hall, id: guide.id } }
    // A column that stays as it is makes this one statement: with none it would be two, and two servers would collide.
    return db.guide.upsert({ where, create: { hall, id: guide.id, createdAt, ...newRow(guide) }, update: { hall } })
  }

  function newRow(body: Guide | GuidePlan) {
    return { body: JSON.stringify(body), version: 1, updatedAt: new Date(nowMs()) }
  }

  function changed(body: Guide | GuidePlan) {
    return { body: JSON.stringify(body), version: { increment: 1 }, updatedAt: new Date(nowMs()) }
  }
}

function versionsOf({ guides, plan }: OfHall): string {
  return JSON.stringify([plan.version, ...guides.map(({ body, version }) => [body.id, version])])
}
