// A register of personal data: entries that are sealed, found by keyed hash, and forgotten on their day. What a register
// is about (entries at the door, bookings, home visits …) its ledger describes; everything else is the same for all.
import { randomUUID } from 'node:crypto'
import { type Day, type HallId, type Instant, toInstant, toMs } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { Db } from '../database/open-database.ts'
import type { Cipher } from '../privacy/cipher.ts'
import type { DayKeys } from '../privacy/day-keys.ts'
import { countChanges } from './count-changes.ts'

export const ENTRIES_PER_PAGE_MAX = 100
const FOUND_MAX = 50
const FORGOTTEN_AT_ONCE_MAX = 500
const CHANGED_TRIES_MAX = 3

/** What a register is about. `B` is the body of an entry: all of it is sealed. */
export type Ledger<B> = {
  /** In the address, in the tables and in the names of the keys. */
  readonly name: string
  readonly keepDays: (settings: HallSettings) => number
  /** By what an entry is found again, each with its kind: `phone 13800001234`. */
  readonly keywords: (body: B) => readonly string[]
  /** What somebody who types this may be looking for, in the same words. */
  readonly wanted: (typed: string) => readonly string[]
  /** What of the entry is counted, and stays when it is forgotten. Names nobody. */
  readonly kinds: (body: B) => readonly string[]
}

/** `forgetOn` was fixed when the visitor was told; a longer setting later prolongs nothing. */
export type Draft<B> = { readonly at: Instant; readonly day: Day; readonly forgetOn: Day; readonly body: B }
export type Kept<B> = Omit<Draft<B>, 'body'> & {
  readonly id: string
  readonly version: number
  /** undefined when its key is not on this server. */
  readonly body: B | undefined
}
export type Lost = 'gone' | 'changed'

export type Register<B> = {
  readonly ledger: Ledger<B>
  /** The same id again gives the entry that is there: a press that was sent twice. */
  readonly add: (hall: HallId, draft: Draft<B>, id?: string) => Promise<Kept<B>>
  readonly find: (hall: HallId, id: string) => Promise<Kept<B> | undefined>
  /** The newest first; `before` is the last one that was seen, whether it is still there or not. */
  readonly list: (hall: HallId, page: Page) => Promise<readonly Kept<B>[]>
  readonly search: (hall: HallId, typed: string) => Promise<readonly Kept<B>[]>
  readonly change: (hall: HallId, id: string, version: number, draft: Draft<B>) => Promise<Kept<B> | Lost>
  /** Changes the newest version, whichever it is; `change` gives the new body, or undefined to leave it. */
  readonly amend: (hall: HallId, id: string, change: (kept: Kept<B>) => B | undefined) => Promise<Kept<B> | 'gone'>
  readonly remove: (hall: HallId, id: string, version: number) => Promise<'removed' | Lost>
  readonly counts: (hall: HallId, from: Day, to: Day) => Promise<readonly Count[]>
  readonly due: (by: Day) => Promise<readonly { readonly hall: HallId; readonly forgetOn: Day }[]>
  /** Deletes what is to be forgotten on `today` or earlier, and whatever is of `lastDay` or earlier. Returns how many. */
  readonly forget: (hall: HallId, today: Day, lastDay?: Day) => Promise<number>
}

export type Page = {
  readonly limit: number
  readonly before?: Pick<Kept<unknown>, 'at' | 'id'>
  readonly from?: Day
  readonly to?: Day
}
export type Count = { readonly day: Day; readonly kind: string; readonly count: number }

type Row = { id: string; hall: string; day: string; at: Date; forgetOn: string; sealed: string; version: number }

