// The tokens of agents. They are no identity: every other door takes who holds one for a stranger, so that whoever
// steals the machine at the entrance can do nothing but be its printer.
import { randomUUID } from 'node:crypto'
import { AGENT_ROLE } from '#contract/agent.ts'
import type { Db } from '../database/open-database.ts'
import { isTokenGood, noteTokenUse } from './holders.ts'
import { freshToken, tokenHash } from './secrets.ts'

const ROLES = JSON.stringify([AGENT_ROLE])

export type AgentTokens = {
  /** A token for the agent of this name; an older one of the same name is worth nothing from now on. */
  readonly make: (name: string, by: string, expiresAt: Date) => Promise<{ readonly id: string; readonly token: string }>
  /** Whose token this is; undefined when it is unknown, revoked, over, or that of another program. */
  readonly nameOf: (token: string) => Promise<string | undefined>
}

/** The agents' tokens in this database. */
export function openAgentTokens(db: Db, nowMs: () => number): AgentTokens {
  return { make, nameOf }

  async function make(name: string, by: string, expiresAt: Date) {
    const [id, token, createdAt] = [randomUUID(), freshToken(), new Date(nowMs())]
    const kept = { id, hash: tokenHash(token), name, roles: ROLES, createdBy: by }
    await db.$transaction([
      db.apiToken.updateMany({ where: { name, roles: ROLES, revokedAt: null }, data: { revokedAt: createdAt } }),
      db.apiToken.create({ data: { ...kept, createdAt, expiresAt } }),
    ])
    return { id, token }
  }

  async function nameOf(token: string): Promise<string | undefined> {
    const row = await db.apiToken.findUnique({ where: { hash: tokenHash(token) } })
    if (row?.roles !== ROLES || !isTokenGood(row, nowMs())) return undefined
    await noteTokenUse(db, row, nowMs())
    return row.name
  }
}
