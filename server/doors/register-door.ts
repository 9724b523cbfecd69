// How one register of personal data looks from outside, and what its routes have in common: versions, reasons, refusals.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '#contract/ids.ts'
import type { Role } from '#contract/people.ts'
import { READ_REASON_CHARS_MAX, REASON_CHARS_MIN } from '#contract/registers.ts'
import type { Identity } from '../auth/identity.ts'
import type { Hall } from '../hall.ts'
import type { Draft, Kept, Lost, Register } from '../registers/register.ts'
import { malformedAt } from './press-door.ts'
import { refuse, refuseWith } from './refuse.ts'

/** Many digits in a row are a phone or a document, and those do not belong into a reason that is kept for half a year. */
const REASON_DIGITS_MAX = 6
const NO_NAMES = 'say why, without a name, a phone or a number'

export type RegisterAction = 'add' | 'list' | 'search' | 'read' | 'change' | 'remove' | 'export' | 'count'
export type Asking = { readonly hall: Hall; readonly identity: Identity; readonly nowMs: number }
export type Readable<B> = Kept<B> & { readonly body: B }

/** `N` is what is posted, `C` what is put. */
export type RegisterDoor<B, N, C> = {
  readonly register: Register<B>
  /** What the register is called in the documentation. */
  readonly title: string
  readonly roles: Readonly<Record<RegisterAction, readonly Role[]>>
  readonly draft: z.ZodType<N>
  readonly changed: z.ZodType<C>
  /** Refuses when the hall does not keep this register now. */
  readonly requireOn: (hall: Hall) => void
  /** The new entry; undefined when nothing is to be kept. Refuses what the hall does not want. */
  readonly make: (draft: N, asking: Asking) => Draft<B> | undefined
  readonly remake: (before: Readable<B>, changed: C, asking: Asking) => Draft<B>
  readonly masked: (kept: Kept<B>, hall: Hall) => object
  readonly full: (kept: Readable<B>, hall: Hall) => object
  /** The texts that a reason must not repeat. */
  readonly namesIn: (body: B) => readonly string[]
  readonly table: (language: Language, hall: Hall) => Table<B>
  /** A counted kind in the words of the wire. */
  readonly countOf: (kind: string) => object
}

/** The register as a table for a spreadsheet. */
export type Table<B> = { readonly head: readonly string[]; readonly row: (kept: Kept<B>) => readonly string[] }

/** Why somebody looks at a person: kept in the audit log, so it names nobody. */
export const Reason = z
  .string('say why: ?reason=')
  .trim()
  .min(REASON_CHARS_MIN)
  .max(READ_REASON_CHARS_MAX)
  .refine((reason) => !new RegExp(`\\d{${REASON_DIGITS_MAX + 1}}`).test(reason), NO_NAMES)

const EntryKey = z.uuid()

/** The id that the sender chose, so that a request sent twice makes one entry. */
export function entryIdOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  const read = EntryKey.safeParse(key)
  if (read.success) return read.data
  return refuseWith(malformedAt([{ path: 'Idempotency-Key', message: 'a UUID, new for each entry' }]))
}

/** Refuses a reason in which one of these texts stands. */
export function refuseNames(names: readonly string[], reason: string | undefined): void {
  if (names.some((name) => reason?.includes(name))) refuseWith(malformedAt([{ path: 'reason', message: NO_NAMES }]))
}

/** One entry with its version; nobody between us and the screen may keep it. */
export function sendEntry(reply: FastifyReply, { version }: { readonly version: number }, shown: object) {
  return reply.header('etag', `"${version}"`).header('cache-control', 'no-store').send(shown)
}

/** Whoever changes must have read: an old version, or none, changes nothing (contract.md, Registers). */
export function requireMatch({ headers }: FastifyRequest, { version }: { readonly version: number }): void {
  if (headers['if-match'] !== `"${version}"`) refuseLost('changed')
}

/** Says that the entry is gone, or that somebody else was faster. */
export function refuseLost(lost: Lost): never {
  if (lost === 'gone') return refuse('unknown-entry', 'There is no such entry, or its keeping time is over.')
  return refuse('changed-meanwhile', 'Somebody else changed it since you read it: read it again (If-Match).')
}
