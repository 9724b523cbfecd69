// The one socket of a screen: what is watched is watched again after a cut, and a refusal is told.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { WatchAnswer } from '#contract/wire.ts'
import { openConnection } from '#ui/connection.ts'
import { openStore, type StoreState } from '#ui/store.ts'
import { keyOfWatched } from '#ui/view-slice.ts'

const HEAL_MAX_MS = 10_000
const key = keyOfWatched({ view: 'board' })

test('a view that is watched comes into the store, and each newer one after it', async () => {
  const { hall, store } = await openScreen(() => board(1))
  await until(store, ({ views }) => views[key]?.view?.position === 1)
  hall.send(board(2))
  await until(store, ({ views }) => views[key]?.view?.position === 2)
  expect(hall.watched).toEqual([{ hall: 'main', view: 'board' }])
})

test('after a cut everything is watched again, once', async () => {
  const { hall, store } = await openScreen(() => board(hall.watched.length))
  await until(store, ({ views }) => views[key]?.view?.position === 1)
  hall.cut()
  await until(store, ({ connection }) => connection.state === 'away')
  await until(store, ({ connection }) => connection.state === 'connected')
  await until(store, ({ views }) => views[key]?.view?.position === 2)
  expect(hall.watched).toHaveLength(2)
})

test('a screen that may not look is told so', async () => {
  const { store } = await openScreen(() => ({
    problem: { type: 'urn:x', title: 'No', status: 403, code: 'not-allowed' },
  }))
  await until(store, ({ connection }) => connection.state === 'not-allowed')
  expect(store.getState().views[key]?.problem?.code).toBe('not-allowed')
})

test('two parts of a screen that look at the same share one watch', async () => {
  const { hall, store, connection } = await openScreen(() => board(1))
  await until(store, ({ views }) => views[key]?.view !== undefined)
  connection.watch({ view: 'board' })
  connection.watch({ view: 'bar', counter: '3' })
  await vi.waitFor(() => expect(hall.watched).toHaveLength(2), { timeout: HEAL_MAX_MS })
  expect(hall.watched[1]).toEqual({ hall: 'main', view: 'bar', counter: '3' })
})

async function openScreen(answer: () => WatchAnswer) {
  const http = createServer()
  const server = new Server(http)
  const sockets = new Set<Socket>()
  const watched: unknown[] = []
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('disconnect', () => sockets.delete(socket))
    socket.on('watch', (watch: unknown, reply: (answer: WatchAnswer) => void) => {
      watched.push(watch)
      reply(answer())
    })
  })
  await new Promise<void>((listening) => {
    http.listen(0, '127.0.0.1', listening)
  })
  const store = openStore()
  const connection = openConnection(store, 'main', `http://127.0.0.1:${(http.address() as AddressInfo).port}`)
  connection.watch({ view: 'board' })
  onTestFinished(async () => {
    connection.close()
    await server.close()
  })
  const hall = {
    watched,
    send: (view: WatchAnswer) => {
      for (const socket of sockets) socket.emit('view', view)
    },
    cut: () => {
      for (const socket of sockets) socket.conn.close()
    },
  }
  return { hall, store, connection }
}

async function until(store: ReturnType<typeof openStore>, is: (state: StoreState) => boolean): Promise<void> {
  await vi.waitFor(() => expect(is(store.getState())).toBe(true), { timeout: HEAL_MAX_MS })
}

function board(position: number): WatchAnswer {
  return {
    view: 'board',
    hall: 'main',
    position,
    at: '2026-11-22T01:00:00.000Z',
    day: '2026-11-22',
    hallName: { zh: '大厅', en: 'Hall' },
    timeZone: 'Asia/Shanghai',
    phase: 'open',
    phone: '12333',
    calls: [],
    waitingByService: [],
    waitingByClass: [],
    early: 0,
    rule: { headStartMinutes: 30, overtakeCap: 10 },
    headStartClasses: [],
    speaks: true,
  }
}
