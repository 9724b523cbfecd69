// Sign in, sign out, who am I, a new password; tokens for other programs.
import { z } from 'zod'
import { AGENT_ROLE, AgentName } from '#contract/agent.ts'
import { Role } from '#contract/people.ts'
import { STAFF_SESSION_MS } from '../auth/sessions.ts'
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '../auth/sign-in.ts'
import { doorProblem } from '../problems.ts'
import { type App, COOKIE, type House, identityOf, requireRole, setCookie } from './app.ts'
import { refuse, refuseWith } from './refuse.ts'

const NAME_CHARS_MAX = 60
const SIGN_INS_PER_MINUTE_MAX = 120

const SignInBody = z.strictObject({
  username: z.string().min(1).max(NAME_CHARS_MAX),
  password: z.string().min(1).max(PASSWORD_CHARS_MAX),
})
const freshPassword = z
  .string()
  .min(PASSWORD_CHARS_MIN, `a password has at least ${PASSWORD_CHARS_MIN} characters`)
  .max(PASSWORD_CHARS_MAX)
const PasswordBody = z.strictObject({ old: z.string().min(1).max(PASSWORD_CHARS_MAX), fresh: freshPassword })
const TokenRole = z.enum([...Role.options, AGENT_ROLE])
const TokenBody = z
  .strictObject({
    name: z.string().trim().min(1).max(NAME_CHARS_MAX),
    roles: z.array(TokenRole).min(1).max(Role.options.length),
  })
  .refine(({ roles }) => !roles.includes(AGENT_ROLE) || roles.length === 1, {
    path: ['roles'],
    message: 'agent stands alone: an agent is nothing else',
  })
  .refine(({ name, roles }) => !roles.includes(AGENT_ROLE) || AgentName.safeParse(name).success, {
    path: ['name'],
    message: 'the name of an agent has small letters, digits and hyphens, like door-1',
  })

/** contract.md, HTTP: `/api/session` and `/api/tokens`. */
export function addSessionRoutes(app: App, house: House): void {
  app.post(
    '/api/session',
    {
      schema: { tags: ['session'], summary: 'Sign in', body: SignInBody },
      config: { rateLimit: { max: SIGN_INS_PER_MINUTE_MAX, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { username, password } = request.body
      const signed = await house.signIn.signIn(username, password, request.ip)
      if ('refused' in signed) {
        house.log.warn('Sign-in refused', { why: signed.refused })
        if (signed.refused === 'too-many') {
          const seconds = Math.ceil(signed.waitMs / 1000)
          return refuseWith(doorProblem('too-many', `Wait ${seconds} seconds before the next try.`), seconds)
        }
        return refuse('wrong-password', 'The name or the password is wrong.')
      }
      const token = await house.sessions.beginForStaff(signed.staff)
      setCookie(house, reply, token, STAFF_SESSION_MS)
      await house.audit({ who: signed.staff, what: 'signed-in' })
      await house.onDuty.refresh()
      const identity = await house.sessions.byCookie(token)
      return identity ? describe(identity) : refuse('not-signed-in')
    },
  )

  app.get('/api/session', { schema: { tags: ['session'], summary: 'Who am I' } }, async (request) => {
    const identity = await identityOf(house, request)
    return identity ? describe(identity) : refuse('not-signed-in')
  })

  app.delete('/api/session', { schema: { tags: ['session'], summary: 'Sign out' } }, async (request, reply) => {
    const cookie = request.cookies[COOKIE]
    const identity = await identityOf(house, request)
    if (cookie) await house.sessions.end(cookie)
    if (identity) house.dropSockets(({ kind, id }) => kind === identity.kind && id === identity.id)
    await house.onDuty.refresh()
    reply.clearCookie(COOKIE, { path: '/' })
    return reply.status(204).send()
  })

  app.put(
    '/api/session/password',
    {
      schema: {
        tags: ['session'],
        summary: 'A new password; needed once after a random first one',
        body: PasswordBody,
      },
    },
    async (request, reply) => {
      const identity = await identityOf(house, request)
      if (identity?.kind !== 'staff') return refuse('not-signed-in')
      const isDone = await house.signIn.changePassword(identity.id, request.body.old, request.body.fresh)
      if (!isDone) return refuse('wrong-password', 'The old password is wrong.')
      await house.sessions.endAll({ staff: identity.id })
      const token = await house.sessions.beginForStaff(identity.id)
      setCookie(house, reply, token, STAFF_SESSION_MS)
      await house.audit({ who: identity.id, what: 'password-changed' })
      const fresh = await house.sessions.byCookie(token)
      return fresh ? describe(fresh) : refuse('not-signed-in')
    },
  )

  app.post(
    '/api/tokens',
    { schema: { tags: ['session'], summary: 'A bearer token for another program, shown once', body: TokenBody } },
    async (request, reply) => {
      const identity = await requireRole(house, request, 'admin')
      const { name, roles } = request.body
      const programRoles = roles.filter((role) => role !== AGENT_ROLE)
      const isAgent = programRoles.length === 0
      const made = isAgent
        ? await house.agentTokens.make(name, identity.id)
        : await house.sessions.makeToken({ name, roles: programRoles, by: identity.id })
      if (isAgent) house.agents.drop(name)
      await house.audit({ who: identity.id, what: 'token-made', subject: made.id })
      return reply.status(201).send({ ...made, ...request.body })
    },
  )
}

type Known = NonNullable<Awaited<ReturnType<typeof identityOf>>>

function describe(identity: Known) {
  const { kind, id, name } = identity
  if (kind === 'device') return { device: { id, name, kind: identity.device, hall: identity.hall } }
  const mustChangePassword = kind === 'staff' && identity.mustChange
  return { staff: { id, name, roles: identity.roles }, ...(mustChangePassword && { mustChangePassword }) }
}
