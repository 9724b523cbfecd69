// The sending side of the fan-out benchmark, in a process of its own: `raw` speaks ws, `ours` Socket.IO as doors/socket.ts
// sets it up. The same bytes to the same rooms; its own CPU time is what is measured.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { type WebSocket, WebSocketServer } from 'ws'

const SETTLE_MS = 300

type Order = {
  readonly rooms: number
  readonly perRoom: number
  /** Sent before the measuring begins, so that neither side pays for being new. */
  readonly warmUp: number
  readonly broadcasts: number
  readonly everyMs: number
  readonly bytes: number
}
type Sender = { readonly toRoom: (room: number) => void; readonly count: () => number }

const order = JSON.parse(process.argv[3] ?? '{}') as Order
const view = { view: 'board', position: 1, fill: 'x'.repeat(order.bytes) }
const http = createServer()
const sender = process.argv[2] === 'raw' ? rawSender() : ourSender()
http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }))
process.on('message', () => void run())

async function run(): Promise<void> {
  while (sender.count() < order.rooms * order.perRoom) await pause(20)
  await pause(SETTLE_MS)
  await send(order.warmUp)
  const before = process.cpuUsage()
  await send(order.broadcasts)
  const { user, system } = process.cpuUsage(before)
  const memory = process.memoryUsage().rss
  process.send?.({ cpuMicros: user + system, delivered: order.broadcasts * order.perRoom, memory })
}

async function send(broadcasts: number): Promise<void> {
  for (let sent = 0; sent < broadcasts; sent += 1) {
    sender.toRoom(sent % order.rooms)
    await pause(order.everyMs)
  }
  await pause(SETTLE_MS)
}

function rawSender(): Sender {
  const rooms = new Map<number, Set<WebSocket>>()
  let count = 0
  new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', (socket) => {
    socket.on('message', (text) => {
      const room = Number(String(text))
      const members = rooms.get(room) ?? new Set()
      rooms.set(room, members.add(socket))
      count += 1
    })
  })
  return {
    count: () => count,
    toRoom: (room) => {
      const text = `42${JSON.stringify(['view', view])}`
      for (const socket of rooms.get(room) ?? []) socket.send(text)
    },
  }
}

function ourSender(): Sender {
  const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false })
  let count = 0
  io.on('connection', (socket) => {
    socket.on('room', async (room: number) => {
      await socket.join(String(room))
      count += 1
    })
  })
  return { count: () => count, toRoom: (room) => void io.to(String(room)).emit('view', view) }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
