// Who may ask what over HTTP: one line for each route of the server. A route without a line fails permissions.test.ts.
import { firstHall } from '#prisma/first-hall.ts'
import type { Actor } from './actors.ts'

const OFFICE: readonly Actor[] = ['admin', 'manager']
const READERS: readonly Actor[] = [...OFFICE, 'counter', 'guide', 'program of a guide']
const TICKET_READERS: readonly Actor[] = [...READERS, 'volunteer', 'dispenser']
const GUIDES: readonly Actor[] = [...OFFICE, 'guide', 'program of a guide']
const ENTRANCE: readonly Actor[] = [...GUIDES, 'volunteer']
const PEOPLE: readonly Actor[] = [...READERS, 'volunteer']
const COLLEAGUES: readonly Actor[] = ['admin', 'manager', 'counter', 'guide', 'volunteer']
const STAFF: readonly Actor[] = ['admin', 'manager', 'counter', 'guide', 'volunteer', 'newcomer']

export type RouteLine = {
  /** `signed-in`: whoever is known, as what does not matter. */
  readonly may: 'anybody' | 'signed-in' | readonly Actor[]
  /** What to ask, where the words of the route are not enough: nothing in it exists, so that nothing happens. */
  readonly path?: string
  readonly body?: unknown
}

const HALL = '/api/halls/main'
const DAYS = '?from=2026-11-23&to=2026-11-23'
const NOTHING = 'no-such-thing'
const words = { zh: '字', en: 'word' }
const guide = {
  title: words,
  whoCan: words,
  bring: words,
  steps: [words],
  where: words,
  howLong: words,
  cost: words,
  ask: words,
}
const PLAN = { elderSentences: [], notices: [], media: [], playlists: [] }
const printer = {
  kind: 'printer',
  name: 'P',
  address: 'tcp://127.0.0.1:9',
  paper: 80,
  text: 'gb18030',
  acknowledge: 'none',
}

