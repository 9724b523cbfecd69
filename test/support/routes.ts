// The addresses that a server answers, as Fastify itself has them: also those that no documentation tells.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

const CHANNEL = 'fastify.initialization'

/** Does the work, in which one server is opened, and gives its result with the routes: `GET /api/halls/:hall`. */
export async function withRoutes<T>(
  open: () => Promise<T>,
): Promise<{ readonly opened: T; readonly routes: string[] }> {
  const routes = new Set<string>()
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`)
    })
  }
  subscribe(CHANNEL, watch)
  try {
    return { opened: await open(), routes: [...routes].sort() }
  } finally {
    unsubscribe(CHANNEL, watch)
  }
}
