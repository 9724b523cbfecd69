// Who holds a cookie or a bearer token, as the database knows it now; and that they were here a moment ago.
import { z } from 'zod'
import { ActingDevice, Role } from '#contract/people.ts'
import type { Db } from '../database/open-database.ts'
import type { Identity } from './identity.ts'

const HOUR_MS = 3_600_000
/** A clerk's working day. */
export const STAFF_SESSION_MS = 12 * HOUR_MS
/** A person's session in which nothing was asked for so long ends by itself. NIST SP 800-63B-4, 2.2.3: at most an hour. */
export const STAFF_IDLE_MS = HOUR_MS
/** How exactly «last seen» and «last used» are kept: a write for each question would be too many. */
const SEEN_EVERY_MS = 60_000

const Roles = z.array(Role)

export type Holders = {
  /** By the hash of a cookie; undefined when it is unknown, over, idle for too long or revoked. */
  readonly ofCookie: (idHash: string) => Promise<Identity | undefined>
  /** By the hash of a bearer token. The token of an agent opens no door but its own: agent-tokens.ts. */
  readonly ofBearer: (hash: string) => Promise<Identity | undefined>
}

/** The holders in this database. */
export function openHolders(db: Db, nowMs: () => number): Holders {
  return { ofCookie, ofBearer }

  async function ofCookie(idHash: string): Promise<Identity | undefined> {
    const session = await db.session.findUnique({ where: { idHash } })
    if (!session || session.expiresAt.getTime() <= nowMs()) return undefined
    if (session.device) return deviceIdentity(session.device)
    if (!session.staff || session.seenAt.getTime() + STAFF_IDLE_MS <= nowMs()) return undefined
    const identity = await staffIdentity(session.staff)
    if (identity && session.seenAt.getTime() + SEEN_EVERY_MS <= nowMs()) {
      await db.session.updateMany({ where: { idHash }, data: { seenAt: new Date(nowMs()) } })
    }
    return identity
  }

  async function staffIdentity(id: string): Promise<Identity | undefined> {
    const staff = await db.staff.findUnique({ where: { id } })
    if (!staff?.active) return undefined
    const roles = Roles.parse(JSON.parse(staff.roles))
    return { kind: 'staff', id, name: staff.name, roles, mustChange: staff.mustChange }
  }

  async function deviceIdentity(id: string): Promise<Identity | undefined> {
    const device = await db.device.findUnique({ where: { id } })
    const kind = ActingDevice.safeParse(device?.kind)
    if (!device?.pairedAt || !kind.success) return undefined
    return { kind: 'device', id, name: device.name, hall: device.hall, device: kind.data }
  }

  async function ofBearer(hash: string): Promise<Identity | undefined> {
    const token = await db.apiToken.findUnique({ where: { hash } })
    if (!token || !isTokenGood(token, nowMs())) return undefined
    const roles = Roles.safeParse(JSON.parse(token.roles))
    if (!roles.success) return undefined
    await noteTokenUse(db, token, nowMs())
    return { kind: 'program', id: token.id, name: token.name, roles: roles.data }
  }
}

type Token = {
  readonly id: string
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
}

/** Neither revoked nor over. */
export function isTokenGood({ expiresAt, revokedAt }: Token, nowMs: number): boolean {
  return !revokedAt && (expiresAt === null || expiresAt.getTime() > nowMs)
}

/** Keeps when the token was used last, to the minute. */
export async function noteTokenUse(db: Db, { id, lastUsedAt }: Token, nowMs: number): Promise<void> {
  if (lastUsedAt && lastUsedAt.getTime() + SEEN_EVERY_MS > nowMs) return
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: new Date(nowMs) } })
}
