// The tokens of other programs and of printers' agents: made, listed, revoked. Each ends by itself.
import { randomUUID } from 'node:crypto'
import type { ListedToken } from '#contract/accounts.ts'
import type { Role } from '#contract/people.ts'
import type { Db } from '../database/open-database.ts'
import { freshToken, tokenHash } from './secrets.ts'

const TOKENS_LISTED_MAX = 1_000

type TokenDraft = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly by: string
  readonly expiresAt: Date
}

/** A token for another program; only its hash is kept. */
export async function makeApiToken(db: Db, now: Date, { name, roles, by, expiresAt }: TokenDraft) {
  const [id, token] = [randomUUID(), freshToken()]
  const kept = { id, hash: tokenHash(token), name, roles: JSON.stringify(roles), createdBy: by }
  await db.apiToken.create({ data: { ...kept, createdAt: now, expiresAt } })
  return { id, token }
}

/** All that were not revoked, the newest first; also those that are over, so that somebody sees why a program stopped. */
export async function listApiTokens(db: Db): Promise<readonly ListedToken[]> {
  const rows = await db.apiToken.findMany({
    where: { revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: TOKENS_LISTED_MAX,
  })
  const makers = await db.staff.findMany({ where: { id: { in: rows.map(({ createdBy }) => createdBy) } } })
  return rows.map(({ id, name, roles, createdBy, createdAt, expiresAt, lastUsedAt }) => {
    const maker = makers.find((one) => one.id === createdBy)?.name
    return {
      id,
      name,
      roles: JSON.parse(roles) as ListedToken['roles'],
      madeBy: { id: createdBy, ...(maker !== undefined && { name: maker }) },
      madeAt: createdAt.toISOString(),
      ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
      ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
    }
  })
}

/** Worth nothing from now on. Its name and roles; undefined when there is none to revoke. */
export async function revokeApiToken(db: Db, now: Date, id: string) {
  const { count } = await db.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
  return count === 0 ? undefined : ((await db.apiToken.findUnique({ where: { id } })) ?? undefined)
}
