// Fastify: pages, cookies, limits, security headers, documentation, one error handler.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import type { Problem } from '#contract/answers.ts'
import { askedFrom } from '../auth/audit.ts'
import { doorProblem } from '../problems.ts'
import { type App, COOKIE, type House, identityOf } from './app.ts'
import { addAuditRoutes } from './audit-routes.ts'
import { addCommandRoutes } from './command-routes.ts'
import { addDeviceRoutes } from './device-routes.ts'
import { addEntryRoutes } from './entry-routes.ts'
import { faultsIn, type Issue } from './faults.ts'
import { addGreenLaneRoutes } from './green-lane-routes.ts'
import { addGuideCheckRoutes } from './guide-check-routes.ts'
import { addGuidePreviewRoutes } from './guide-preview-routes.ts'
import { addGuidePrintRoutes } from './guide-print-routes.ts'
import { addGuideRoutes } from './guide-routes.ts'
import { addHallRoutes } from './hall-routes.ts'
import { addHealthRoutes, type Figures } from './health-routes.ts'
import { addMediaRoutes } from './media-routes.ts'
import { describeProblems } from './open-api.ts'
import { addOpenSessionRoutes } from './open-session-routes.ts'
import { addPaperRoutes } from './paper-routes.ts'
import { malformedAt } from './press-door.ts'
import { isRefusal, refuse } from './refuse.ts'
import { addReportRoutes } from './report-routes.ts'
import { addReviewRoutes } from './review-routes.ts'
import { addRuleRoutes } from './rule-routes.ts'
import { addSessionRoutes } from './session-routes.ts'
import { addSettingsRoutes } from './settings-routes.ts'
import { addSpeechRoutes } from './speech-routes.ts'
import { addStaffRoutes } from './staff-routes.ts'
import { addTokenRoutes } from './token-routes.ts'
import { addVoiceClipRoutes } from './voice-clip-routes.ts'
import { addVoiceNowRoutes } from './voice-now-routes.ts'
import { addVoicePackRoutes } from './voice-pack-routes.ts'
import { addWhatIfRoutes } from './what-if-routes.ts'

const BODY_BYTES_MAX = 512 * 1024
/** Of everything but presses, from one address: a hall of screens behind one router stays far below. */
const REQUESTS_PER_MINUTE_MAX = 30_000
const ASSETS_SECONDS = 31_536_000
/** What somebody unknown may ask that is more than reading: to sign in or out, and to become a device. */
const OPEN_TO_STRANGERS = new Set(['POST /api/session', 'DELETE /api/session', 'POST /api/pairings/claim'])

export type Tls = { readonly certFile: string; readonly keyFile: string }

/** The web server with all its routes, not listening yet. */
export async function openWebServer(house: House, figures: Figures, tls: Tls | undefined): Promise<App> {
  const https = tls && { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }
  const plain = Fastify({ bodyLimit: BODY_BYTES_MAX, trustProxy: false, ...(https && { https }) })
  const app = plain as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(house, error, request, reply))
  await addGuards(app, house)
  await addDocumentation(app)
  addSessionRoutes(app, house)
  addOpenSessionRoutes(app, house)
  addTokenRoutes(app, house)
  addHallRoutes(app, house)
  addCommandRoutes(app, house)
  addDeviceRoutes(app, house)
  addStaffRoutes(app, house)
  addAuditRoutes(app, house)
  addGuideRoutes(app, house)
  addGuidePrintRoutes(app, house)
  addGuideCheckRoutes(app, house)
  addGuidePreviewRoutes(app, house)
  addMediaRoutes(app, house)
  addEntryRoutes(app, house)
  addReviewRoutes(app, house)
  addGreenLaneRoutes(app, house)
  addPaperRoutes(app, house)
  addRuleRoutes(app, house)
  addWhatIfRoutes(app, house)
  addSettingsRoutes(app, house)
  addReportRoutes(app, house)
  addSpeechRoutes(app, house)
  addVoiceNowRoutes(app, house)
  addVoicePackRoutes(app, house)
  addVoiceClipRoutes(app, house)
  addHealthRoutes(app, house, figures)
  await addPages(app, house)
  return app
}

