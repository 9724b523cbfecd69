import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { openDatabase, startPostgres } from './postgres.ts'

test('the PostgreSQL of the tests keeps a row, each database for itself', async ({ skip }) => {
  const serverUrl = inject('postgresUrl') ?? skip('PostgreSQL is not installed here')
  const [one, other] = await Promise.all([openDatabase(serverUrl), openDatabase(serverUrl)])

  await ask(one, "CREATE TABLE tickets AS SELECT '老012' AS number")

  expect(await ask(one, 'SELECT number FROM tickets')).toEqual([{ number: '老012' }])
  await expect(ask(other, 'SELECT number FROM tickets')).rejects.toThrow('"tickets" does not exist')
})

test('a durable PostgreSQL writes through to the disk, the usual one does not', async ({ skip }) => {
  const usualUrl = inject('postgresUrl') ?? skip('PostgreSQL is not installed here')
  const durable = (await startPostgres({ durable: true })) ?? skip('PostgreSQL is not installed here')

  expect(await ask(durable.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
  expect(await ask(usualUrl, 'SHOW fsync')).toEqual([{ fsync: 'off' }])

  await durable.stop()
  await expect(ask(durable.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}
