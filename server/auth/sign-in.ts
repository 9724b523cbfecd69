// Name and password, with a growing delay after wrong ones (slow-down.ts).
import type { Db } from '../database/open-database.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { openSlowDown } from './slow-down.ts'

export const PASSWORD_CHARS_MIN = 8
export const PASSWORD_CHARS_MAX = 200

type TooMany = { readonly refused: 'too-many'; readonly waitMs: number }
/** `waitMs`: how long the next try has to wait, 0 for the first few; `why` is for the audit log only. */
type WrongPassword = {
  readonly refused: 'wrong-password'
  readonly waitMs: number
  readonly staff?: string
  readonly why: 'unknown-name' | 'account-stopped' | 'wrong-password'
}
export type NotSignedIn = WrongPassword | TooMany
export type SignedIn = { readonly staff: string } | NotSignedIn
export type PasswordChange =
  | 'changed'
  | { readonly refused: 'wrong-password' | 'same-password' | 'unknown-staff' }
  | TooMany

export type SignIn = {
  /** `from` is the network address: a stranger's failures must not lock the clerk out at his own desk. */
  readonly signIn: (username: string, password: string, from: string) => Promise<SignedIn>
  /** Sets a new password, another one than the old, after the old one was given. */
  readonly changePassword: (staff: string, old: string, fresh: string) => Promise<PasswordChange>
}

/** Sign-in over the staff of this database. */
export function openSignIn(db: Db, nowMs: () => number): SignIn {
  const slowDown = openSlowDown(nowMs)
  return { signIn, changePassword }

  async function signIn(username: string, password: string, from: string): Promise<SignedIn> {
    const key = `${username} ${from}`
    const waitMs = slowDown.waitMs(key)
    if (waitMs > 0) return { refused: 'too-many', waitMs }

    const staff = await db.staff.findUnique({ where: { username } })
    const isRight = await isPassword(password, staff?.active ? staff.passwordHash : undefined)
    if (staff && isRight) {
      slowDown.forgive(key)
      return { staff: staff.id }
    }
    const why = !staff ? 'unknown-name' : staff.active ? 'wrong-password' : 'account-stopped'
    return { refused: 'wrong-password', waitMs: slowDown.failed(key), why, ...(staff && { staff: staff.id }) }
  }

  async function changePassword(id: string, old: string, fresh: string): Promise<PasswordChange> {
    // At a desk that somebody left open the old password must not be guessed either.
    const key = `change ${id}`
    const waitMs = slowDown.waitMs(key)
    if (waitMs > 0) return { refused: 'too-many', waitMs }
    const staff = await db.staff.findUnique({ where: { id } })
    if (!staff) return { refused: 'unknown-staff' }
    if (!(await isPassword(old, staff.passwordHash))) {
      slowDown.failed(key)
      return { refused: 'wrong-password' }
    }
    slowDown.forgive(key)
    if (fresh === old) return { refused: 'same-password' }
    const passwordHash = await hashPassword(fresh)
    await db.staff.update({ where: { id }, data: { passwordHash, mustChange: false, version: { increment: 1 } } })
    return 'changed'
  }
}
