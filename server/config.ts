// The environment, read once and checked; a sentence for everything that is wrong. How a hall is set up is no
// configuration: it is settings, edited in the office and written in the journal.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const PASSWORD_CHARS_MIN = 8

const filePath = z.string().refine((file) => existsSync(file), 'must name a file that exists')

const Environment = z
  .object({
    PORT: z.coerce
      .number('must be a port from 1 to 65535')
      .int('must be a port from 1 to 65535')
      .min(0, 'must be a port from 1 to 65535')
      .max(65_535, 'must be a port from 1 to 65535')
      .default(3000),
    HOST: z.string().min(1, 'must be an address to listen on, such as 0.0.0.0').default('0.0.0.0'),
    DATA_DIR: z.string().min(1, 'must name a folder').default('./data'),
    DATABASE_URL: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must be file:… for SQLite or postgresql://… for PostgreSQL')
      .optional(),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\/.+$/, 'must look like redis://host:6379')
      .optional(),
    ADMIN_PASSWORD: z
      .string()
      .min(PASSWORD_CHARS_MIN, `must have at least ${PASSWORD_CHARS_MIN} characters`)
      .max(200, 'must have at most 200 characters')
      .optional(),
    DATA_KEY: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits (32 bytes)')
      .optional(),
    TLS_CERT: filePath.optional(),
    TLS_KEY: filePath.optional(),
    LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
  })
  .refine((env) => (env.TLS_CERT === undefined) === (env.TLS_KEY === undefined), {
    path: ['TLS_CERT'],
    message: 'and TLS_KEY go together: set both or neither',
  })
  .refine((env) => env.REDIS_URL === undefined || env.DATABASE_URL?.startsWith('postgres'), {
    path: ['REDIS_URL'],
    message: 'needs a PostgreSQL DATABASE_URL: many servers cannot share one SQLite file',
  })

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string
  readonly redisUrl?: string
  readonly adminPassword?: string
  readonly dataKey?: string
  readonly tls?: { readonly certFile: string; readonly keyFile: string }
  readonly logLevel: (typeof LEVELS)[number]
}

/** The configuration, or one sentence that names the variable and what would be right. */
export function readConfig(env: NodeJS.ProcessEnv): { readonly config: Config } | { readonly wrong: string } {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(filled)
  if (!read.success) {
    const issue = read.error.issues[0]
    return { wrong: `${String(issue?.path[0])} ${issue?.message}.` }
  }
  const { data } = read
  const dataDir = path.resolve(data.DATA_DIR)
  return {
    config: {
      port: data.PORT,
      host: data.HOST,
      dataDir,
      databaseUrl: data.DATABASE_URL ?? `file:${path.join(dataDir, 'hall.db')}`,
      ...(data.REDIS_URL && { redisUrl: data.REDIS_URL }),
      ...(data.ADMIN_PASSWORD && { adminPassword: data.ADMIN_PASSWORD }),
      ...(data.DATA_KEY && { dataKey: data.DATA_KEY }),
      ...(data.TLS_CERT && data.TLS_KEY && { tls: { certFile: data.TLS_CERT, keyFile: data.TLS_KEY } }),
      logLevel: data.LOG_LEVEL,
    },
  }
}