/** By method and address, as Fastify names it. */
export const ROUTES: Readonly<Record<string, RouteLine>> = {
  'GET /*': { may: 'anybody', path: '/board' },
  'GET /healthz': { may: 'anybody' },
  'GET /readyz': { may: 'anybody' },
  'GET /metrics': { may: 'anybody' },
  'GET /api/openapi.json': { may: 'anybody' },
  'GET /api/docs': { may: 'anybody' },
  'GET /api/docs/json': { may: 'anybody' },
  'GET /api/docs/yaml': { may: 'anybody' },
  'GET /api/docs/static/*': { may: 'anybody', path: '/api/docs/static/index.css' },
  'GET /api/docs/static/index.html': { may: 'anybody' },
  'GET /api/docs/static/swagger-initializer.js': { may: 'anybody' },

  'POST /api/session': { may: 'anybody', body: { username: NOTHING, password: NOTHING } },
  'GET /api/session': { may: 'signed-in' },
  'PUT /api/session/password': { may: STAFF, body: { old: NOTHING, fresh: 'long enough' } },
  'GET /api/sessions': { may: ['admin'] },
  'GET /api/sessions/own': { may: COLLEAGUES },
  'DELETE /api/sessions/own': { may: COLLEAGUES },
  'DELETE /api/sessions/:session': { may: COLLEAGUES },
  'GET /api/tokens': { may: ['admin'] },
  'DELETE /api/tokens/:token': { may: ['admin'], path: '/api/tokens/00000000-0000-4000-8000-000000000000' },
  'GET /api/audit': { may: ['admin'] },
  'GET /api/audit/export.csv': { may: ['admin'] },
  'POST /api/tokens': { may: ['admin'], body: { name: 'another program', roles: ['guide'] } },
  'POST /api/pairings': { may: OFFICE, body: { kind: 'board', name: 'A board' } },
  'POST /api/pairings/claim': { may: 'anybody', body: { code: '000000' } },

  'GET /api/halls': { may: 'anybody' },
  'POST /api/halls': { may: ['admin'], body: { id: 'main' } },
  'GET /api/halls/:hall': { may: 'anybody' },
  'GET /api/halls/:hall/settings': { may: OFFICE },
  'PUT /api/halls/:hall/settings': { may: OFFICE, body: firstHall() },
  'GET /api/halls/:hall/settings/history': { may: OFFICE },
  'GET /api/halls/:hall/settings/history/:edition': { may: OFFICE, path: `${HALL}/settings/history/2026-11-23-1` },
  'POST /api/halls/:hall/settings/check': { may: OFFICE, body: firstHall() },
  'GET /api/halls/:hall/rule-sentence': {
    may: 'anybody',
    path: `${HALL}/rule-sentence?headStartMinutes=30&overtakeCap=10`,
  },
  'POST /api/halls/:hall/rule-preview': {
    may: OFFICE,
    body: { callRule: { headStartMinutes: 0, overtakeCap: 0 }, counters: 1 },
  },
  'GET /api/halls/:hall/rule-preview': { may: OFFICE },
  'POST /api/halls/:hall/commands': { may: 'signed-in', body: { type: NOTHING } },
  'GET /api/halls/:hall/views/:view': { may: OFFICE, path: `${HALL}/views/dashboard` },
  'GET /api/halls/:hall/tickets/:number': { may: TICKET_READERS, path: `${HALL}/tickets/A999` },
  'GET /api/halls/:hall/events': { may: OFFICE },
  'GET /api/halls/:hall/estimate': { may: 'anybody', path: `${HALL}/estimate?service=card&class=elder` },
  'GET /api/halls/:hall/speech/:call': { may: 'anybody', path: `${HALL}/speech/2026-11-23-1` },
  'GET /api/halls/:hall/speech/phrase': { may: 'signed-in', path: `${HALL}/speech/phrase?language=zh&text=好` },
  'GET /api/halls/:hall/speech/sample': {
    may: OFFICE,
    path: `${HALL}/speech/sample?voice=zh&number=A001&counter=3`,
  },
  'GET /api/halls/:hall/speech/words': {
    may: OFFICE,
    path: `${HALL}/speech/words?voice=zh&number=A001&counter=3`,
  },
  'GET /api/halls/:hall/speech/lines': { may: OFFICE },
  'GET /api/halls/:hall/announcements/:call': {
    may: OFFICE,
    path: `${HALL}/announcements/announcement-00000000-0000-4000-8000-000000000000`,
  },
  'POST /api/halls/:hall/announcements': { may: OFFICE, body: { text: '好', language: 'zh', zone: NOTHING } },
  'GET /api/halls/:hall/voice-packs': { may: OFFICE },
  'GET /api/halls/:hall/voice-packs/:pack': { may: OFFICE },
  'PUT /api/halls/:hall/voice-packs/:pack': { may: OFFICE, body: { language: 'zh', name: '桂柳话' } },
  'DELETE /api/halls/:hall/voice-packs/:pack': { may: OFFICE },
  'POST /api/halls/:hall/voice-packs/:pack/check': { may: OFFICE },
  'POST /api/halls/:hall/voice-packs/:pack/use': { may: OFFICE },
  'GET /api/halls/:hall/voice-packs/:pack/clips/:key': {
    may: OFFICE,
    path: `${HALL}/voice-packs/${NOTHING}/clips/ten`,
  },
  'PUT /api/halls/:hall/voice-packs/:pack/clips/:key': {
    may: OFFICE,
    path: `${HALL}/voice-packs/${NOTHING}/clips/ten`,
  },
  'DELETE /api/halls/:hall/voice-packs/:pack/clips/:key': {
    may: OFFICE,
    path: `${HALL}/voice-packs/${NOTHING}/clips/ten`,
  },

  'GET /api/halls/:hall/devices': { may: READERS },
  'POST /api/halls/:hall/devices': { may: OFFICE, body: printer },
  'GET /api/halls/:hall/devices/:device': { may: READERS },
  'PATCH /api/halls/:hall/devices/:device': { may: OFFICE, body: {} },
  'DELETE /api/halls/:hall/devices/:device': { may: OFFICE },
  'POST /api/halls/:hall/devices/:device/test': { may: OFFICE },

  'GET /api/halls/:hall/staff': { may: OFFICE },
  'POST /api/halls/:hall/staff': { may: ['admin'], body: { username: 'admin', name: 'A', roles: ['guide'] } },
  'GET /api/halls/:hall/staff/:staff': { may: OFFICE },
  'DELETE /api/halls/:hall/staff/:staff/sessions': { may: ['admin'] },
  'PATCH /api/halls/:hall/staff/:staff': { may: ['admin'], body: {} },

  'GET /api/halls/:hall/guides': { may: 'anybody' },
  'POST /api/halls/:hall/guides': { may: OFFICE, body: guide },
  'POST /api/halls/:hall/guides/check': {
    may: OFFICE,
    body: { guides: [], plan: PLAN, services: [], zones: [] },
  },
  'GET /api/halls/:hall/guides/:guide': { may: 'anybody' },
  'PUT /api/halls/:hall/guides/:guide': { may: OFFICE, body: guide },
  'DELETE /api/halls/:hall/guides/:guide': { may: OFFICE },
  'GET /api/halls/:hall/guides/:guide/pdf': { may: 'anybody' },
  'POST /api/halls/:hall/guides/:guide/print': { may: [...PEOPLE, 'dispenser'], body: {} },
  'POST /api/halls/:hall/guide-plan/preview': {
    may: OFFICE,
    body: { plan: PLAN, zone: 'main', weekday: 'tuesday', time: '10:00', isHoliday: false },
  },
  'GET /api/halls/:hall/papers/elder-services': { may: 'anybody' },
  'POST /api/halls/:hall/what-if': { may: OFFICE, body: { more: 1 } },
  'GET /api/halls/:hall/report-progress/:job': {
    may: OFFICE,
    path: `${HALL}/report-progress/00000000-0000-4000-8000-000000000000`,
  },
  'GET /api/halls/:hall/reports/:report': { may: OFFICE, path: `${HALL}/reports/waits` },

  'GET /api/halls/:hall/guide-plan': { may: OFFICE },
  'PUT /api/halls/:hall/guide-plan': { may: OFFICE, body: PLAN },
  'GET /api/halls/:hall/media/:file': { may: 'anybody', path: `${HALL}/media/${'0'.repeat(32)}.png` },
  'POST /api/halls/:hall/media': { may: OFFICE },

  'GET /api/halls/:hall/entries': { may: ENTRANCE },
  'POST /api/halls/:hall/entries': { may: ENTRANCE, body: { pass: NOTHING } },
  'POST /api/halls/:hall/entries/search': { may: GUIDES, body: { text: NOTHING } },
  'GET /api/halls/:hall/entries/counts': { may: ENTRANCE, path: `${HALL}/entries/counts${DAYS}` },
  'GET /api/halls/:hall/entries/export.csv': { may: OFFICE, path: `${HALL}/entries/export.csv${DAYS}&reason=why` },
  'GET /api/halls/:hall/entries/:id': { may: GUIDES, path: `${HALL}/entries/${NOTHING}?reason=why` },
  'PUT /api/halls/:hall/entries/:id': { may: GUIDES, body: { pass: NOTHING } },
  'PATCH /api/halls/:hall/entries/:id': { may: GUIDES, body: {} },
  'DELETE /api/halls/:hall/entries/:id': { may: GUIDES },
  'POST /api/halls/:hall/entries/:id/readings': { may: ENTRANCE, body: { temperature: 36.5 } },

  'GET /api/halls/:hall/review-cases': { may: OFFICE },
  'POST /api/halls/:hall/review-cases': {
    may: OFFICE,
    body: { level: 1, from: 'paper', at: '2099-01-01T00:00:00.000Z' },
  },
  'POST /api/halls/:hall/review-cases/search': { may: OFFICE, body: { text: NOTHING } },
  'GET /api/halls/:hall/review-cases/counts': { may: OFFICE, path: `${HALL}/review-cases/counts${DAYS}` },
  'GET /api/halls/:hall/review-cases/follow-up': { may: OFFICE },
  'GET /api/halls/:hall/review-cases/export.csv': {
    may: OFFICE,
    path: `${HALL}/review-cases/export.csv${DAYS}&reason=why`,
  },
  'GET /api/halls/:hall/review-cases/:id': { may: OFFICE, path: `${HALL}/review-cases/${NOTHING}?reason=why` },
  'PUT /api/halls/:hall/review-cases/:id': { may: OFFICE, body: { state: 'open' } },
  'PATCH /api/halls/:hall/review-cases/:id': { may: OFFICE, body: {} },
  'DELETE /api/halls/:hall/review-cases/:id': { may: ['admin'] },
  // A pad speaks for the last visit of its own counter; another one is none of its business.
  'POST /api/halls/:hall/review-cases/:id/words': {
    may: GUIDES,
    path: `${HALL}/review-cases/2026-11-23-9999/words`,
    body: {},
  },
  'POST /api/halls/:hall/reviews': { may: GUIDES, body: { number: 'A999', level: 5, by: 'paper' } },
  'GET /api/halls/:hall/green-lane': { may: PEOPLE },
  'GET /api/halls/:hall/green-lane/:id': { may: PEOPLE, path: `${HALL}/green-lane/2026-11-23-999` },

  'GET /api/halls/:hall/papers/entry-form': { may: 'anybody' },
  'GET /api/halls/:hall/papers/entry-notice': { may: 'anybody' },
  'GET /api/halls/:hall/papers/wall-notice': { may: 'anybody' },
  'GET /api/halls/:hall/papers/tracker-card': { may: PEOPLE, path: `${HALL}/papers/tracker-card?ticket=A999` },
  'GET /api/halls/:hall/papers/result-slip': { may: PEOPLE, path: `${HALL}/papers/result-slip?ticket=A999` },

  // Whoever signs out is gone: this line stays the last one.
  'DELETE /api/session': { may: 'anybody' },
}

/** The address to ask for this route. */
export function pathOf(route: string, { path }: RouteLine): string {
  const [, address = ''] = route.split(' ')
  return path ?? address.replace(':hall', 'main').replace(/:\w+/g, NOTHING)
}
