// The very first start makes one account, `admin`, so that somebody can let the others in.
import { randomUUID } from 'node:crypto'
import type { Db } from '../database/open-database.ts'
import { madeUnlessThere } from '../database/unless-there.ts'
import { hashPassword } from './passwords.ts'
import { freshPassword } from './secrets.ts'

export const FIRST_USERNAME = 'admin'

/** The one-time password to print, when a random one was made; undefined when the account was there or the password given. */
export async function makeFirstAccount(db: Db, nowMs: number, given: string | undefined): Promise<string | undefined> {
  if ((await db.staff.count()) > 0) return undefined
  const password = given ?? freshPassword()
  const isMade = await madeUnlessThere(
    db.staff.create({
      data: {
        id: randomUUID(),
        username: FIRST_USERNAME,
        name: '管理员',
        roles: JSON.stringify(['admin']),
        passwordHash: await hashPassword(password),
        mustChange: given === undefined,
        active: true,
        version: 1,
        createdAt: new Date(nowMs),
      },
    }),
  )
  return isMade && given === undefined ? password : undefined
}
