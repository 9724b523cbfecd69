// The environment: sensible without a word, and one sentence for whatever is wrong.
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { testFolder } from '../support/databases.ts'
import { freePort } from '../support/program.ts'
import { startServer } from '../support/server-process.ts'

test('nothing needs to be set', () => {
  expect(readConfig({})).toEqual({
    config: {
      port: 3000,
      host: '0.0.0.0',
      dataDir: path.resolve('data'),
      databaseUrl: `file:${path.resolve('data', 'hall.db')}`,
      logLevel: 'info',
    },
  })
})

test('an empty value is as good as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '', REDIS_URL: '' })).toEqual(readConfig({}))
})

test('everything can be set', () => {
  const file = import.meta.filename
  const databaseUrl = 'postgresql://hall@db.example/hall'
  const env = {
    PORT: '8443',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/hall',
    DATABASE_URL: databaseUrl,
    REDIS_URL: 'redis://cache.example:6379',
    ADMIN_PASSWORD: 'eight or more',
    DATA_KEY: 'ab'.repeat(32),
    TLS_CERT: file,
    TLS_KEY: file,
    LOG_LEVEL: 'debug',
  }
  expect(readConfig(env)).toEqual({
    config: {
      port: 8443,
      host: '127.0.0.1',
      dataDir: '/srv/hall',
      databaseUrl,
      redisUrl: env.REDIS_URL,
      adminPassword: env.ADMIN_PASSWORD,
      dataKey: env.DATA_KEY,
      tls: { certFile: file, keyFile: file },
      logLevel: 'debug',
    },
  })
})

test.for<[string, Record<string, string>]>([
  ['PORT', { PORT: 'http' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '80.5' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
  ['DATABASE_URL', { DATABASE_URL: 'hall.db' }],
  ['REDIS_URL', { REDIS_URL: 'localhost:6379', DATABASE_URL: 'postgresql://db/hall' }],
  ['REDIS_URL', { REDIS_URL: 'redis://cache:6379' }],
  ['REDIS_URL', { REDIS_URL: 'redis://cache:6379', DATABASE_URL: 'file:hall.db' }],
  ['ADMIN_PASSWORD', { ADMIN_PASSWORD: 'short' }],
  ['DATA_KEY', { DATA_KEY: 'not hexadecimal' }],
  ['DATA_KEY', { DATA_KEY: 'ab'.repeat(16) }],
  ['TLS_CERT', { TLS_CERT: '/no/such/file', TLS_KEY: '/no/such/file' }],
  ['TLS_CERT', { TLS_CERT: import.meta.filename }],
  ['TLS_CERT', { TLS_KEY: import.meta.filename }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
])('a wrong %s is one sentence that names it and never the value: %o', ([name, env]) => {
  const read = readConfig(env)
  const wrong = 'wrong' in read ? read.wrong : 'nothing is wrong'

  expect(wrong).toMatch(new RegExp(`^${name} [a-z].{10,}\\.$`))
  expect(wrong).not.toContain('\n')
  if (env[name]) expect(wrong).not.toContain(env[name])
})

test('a wrong value stops the start with that sentence and nothing else', async () => {
  const starting = startServer(await testFolder(), await freePort(), { LOG_LEVEL: 'loud' })
  starting.then(({ kill }) => onTestFinished(kill)).catch(() => undefined)
  await expect(starting).rejects.toThrow(/ended with 2\. It said:\nLOG_LEVEL must be one of [a-z, ]+\.\n$/)
})
