// One view to a room of screens: CPU of the server for each delivered view, Socket.IO against raw ws with the same bytes.
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { WebSocket } from 'ws'
import { median, type Row } from './row.ts'

const ORDER = { rooms: 50, perRoom: 20, warmUp: 500, broadcasts: 1_500, everyMs: 2, bytes: 300 }
const ROUNDS = 3
const OPEN_AT_ONCE = 50

type Result = { readonly cpuMicros: number; readonly delivered: number; readonly memory: number }

/** Ours and the peer in turn, `ROUNDS` times; the medians are compared. */
export async function benchFanOut(): Promise<readonly Row[]> {
  const ours: number[] = []
  const peers: number[] = []
  const memory: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await runOnce('ours')
    const raw = await runOnce('raw')
    ours.push(mine.cpuMicros / mine.delivered)
    peers.push(raw.cpuMicros / raw.delivered)
    memory.push((mine.memory - raw.memory) / 1024 / (ORDER.rooms * ORDER.perRoom))
  }
  const [value, peer] = [median(ours), median(peers)]
  return [
    { name: 'fan-out CPU per delivered view', value, unit: 'µs', peer, ratio: value / peer, goal: '≤ 1.3 × raw ws' },
    { name: 'fan-out memory per screen above raw ws', value: median(memory), unit: 'kB' },
  ]
}

async function runOnce(kind: 'ours' | 'raw'): Promise<Result> {
  const file = path.join(import.meta.dirname, 'fan-out-server.ts')
  const child = fork(file, [kind, JSON.stringify(ORDER)])
  const { port } = await message<{ port: number }>(child)
  const screens: WebSocket[] = []
  const total = ORDER.rooms * ORDER.perRoom
  for (let from = 0; from < total; from += OPEN_AT_ONCE) {
    const some = Array.from({ length: Math.min(OPEN_AT_ONCE, total - from) }, (_, at) =>
      open(kind, port, (from + at) % ORDER.rooms),
    )
    screens.push(...(await Promise.all(some)))
  }
  const result = message<Result>(child)
  child.send('run')
  const done = await result
  for (const screen of screens) screen.terminate()
  child.kill()
  return done
}

// The same bare client for both, so that only the server differs; it speaks just enough of the Engine.IO protocol.
function open(kind: 'ours' | 'raw', port: number, room: number): Promise<WebSocket> {
  const address =
    kind === 'ours' ? `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket` : `ws://127.0.0.1:${port}`
  const socket = new WebSocket(address, { perMessageDeflate: false })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    if (kind === 'raw') {
      socket.once('open', () => {
        socket.send(String(room))
        resolve(socket)
      })
      return
    }
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('0')) socket.send('40')
      else if (text === '2') socket.send('3')
      else if (text.startsWith('40')) {
        socket.send(`42${JSON.stringify(['room', room])}`)
        resolve(socket)
      }
    })
  })
}

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (told) => resolve(told as T))
    child.once('exit', (code) => reject(new Error(`The server of the benchmark ended with ${code}`)))
  })
}
