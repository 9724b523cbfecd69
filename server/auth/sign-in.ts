// Name and password, with a growing delay after wrong ones: guessing gets slow long before it gets far.
import type { Db } from '../database/open-database.ts'
import { hashPassword, isPassword } from './passwords.ts'

const FAILURES_FREE = 5
const DELAY_FIRST_MS = 2_000
const DELAY_MAX_MS = 15 * 60_000
const NAMES_MAX = 10_000
export const PASSWORD_CHARS_MIN = 8
export const PASSWORD_CHARS_MAX = 200

export type SignedIn =
  | { readonly staff: string }
  | { readonly refused: 'wrong-password' }
  | { readonly refused: 'too-many'; readonly waitMs: number }

export type SignIn = {
  /** `from` is the network address: a stranger's failures must not lock the clerk out at his own desk. */
  readonly signIn: (username: string, password: string, from: string) => Promise<SignedIn>
  /** Sets a new password after the old one was given; false when the old one is wrong. */
  readonly changePassword: (staff: string, old: string, fresh: string) => Promise<boolean>
}

/** Sign-in over the staff of this database. */
export function openSignIn(db: Db, nowMs: () => number): SignIn {
  const failures = new Map<string, { count: number; untilMs: number }>()
  return { signIn, changePassword }

  async function signIn(username: string, password: string, from: string): Promise<SignedIn> {
    const key = `${username} ${from}`
    const failed = failures.get(key)
    if (failed && failed.untilMs > nowMs()) return { refused: 'too-many', waitMs: failed.untilMs - nowMs() }

    const staff = await db.staff.findUnique({ where: { username } })
    const isRight = await isPassword(password, staff?.active ? staff.passwordHash : undefined)
    if (staff && isRight) {
      failures.delete(key)
      return { staff: staff.id }
    }
    countFailure(key)
    return { refused: 'wrong-password' }
  }

  function countFailure(key: string): void {
    if (failures.size >= NAMES_MAX) failures.clear()
    const count = (failures.get(key)?.count ?? 0) + 1
    const delayMs = count < FAILURES_FREE ? 0 : Math.min(DELAY_MAX_MS, DELAY_FIRST_MS * 2 ** (count - FAILURES_FREE))
    failures.set(key, { count, untilMs: nowMs() + delayMs })
  }

  async function changePassword(id: string, old: string, fresh: string): Promise<boolean> {
    const staff = await db.staff.findUnique({ where: { id } })
    if (!staff || !(await isPassword(old, staff.passwordHash))) return false
    const passwordHash = await hashPassword(fresh)
    await db.staff.update({ where: { id }, data: { passwordHash, mustChange: false, version: { increment: 1 } } })
    return true
  }
}