/** The register of this ledger in this database. */
export function openRegister<B>(ledger: Ledger<B>, db: Db, keys: DayKeys, nowMs: () => number): Register<B> {
  const register = ledger.name
  return { ledger, add, find, list, search, change, amend, remove, counts, due, forget }

  async function add(hall: HallId, draft: Draft<B>, id: string = randomUUID()): Promise<Kept<B>> {
    const { key, row } = await sealed(hall, id, draft)
    const now = new Date(nowMs())
    const isOurs = await db.$transaction(async (tx) => {
      const create = { hall, register, id, ...row, version: 1, createdAt: now, updatedAt: now }
      const there = await tx.registerEntry.upsert({ where: whereOf(hall, id), create, update: { hall } })
      // A seal is never the same twice: another one means that the entry was there before us.
      if (there.sealed !== row.sealed) return false
      await tx.registerKeyword.createMany({ data: keywordsOf(hall, id, draft, key) })
      await countChanges(tx, { hall, register }, [], kindsOf(draft))
      return true
    })
    if (isOurs) return { id, ...draft, version: 1 }
    return (await find(hall, id)) ?? { id, ...draft, version: 1 }
  }

  async function find(hall: HallId, id: string): Promise<Kept<B> | undefined> {
    const row = await db.registerEntry.findUnique({ where: whereOf(hall, id) })
    return row ? opened(row) : undefined
  }

  async function list(hall: HallId, { limit, before, from, to }: Page): Promise<readonly Kept<B>[]> {
    const day = { ...(from && { gte: from }), ...(to && { lte: to }) }
    const at = before && new Date(toMs(before.at))
    const rows = await db.registerEntry.findMany({
      where: {
        hall,
        register,
        ...((from || to) && { day }),
        ...(at && { OR: [{ at: { lt: at } }, { at, id: { lt: before.id } }] }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit,
    })
    return Promise.all(rows.map(opened))
  }

  // Each day has a key of its own, so the same name is another keyword on each: as many hashes as days are kept.
  async function search(hall: HallId, typed: string): Promise<readonly Kept<B>[]> {
    const keywords: string[] = []
    for (const dies of await keys.living(hall, register)) {
      const key = await keys.find({ hall, purpose: register, dies })
      if (key) keywords.push(...ledger.wanted(typed).map((word) => key.keyword(word)))
    }
    const found = await db.registerKeyword.findMany({
      where: { hall, register, keyword: { in: keywords } },
      distinct: ['entry'],
      select: { entry: true },
      take: FOUND_MAX,
    })
    const rows = await db.registerEntry.findMany({
      where: { hall, register, id: { in: found.map(({ entry }) => entry) } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    return Promise.all(rows.map(opened))
  }

  async function change(hall: HallId, id: string, version: number, draft: Draft<B>): Promise<Kept<B> | Lost> {
    const before = await find(hall, id)
    if (!before) return 'gone'
    const { key, row } = await sealed(hall, id, draft)
    const isDone = await db.$transaction(async (tx) => {
      const { count } = await tx.registerEntry.updateMany({
        where: { hall, register, id, version },
        data: { ...row, version: { increment: 1 }, updatedAt: new Date(nowMs()) },
      })
      if (count === 0) return false
      await tx.registerKeyword.deleteMany({ where: { hall, register, entry: id } })
      await tx.registerKeyword.createMany({ data: keywordsOf(hall, id, draft, key) })
      await countChanges(tx, { hall, register }, kindsOf(before), kindsOf(draft))
      return true
    })
    return isDone ? { id, ...draft, version: version + 1 } : lost(hall, id)
  }

  async function amend(hall: HallId, id: string, alter: (kept: Kept<B>) => B | undefined): Promise<Kept<B> | 'gone'> {
    for (let tries = 0; tries < CHANGED_TRIES_MAX; tries += 1) {
      const kept = await find(hall, id)
      if (!kept) return 'gone'
      const body = alter(kept)
      if (body === undefined) return kept
      const { at, day, forgetOn, version } = kept
      const changed = await change(hall, id, version, { at, day, forgetOn, body })
      if (changed !== 'changed') return changed
    }
    throw new Error(`An entry of ${register} was changed ${CHANGED_TRIES_MAX} times while it was amended`)
  }

  async function remove(hall: HallId, id: string, version: number): Promise<'removed' | Lost> {
    const before = await find(hall, id)
    if (!before) return 'gone'
    const isDone = await db.$transaction(async (tx) => {
      const { count } = await tx.registerEntry.deleteMany({ where: { hall, register, id, version } })
      if (count === 0) return false
      await tx.registerKeyword.deleteMany({ where: { hall, register, entry: id } })
      await countChanges(tx, { hall, register }, kindsOf(before), [])
      return true
    })
    return isDone ? 'removed' : lost(hall, id)
  }

  async function counts(hall: HallId, from: Day, to: Day): Promise<readonly Count[]> {
    return db.registerCount.findMany({
      where: { hall, register, day: { gte: from, lte: to }, count: { gt: 0 } },
      orderBy: [{ day: 'asc' }, { kind: 'asc' }],
      select: { day: true, kind: true, count: true },
    })
  }

  function due(by: Day) {
    return db.registerEntry.findMany({
      where: { register, forgetOn: { lte: by } },
      distinct: ['hall', 'forgetOn'],
      select: { hall: true, forgetOn: true },
    })
  }

  async function forget(hall: HallId, today: Day, lastDay = ''): Promise<number> {
    const where = { hall, register, OR: [{ forgetOn: { lte: today } }, { day: { lte: lastDay } }] }
    for (let forgotten = 0; ; ) {
      const rows = await db.registerEntry.findMany({ where, select: { id: true }, take: FORGOTTEN_AT_ONCE_MAX })
      if (rows.length === 0) return forgotten
      const ids = rows.map(({ id }) => id)
      await db.$transaction([
        db.registerKeyword.deleteMany({ where: { hall, register, entry: { in: ids } } }),
        db.registerEntry.deleteMany({ where: { hall, register, id: { in: ids } } }),
      ])
      forgotten += ids.length
    }
  }

  async function lost(hall: HallId, id: string): Promise<Lost> {
    return (await find(hall, id)) ? 'changed' : 'gone'
  }

  async function sealed(hall: HallId, id: string, { at, day, forgetOn, body }: Draft<B>) {
    const key = await keys.make({ hall, purpose: register, dies: forgetOn })
    const text = key.seal(JSON.stringify(body), aboutOf(hall, id))
    return { key, row: { day, at: new Date(toMs(at)), forgetOn, sealed: text } }
  }

  async function opened({ id, hall, day, at, forgetOn, sealed: text, version }: Row): Promise<Kept<B>> {
    const key = await keys.find({ hall, purpose: register, dies: forgetOn })
    const body = key?.open(text, aboutOf(hall, id))
    const facts = { id, at: toInstant(at.getTime()), day, forgetOn, version }
    return { ...facts, body: body === undefined ? undefined : (JSON.parse(body) as B) }
  }

  // The seal fits this place only: a row that is copied over another one does not open.
  function aboutOf(hall: HallId, id: string): string {
    return `${register} ${hall} ${id}`
  }

  function keywordsOf(hall: HallId, entry: string, { forgetOn, body }: Draft<B>, key: Cipher) {
    const keywords = new Set(ledger.keywords(body).map((word) => key.keyword(word)))
    return [...keywords].map((keyword) => ({ hall, register, keyword, entry, forgetOn }))
  }

  function kindsOf({ day, body }: Pick<Kept<B>, 'day' | 'body'>): readonly Omit<Count, 'count'>[] {
    return body === undefined ? [] : ledger.kinds(body).map((kind) => ({ day, kind }))
  }

  function whereOf(hall: HallId, id: string) {
    return { hall_register_id: { hall, register, id } }
  }
}
