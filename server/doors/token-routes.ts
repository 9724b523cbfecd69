// Tokens for other programs and for printers' agents: made and shown once, listed without the token, revoked.
import { z } from 'zod'
import { AGENT_ROLE, AgentName } from '#contract/agent.ts'
import { Role } from '#contract/people.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from '../auth/api-tokens.ts'
import { type App, type House, requireRole } from './app.ts'
import { refuse } from './refuse.ts'

const NAME_CHARS_MAX = 60
const DAY_MS = 86_400_000
const EXPIRES_IN_DAYS = 365
const EXPIRES_IN_DAYS_MAX = 3_650

const TokenRole = z.enum([...Role.options, AGENT_ROLE])
const TokenBody = z
  .strictObject({
    name: z.string().trim().min(1).max(NAME_CHARS_MAX),
    roles: z.array(TokenRole).min(1).max(Role.options.length),
    /** After so many days it is worth nothing. */
    expiresInDays: z.int().min(1).max(EXPIRES_IN_DAYS_MAX).default(EXPIRES_IN_DAYS),
  })
  .refine(({ roles }) => !roles.includes(AGENT_ROLE) || roles.length === 1, {
    path: ['roles'],
    message: 'agent stands alone: an agent is nothing else',
  })
  .refine(({ name, roles }) => !roles.includes(AGENT_ROLE) || AgentName.safeParse(name).success, {
    path: ['name'],
    message: 'the name of an agent has small letters, digits and hyphens, like door-1',
  })
const TokenPath = z.strictObject({ token: z.uuid() })

/** contract.md, HTTP: `/api/tokens`. The administrator's alone. */
export function addTokenRoutes(app: App, house: House): void {
  const { db } = house.database

  app.get(
    '/api/tokens',
    { schema: { tags: ['tokens'], summary: 'The tokens of other programs; never the token itself' } },
    async (request) => {
      await requireRole(house, request, 'admin')
      return { items: await listApiTokens(db) }
    },
  )

  app.post(
    '/api/tokens',
    { schema: { tags: ['tokens'], summary: 'A bearer token for another program, shown once', body: TokenBody } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin')
      const { name, roles, expiresInDays } = request.body
      const expiresAt = new Date(house.nowMs() + expiresInDays * DAY_MS)
      const programRoles = roles.filter((role) => role !== AGENT_ROLE)
      const isAgent = programRoles.length === 0
      const draft = { name, roles: programRoles, by: identity.id, expiresAt }
      const made = isAgent
        ? await house.agentTokens.make(name, identity.id, expiresAt)
        : await makeApiToken(db, new Date(house.nowMs()), draft)
      if (isAgent) house.agents.drop(name)
      await house.audit({ who: identity.id, what: 'token-made', subject: made.id, reason: roles.join(' ') })
      return reply.status(201).send({ ...made, name, roles, expiresAt: expiresAt.toISOString() })
    },
  )

  app.delete(
    '/api/tokens/:token',
    { schema: { tags: ['tokens'], summary: 'Revoke a token, at once and for good', params: TokenPath } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin')
      const revoked = await revokeApiToken(db, new Date(house.nowMs()), request.params.token)
      if (!revoked) return refuse('unknown-token', 'There is no such token, or it was revoked already.')
      house.sessions.lookAgain()
      house.dropSockets(({ kind, id }) => kind === 'program' && id === revoked.id)
      if (revoked.roles === JSON.stringify([AGENT_ROLE])) house.agents.drop(revoked.name)
      await house.audit({ who: identity.id, what: 'token-revoked', subject: revoked.id })
      return reply.status(204).send()
    },
  )
}