async function addGuards(app: App, house: House): Promise<void> {
  await app.register(cookie)
  await app.register(rateLimit, { max: REQUESTS_PER_MINUTE_MAX, timeWindow: '1 minute' })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // The office shows a guide as its screen will: only our own pages may frame our own.
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: house.isSecure,
    // These two need HTTPS; over plain HTTP browsers only complain about them.
    crossOriginOpenerPolicy: house.isSecure,
    originAgentCluster: house.isSecure,
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.addHook('onRequest', async (request) => {
    // Another site's page must not act with our cookie; SameSite=Strict says so once more in the browser.
    const { origin, host } = request.headers
    if (request.method === 'GET' || request.method === 'HEAD' || !origin || !request.cookies[COOKIE]) return
    if (!URL.canParse(origin) || new URL(origin).host !== host)
      throw Object.assign(new Error('foreign'), {
        problem: doorProblem('not-allowed', 'The request comes from another site.'),
      })
  })
  // Who is not known hears that first, and not which fields a request would need.
  app.addHook('preValidation', async (request) => {
    const { method, is404, routeOptions } = request
    if (is404 || method === 'GET' || method === 'HEAD' || OPEN_TO_STRANGERS.has(`${method} ${routeOptions.url}`)) return
    if (!(await identityOf(house, request))) refuse('not-signed-in')
  })
  // The audit log says from where; the last hook before the answer, because reading a body loses what was set earlier.
  app.addHook('preHandler', (request, _reply, done) => askedFrom.run(request.ip, done))
}

async function addDocumentation(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Nuanting 暖厅', version: '1', description: 'The hall system: tickets, calls, guides.' },
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: COOKIE },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (made) => describeProblems('openapiObject' in made ? made.openapiObject : made.swaggerObject),
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

// Every page address gets the one page; it looks at the address and loads its screen.
async function addPages(app: App, { distDir }: House): Promise<void> {
  await app.register(fastifyStatic, {
    root: distDir,
    cacheControl: false,
    // The build leaves a .gz beside each script: a phone loads a third of the bytes, and no press waits for a packer.
    preCompressed: true,
    setHeaders: (reply, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', isHashed ? `public, max-age=${ASSETS_SECONDS}, immutable` : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !request.url.startsWith('/assets/')
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return send(reply, doorProblem('unknown-address', 'There is nothing at this address.'))
  })
}

function answerError(house: House, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (isRefusal(error)) {
    if (error.retryAfterSeconds !== undefined) reply.header('retry-after', String(error.retryAfterSeconds))
    return send(reply, error.problem)
  }
  if (hasZodFastifySchemaValidationErrors(error)) return send(reply, toMalformed(error))
  if (error.statusCode === 413) return send(reply, doorProblem('too-large', 'The request is too large.'))
  if (error.statusCode === 429) return send(reply, doorProblem('too-many', 'Too many requests: wait a moment.'))
  if (error.statusCode && error.statusCode < 500) return send(reply, doorProblem('malformed', error.message))
  house.log.error('A request failed', error, { method: request.method, route: request.routeOptions.url })
  return send(reply, doorProblem('broken', 'Something is broken here. It is logged.'))
}

type Invalid = {
  readonly validation: readonly {
    readonly instancePath: string
    readonly message?: string | undefined
    readonly params?: Pick<Issue, 'keys' | 'errors'>
  }[]
}

function toMalformed({ validation }: Invalid): Problem {
  const issues = validation.map(({ instancePath, message = 'is wrong', params }) => {
    return { ...params, path: instancePath.split('/').filter((part) => part !== ''), message }
  })
  return malformedAt(faultsIn(issues))
}

function send(reply: FastifyReply, problem: Problem) {
  return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem)
}
