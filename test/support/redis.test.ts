import { createClient } from 'redis'
import { expect, inject, test } from 'vitest'
import { startRedis } from './redis.ts'

test('the Redis of the tests carries a message from one client to another', async ({ skip }) => {
  const url = inject('redisUrl') ?? skip('Redis is not installed here')
  const speaker = await createClient({ url }).connect()
  const listener = await createClient({ url }).connect()
  const heard = Promise.withResolvers<string>()
  const channel = crypto.randomUUID()

  await listener.subscribe(channel, heard.resolve)
  await speaker.publish(channel, '老012')

  expect(await heard.promise).toBe('老012')
  speaker.destroy()
  listener.destroy()
})

test('a Redis that went away comes back on its old port, empty', async ({ skip }) => {
  const first = (await startRedis()) ?? skip('Redis is not installed here')
  await using(first.url, (client) => client.set('ticket', '老012'))
  await first.stop()
  await expect(using(first.url, (client) => client.ping())).rejects.toThrow()

  const second = (await startRedis({ port: Number(new URL(first.url).port) })) ?? skip('Redis is not installed here')
  expect(second.url).toBe(first.url)
  expect(await using(second.url, (client) => client.get('ticket'))).toBeNull()
  await second.stop()
})

function connectOnce(url: string) {
  return createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => {})
}

async function using<T>(url: string, work: (client: ReturnType<typeof connectOnce>) => Promise<T>): Promise<T> {
  const client = connectOnce(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    client.destroy()
  }
}
