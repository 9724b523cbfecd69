// Where Prisma finds the models: one set for two databases, chosen by HALL_DB. Only its generator is used; migrations are
// written by scripts/migration.ts and applied by server/database/migrate.ts, neither of which needs its native engine.
import { defineConfig } from 'prisma/config'

// Without it, `generate` tries to download an engine that is never used.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const provider = process.env.HALL_DB ?? 'sqlite'

export default defineConfig({
  schema: `prisma/${provider}`,
  migrations: { path: `prisma/${provider}/migrations` },
})
