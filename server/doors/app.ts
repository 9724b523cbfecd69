// What every route is handed, and the shape of the web server.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Role } from '#contract/people.ts'
import type { PdfMaker } from '#printers/pdf.ts'
import type { Agents } from '../agents.ts'
import type { Announcements, TypedAnnouncement } from '../announcements.ts'
import type { AgentTokens } from '../auth/agent-tokens.ts'
import type { Audit } from '../auth/audit.ts'
import type { Devices } from '../auth/devices.ts'
import { hasRole, type Identity } from '../auth/identity.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { SignIn } from '../auth/sign-in.ts'
import type { Database } from '../database/open-database.ts'
import type { GuidePapers } from '../guide-papers.ts'
import type { Hall } from '../hall.ts'
import type { HallPrinters } from '../hall-printers.ts'
import type { Halls } from '../halls.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../log.ts'
import type { OnDuty } from '../on-duty.ts'
import type { EntryBody } from '../registers/entries.ts'
import type { GuideRegister } from '../registers/guides.ts'
import type { MediaFolder } from '../registers/media.ts'
import type { Register } from '../registers/register.ts'
import type { CaseBody } from '../registers/review-cases.ts'
import type { VoicePacks } from '../registers/voice-packs.ts'
import type { Speech } from '../speech.ts'
import type { DeviceFacts } from '../view-maker.ts'
import type { VoiceWatch } from '../voice-now.ts'
import type { PressDoor } from './press-door.ts'
import { refuse } from './refuse.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** Did a screen show its name? */
export type Identified =
  | { readonly outcome: 'shown' | 'sent' }
  | { readonly outcome: 'not-sent'; readonly trouble: 'gone' }

/** Everything the doors need, put together in main.ts. */
export type House = {
  readonly database: Database
  readonly journal: Journal
  readonly halls: Halls
  readonly sessions: Sessions
  readonly signIn: SignIn
  readonly devices: Devices
  readonly printers: HallPrinters
  readonly agents: Agents
  readonly agentTokens: AgentTokens
  readonly facts: DeviceFacts
  readonly guides: GuideRegister
  readonly papers: GuidePapers
  readonly pdfMaker: PdfMaker
  readonly media: MediaFolder
  readonly speech: Speech
  readonly voicePacks: VoicePacks
  readonly announcements: Announcements
  readonly voiceWatch: VoiceWatch
  /** Says it in its hall, in its turn. */
  readonly announce: (announcement: TypedAnnouncement) => void
  /** Lets a screen show its name; `sent` when it may hang on another server. */
  readonly identify: (hall: string, device: string) => Promise<Identified>
  readonly press: PressDoor
  readonly onDuty: OnDuty
  readonly entries: Register<EntryBody>
  readonly cases: Register<CaseBody>
  /** Opens the review cases of everything that is written now. */
  readonly catchUpCases: (hall: string) => Promise<void>
  readonly audit: Audit
  readonly log: Log
  readonly nowMs: () => number
  readonly isSecure: boolean
  readonly distDir: string
  /** Ends the sockets of whoever was signed out or revoked. */
  readonly dropSockets: (is: (identity: Identity) => boolean) => void
  /** Ends the sockets of whoever has no session any more, or other rights by now. */
  readonly dropStale: () => Promise<void>
}

type Staff = Extract<Identity, { readonly kind: 'staff' }>

export const COOKIE = 'nuanting'

/** Who asks, by cookie or bearer token; undefined when nobody is signed in. */
export async function identityOf(house: House, request: FastifyRequest): Promise<Identity | undefined> {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return house.sessions.byBearer(bearer)
  const cookie = request.cookies[COOKIE]
  return cookie ? house.sessions.byCookie(cookie) : undefined
}

/** Who asks, or 401; with roles, one of them or 403. */
export async function requireRole(house: House, request: FastifyRequest, ...roles: readonly Role[]): Promise<Identity> {
  const identity = await identityOf(house, request)
  if (!identity) return refuse('not-signed-in')
  if (identity.kind === 'staff' && identity.mustChange) return refuse('password-must-change')
  if (roles.length > 0 && !hasRole(identity, ...roles)) return refuse('not-allowed')
  return identity
}

/** Who asks, if it is a member of staff with a password of their own; a program or a device has no account here. */
export async function requireStaff(house: House, request: FastifyRequest): Promise<Staff> {
  const identity = await requireRole(house, request)
  return identity.kind === 'staff' ? identity : refuse('not-allowed')
}

/** The hall of the address, or 404. */
export async function requireHall(house: House, id: string): Promise<Hall> {
  return (await house.halls.find(id)) ?? refuse('unknown-hall', `There is no hall «${id}».`)
}

/** Puts the token into the cookie that no script can read. */
export function setCookie(house: House, reply: FastifyReply, token: string, lastsMs: number): void {
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: house.isSecure,
    maxAge: Math.floor(lastsMs / 1000),
  })
}
