// Sign in, sign out, who am I, a new password.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NOBODY } from '../auth/audit-log.ts'
import { browserName } from '../auth/browser-name.ts'
import { STAFF_SESSION_MS } from '../auth/holders.ts'
import type { Whence } from '../auth/sessions.ts'
import { type NotSignedIn, PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '../auth/sign-in.ts'
import { doorProblem } from '../problems.ts'
import { type App, COOKIE, type House, identityOf, setCookie } from './app.ts'
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

/** contract.md, HTTP: `/api/session`. */
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
      if ('refused' in signed) return refuseSignIn(house, signed)
      const token = await house.sessions.beginForStaff(signed.staff, whenceOf(request))
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
    if (identity) {
      house.dropSockets(({ kind, id }) => kind === identity.kind && id === identity.id)
      await house.audit({ who: identity.id, what: 'signed-out' })
    }
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
      const { id } = identity
      const told = await house.signIn.changePassword(id, request.body.old, request.body.fresh)
      if (told !== 'changed') {
        await house.audit({ who: id, what: 'password-change-failed', reason: told.refused })
        if (told.refused === 'too-many') return refuseTooMany(told.waitMs)
        return refuse(told.refused, PASSWORD_NO[told.refused])
      }
      await house.sessions.endAll({ staff: id })
      const token = await house.sessions.beginForStaff(id, whenceOf(request))
      setCookie(house, reply, token, STAFF_SESSION_MS)
      await house.audit({ who: id, what: 'password-changed' })
      const fresh = await house.sessions.byCookie(token)
      return fresh ? describe(fresh) : refuse('not-signed-in')
    },
  )
}

const PASSWORD_NO = {
  'wrong-password': 'The old password is wrong.',
  'same-password': 'The new password is the old one.',
  'unknown-staff': 'The account is gone.',
} as const

async function refuseSignIn(house: House, signed: NotSignedIn): Promise<never> {
  house.log.warn('Sign-in refused', { why: signed.refused })
  // Tries during the delay are not written down: they would only fill the log.
  if (signed.refused === 'too-many') return refuseTooMany(signed.waitMs)
  // What was typed as a name is not kept: it may have been a password.
  const who = signed.staff ?? NOBODY
  await house.audit({ who, what: 'sign-in-failed', reason: signed.why })
  if (signed.waitMs > 0) await house.audit({ who, what: 'sign-in-locked', reason: `${signed.waitMs / 1000} s` })
  return refuse('wrong-password', 'The name or the password is wrong.')
}

function refuseTooMany(waitMs: number): never {
  const waitSeconds = Math.ceil(waitMs / 1000)
  const problem = doorProblem('too-many', `Wait ${waitSeconds} seconds before the next try.`)
  return refuseWith({ ...problem, waitSeconds }, waitSeconds)
}

function whenceOf(request: FastifyRequest): Whence {
  return { address: request.ip, browser: browserName(request.headers['user-agent']) }
}

type Known = NonNullable<Awaited<ReturnType<typeof identityOf>>>

function describe(identity: Known) {
  const { kind, id, name } = identity
  if (kind === 'device') return { device: { id, name, kind: identity.device, hall: identity.hall } }
  const mustChangePassword = kind === 'staff' && identity.mustChange
  return { staff: { id, name, roles: identity.roles }, ...(mustChangePassword && { mustChangePassword }) }
}
