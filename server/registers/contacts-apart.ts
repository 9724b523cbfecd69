// Where to call the one who was not content, kept apart from the case: the phone goes 90 days after the case is closed,
// the case itself stays two years. For the doors both are one register.
import type { Day, HallId } from '#contract/ids.ts'
import type { Draft, Kept, Ledger, Register } from './register.ts'
import { type CaseBody, casesLedger, contactForgetOn } from './review-cases.ts'

const AMENDED_TRIES_MAX = 3

type Contact = { readonly phone: string }

/** The register of the phones. `review-contacts` has no address of its own. */
export const contactsLedger: Ledger<Contact> = {
  name: 'review-contacts',
  keepDays: casesLedger.keepDays,
  keywords: () => [],
  wanted: () => [],
  kinds: () => [],
}

/** The cases with their phones, as one register. */
export function withContacts(cases: Register<CaseBody>, contacts: Register<Contact>): Register<CaseBody> {
  return { ...cases, add, find, list, search, change, amend, remove }

  async function add(hall: HallId, draft: Draft<CaseBody>, id?: string): Promise<Kept<CaseBody>> {
    const kept = await cases.add(hall, bare(draft), id)
    // A case that was there already keeps the phone that it has.
    if (kept.version === 1 && kept.body?.named && draft.body.phone) await keepPhone(hall, kept.id, draft)
    return joined(hall, kept)
  }

  async function find(hall: HallId, id: string): Promise<Kept<CaseBody> | undefined> {
    const kept = await cases.find(hall, id)
    return kept && joined(hall, kept)
  }

  async function list(...asked: Parameters<Register<CaseBody>['list']>): Promise<readonly Kept<CaseBody>[]> {
    const [hall] = asked
    return Promise.all((await cases.list(...asked)).map((kept) => joined(hall, kept)))
  }

  async function search(hall: HallId, typed: string): Promise<readonly Kept<CaseBody>[]> {
    return Promise.all((await cases.search(hall, typed)).map((kept) => joined(hall, kept)))
  }

  async function change(hall: HallId, id: string, version: number, draft: Draft<CaseBody>) {
    const kept = await cases.change(hall, id, version, bare(draft))
    if (kept === 'gone' || kept === 'changed') return kept
    await keepPhone(hall, id, draft)
    return { ...kept, body: draft.body }
  }

  async function amend(hall: HallId, id: string, alter: (kept: Kept<CaseBody>) => CaseBody | undefined) {
    for (let tries = 0; tries < AMENDED_TRIES_MAX; tries += 1) {
      const kept = await find(hall, id)
      if (!kept) return 'gone'
      const body = alter(kept)
      if (body === undefined) return kept
      const { at, day, forgetOn, version } = kept
      const changed = await change(hall, id, version, { at, day, forgetOn, body })
      if (changed !== 'changed') return changed
    }
    throw new Error(`A review case was changed ${AMENDED_TRIES_MAX} times while it was amended`)
  }

  async function remove(hall: HallId, id: string, version: number) {
    const removed = await cases.remove(hall, id, version)
    if (removed === 'removed') await removePhone(hall, id)
    return removed
  }

  async function joined(hall: HallId, kept: Kept<CaseBody>): Promise<Kept<CaseBody>> {
    if (!kept.body?.named) return kept
    const phone = (await contacts.find(hall, kept.id))?.body?.phone
    return phone === undefined ? kept : { ...kept, body: { ...kept.body, phone } }
  }

  // Written anew under the key of its day: what was sealed under the former key is not here any more.
  async function keepPhone(hall: HallId, id: string, { at, day, body }: Draft<CaseBody>): Promise<void> {
    const there = await contacts.find(hall, id)
    if (body.phone === undefined) return removePhone(hall, id)
    const forgetOn: Day = contactForgetOn(day, body)
    const draft = { at, day, forgetOn, body: { phone: body.phone } }
    if (!there) await contacts.add(hall, draft, id)
    else if (there.forgetOn !== forgetOn || there.body?.phone !== body.phone) {
      await contacts.change(hall, id, there.version, draft)
    }
  }

  async function removePhone(hall: HallId, id: string): Promise<void> {
    const there = await contacts.find(hall, id)
    if (there) await contacts.remove(hall, id, there.version)
  }
}

function bare({ body: { phone: _p, ...body }, ...draft }: Draft<CaseBody>): Draft<CaseBody> {
  return { ...draft, body }
}
