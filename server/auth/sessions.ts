// Signed in, signed out, for how long: staff and devices by cookie, programs by bearer token.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ActingDevice, Role } from '#contract/people.ts'
import type { Db } from '../database/open-database.ts'
import type { Identity } from './identity.ts'
import { freshToken, tokenHash } from './secrets.ts'

const HOUR_MS = 3_600_000
/** A clerk's working day. */
export const STAFF_SESSION_MS = 12 * HOUR_MS
/** A machine in the hall stays paired until somebody revokes it. */
export const DEVICE_SESSION_MS = 10 * 365 * 24 * HOUR_MS
/** How long a door may rely on what it looked up; signing out clears it at once on this server. */
const KNOWN_FOR_MS = 2_000
const KNOWN_MAX = 10_000

const Roles = z.array(Role)

export type Sessions = {
  /** A new session of this member of staff; the token goes into the cookie and is kept nowhere. */
  readonly beginForStaff: (staff: string) => Promise<string>
  readonly beginForDevice: (device: string) => Promise<string>
  /** Who holds this cookie; undefined when it is unknown, over or revoked. */
  readonly byCookie: (token: string) => Promise<Identity | undefined>
  readonly byBearer: (token: string) => Promise<Identity | undefined>
  readonly end: (token: string) => Promise<void>
  /** All sessions of a member of staff or of a device, at once. */
  readonly endAll: (of: { readonly staff: string } | { readonly device: string }) => Promise<void>
  readonly makeToken: (draft: {
    name: string
    roles: readonly Role[]
    by: string
  }) => Promise<{ id: string; token: string }>
}

/** The sessions in this database. `nowMs` is the present time. */
export function openSessions(db: Db, nowMs: () => number): Sessions {
  const known = new Map<string, { readonly identity: Identity | undefined; readonly untilMs: number }>()
  return { beginForStaff, beginForDevice, byCookie, byBearer, end, endAll, makeToken }

  function beginForStaff(staff: string): Promise<string> {
    return begin({ staff }, STAFF_SESSION_MS)
  }

  function beginForDevice(device: string): Promise<string> {
    return begin({ device }, DEVICE_SESSION_MS)
  }

  async function begin(of: { staff: string } | { device: string }, lastsMs: number): Promise<string> {
    const token = freshToken()
    const now = new Date(nowMs())
    const expiresAt = new Date(nowMs() + lastsMs)
    await db.session.create({ data: { idHash: tokenHash(token), ...of, createdAt: now, seenAt: now, expiresAt } })
    return token
  }

  function byCookie(token: string): Promise<Identity | undefined> {
    return remembered(`cookie ${tokenHash(token)}`, () => holderOf(tokenHash(token)))
  }

  function byBearer(token: string): Promise<Identity | undefined> {
    return remembered(`bearer ${tokenHash(token)}`, () => programOf(tokenHash(token)))
  }

  async function remembered(key: string, look: () => Promise<Identity | undefined>): Promise<Identity | undefined> {
    const found = known.get(key)
    if (found && found.untilMs > nowMs()) return found.identity
    const identity = await look()
    if (known.size >= KNOWN_MAX) known.clear()
    known.set(key, { identity, untilMs: nowMs() + KNOWN_FOR_MS })
    return identity
  }

  async function holderOf(idHash: string): Promise<Identity | undefined> {
    const session = await db.session.findUnique({ where: { idHash } })
    if (!session || session.expiresAt.getTime() <= nowMs()) return undefined
    if (session.device) return deviceIdentity(session.device)
    return session.staff ? staffIdentity(session.staff) : undefined
  }

  async function staffIdentity(id: string): Promise<Identity | undefined> {
    const staff = await db.staff.findUnique({ where: { id } })
    if (!staff?.active) return undefined
    return {
      kind: 'staff',
      id,
      name: staff.name,
      roles: Roles.parse(JSON.parse(staff.roles)),
      mustChange: staff.mustChange,
    }
  }

  async function deviceIdentity(id: string): Promise<Identity | undefined> {
    const device = await db.device.findUnique({ where: { id } })
    const kind = ActingDevice.safeParse(device?.kind)
    if (!device?.pairedAt || !kind.success) return undefined
    return { kind: 'device', id, name: device.name, hall: device.hall, device: kind.data }
  }

  async function programOf(hash: string): Promise<Identity | undefined> {
    const token = await db.apiToken.findUnique({ where: { hash } })
    const isOver = token?.expiresAt ? token.expiresAt.getTime() <= nowMs() : false
    if (!token || token.revokedAt || isOver) return undefined
    // The token of an agent opens no door but its own: agent-tokens.ts.
    const roles = Roles.safeParse(JSON.parse(token.roles))
    return roles.success ? { kind: 'program', id: token.id, name: token.name, roles: roles.data } : undefined
  }

  async function end(token: string): Promise<void> {
    await db.session.deleteMany({ where: { idHash: tokenHash(token) } })
    known.clear()
  }

  async function endAll(of: { readonly staff: string } | { readonly device: string }): Promise<void> {
    await db.session.deleteMany({ where: of })
    known.clear()
  }

  async function makeToken({ name, roles, by }: { name: string; roles: readonly Role[]; by: string }) {
    const id = randomUUID()
    const token = freshToken()
    const createdAt = new Date(nowMs())
    await db.apiToken.create({
      data: { id, hash: tokenHash(token), name, roles: JSON.stringify(roles), createdBy: by, createdAt },
    })
    return { id, token }
  }
}
