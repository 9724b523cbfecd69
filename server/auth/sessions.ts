// Signed in, signed out, for how long: staff and devices by cookie, programs by bearer token.
import type { Db } from '../database/open-database.ts'
import { openHolders, STAFF_IDLE_MS, STAFF_SESSION_MS } from './holders.ts'
import type { Identity } from './identity.ts'
import { freshToken, tokenHash } from './secrets.ts'

/** A machine in the hall stays paired until somebody revokes it. */
export const DEVICE_SESSION_MS = 10 * 365 * 24 * 3_600_000
/** How long a door may rely on what it looked up; signing out clears it at once on this server. */
const KNOWN_FOR_MS = 2_000
const KNOWN_MAX = 10_000

/** Where somebody signs in: kept so that they know their own sessions again. */
export type Whence = { readonly address: string; readonly browser?: string | undefined }

export type Sessions = {
  /** A new session of this member of staff; the token goes into the cookie and is kept nowhere. */
  readonly beginForStaff: (staff: string, whence: Whence) => Promise<string>
  readonly beginForDevice: (device: string) => Promise<string>
  /** Who holds this cookie; undefined when it is unknown, over or revoked. */
  readonly byCookie: (token: string) => Promise<Identity | undefined>
  readonly byBearer: (token: string) => Promise<Identity | undefined>
  readonly end: (token: string) => Promise<void>
  /** Ends the session with this id, if it is one of that member of staff; without one, of anybody. Whose it was. */
  readonly endOne: (id: string, staff?: string) => Promise<string | undefined>
  /** All sessions of a member of staff or of a device, at once; one of them may stay. How many they were. */
  readonly endAll: (
    of: { readonly staff: string } | { readonly device: string },
    exceptToken?: string,
  ) => Promise<number>
  /** Looks again at whoever comes next: a right or a token was taken away. */
  readonly lookAgain: () => void
}

/** The sessions in this database. `nowMs` is the present time. */
export function openSessions(db: Db, nowMs: () => number): Sessions {
  const holders = openHolders(db, nowMs)
  const known = new Map<string, { readonly identity: Identity | undefined; readonly untilMs: number }>()
  const lookAgain = () => known.clear()
  return { beginForStaff, beginForDevice, byCookie, byBearer, end, endOne, endAll, lookAgain }

  function beginForStaff(staff: string, { address, browser = null }: { address: string; browser?: string | null }) {
    return begin({ staff, address, browser }, STAFF_SESSION_MS)
  }

  function beginForDevice(device: string): Promise<string> {
    return begin({ device }, DEVICE_SESSION_MS)
  }

  async function begin(
    of: { staff: string; address: string; browser: string | null } | { device: string },
    lastsMs: number,
  ): Promise<string> {
    const token = freshToken()
    const now = new Date(nowMs())
    const expiresAt = new Date(nowMs() + lastsMs)
    await db.session.create({ data: { idHash: tokenHash(token), ...of, createdAt: now, seenAt: now, expiresAt } })
    return token
  }

  function byCookie(token: string): Promise<Identity | undefined> {
    return remembered(`cookie ${tokenHash(token)}`, () => holders.ofCookie(tokenHash(token)))
  }

  function byBearer(token: string): Promise<Identity | undefined> {
    return remembered(`bearer ${tokenHash(token)}`, () => holders.ofBearer(tokenHash(token)))
  }

  async function remembered(key: string, look: () => Promise<Identity | undefined>): Promise<Identity | undefined> {
    const found = known.get(key)
    if (found && found.untilMs > nowMs()) return found.identity
    const identity = await look()
    if (known.size >= KNOWN_MAX) known.clear()
    known.set(key, { identity, untilMs: nowMs() + KNOWN_FOR_MS })
    return identity
  }

  async function end(token: string): Promise<void> {
    await db.session.deleteMany({ where: { idHash: tokenHash(token) } })
    lookAgain()
  }

  async function endOne(id: string, staff?: string): Promise<string | undefined> {
    const where = { idHash: id, staff: staff ?? { not: null } }
    const session = await db.session.findFirst({ where })
    await db.session.deleteMany({ where })
    lookAgain()
    return session?.staff ?? undefined
  }

  async function endAll(of: { readonly staff: string } | { readonly device: string }, exceptToken?: string) {
    const idHash = exceptToken === undefined ? {} : { idHash: { not: tokenHash(exceptToken) } }
    const { count } = await db.session.deleteMany({ where: { ...of, ...idHash } })
    lookAgain()
    return count
  }
}

/** A person's sessions that have not ended: neither over nor idle for too long. */
export function stillOpen(nowMs: number) {
  return { staff: { not: null }, expiresAt: { gt: new Date(nowMs) }, seenAt: { gt: new Date(nowMs - STAFF_IDLE_MS) } }
}
