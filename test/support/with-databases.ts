// Vitest's set-up of the integration tests: one PostgreSQL and one Redis for all of them, started side by side.
// A test reads `inject('postgresUrl')` and `inject('redisUrl')`; undefined means that it is not installed here.
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'
import { startRedis } from './redis.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresUrl: string | undefined
    readonly redisUrl: string | undefined
  }
}

/** Starts both and returns what stops them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  if (!postgres) console.log('SKIPPED: what needs PostgreSQL, which is not installed here.')
  if (!redis) console.log('SKIPPED: what needs Redis, which is not installed here.')
  project.provide('postgresUrl', postgres?.url)
  project.provide('redisUrl', redis?.url)
  return async () => {
    await Promise.all([postgres?.stop(), redis?.stop()])
  }
}
