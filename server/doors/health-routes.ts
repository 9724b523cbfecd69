// Alive, ready, and figures for a monitor.
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { App, House } from './app.ts'
import { refuse } from './refuse.ts'

export type Figures = {
  readonly registry: Registry
  readonly presses: Counter<'outcome'>
  readonly sockets: Gauge
  /** How often something was said, came too late for it, or went into a newer call of the same ticket. */
  readonly announcements: Counter<'outcome'>
}

/** The figures of this process, in the Prometheus manner. No names, no numbers of tickets. */
export function openFigures(): Figures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const presses = new Counter({
    name: 'nuanting_presses_total',
    help: 'Commands by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const sockets = new Gauge({ name: 'nuanting_sockets', help: 'Connected screens', registers: [registry] })
  const announcements = new Counter({
    name: 'nuanting_announcements_total',
    help: 'Announcements by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return { registry, presses, sockets, announcements }
}

/** contract.md, HTTP: `/healthz`, `/readyz`, `/metrics`. */
export function addHealthRoutes(app: App, house: House, figures: Figures): void {
  const hidden = { schema: { hide: true }, config: { rateLimit: false } } as const
  app.get('/healthz', hidden, async () => ({ alive: true }))
  app.get('/readyz', hidden, async () => {
    const isReady = await house.database.db.hall.count().catch(() => 0)
    return isReady ? { ready: true } : refuse('not-ready', 'The database does not answer.')
  })
  app.get('/metrics', hidden, async (_request, reply) =>
    reply.header('content-type', figures.registry.contentType).send(await figures.registry.metrics()),
  )
}
