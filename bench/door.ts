// The whole door: HTTP or socket, checks, decision, journal, answer, with closed-loop pressers.
import { io, type Socket } from 'socket.io-client'
import { startHouse } from './house-process.ts'
import { quantile, type Row } from './row.ts'

const PRESSERS = [1, 8, 64] as const
const MEASURE_MS = 4_000
const ANSWER_WAIT_MS = 20_000
// Several letters, so that the numbers of a day are not used up.
const SERVICES = ['card', 'pension', 'qualification', 'records', 'injury', 'funeral']

/** Presses a second through the socket door; each presser waits for its answer. */
export async function benchDoor(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const pressers of PRESSERS) {
    const house = await startHouse()
    const sockets = await Promise.all(Array.from({ length: pressers }, () => connect(house.url, house.cookie)))
    const times: number[] = []
    const endMs = performance.now() + MEASURE_MS
    await Promise.all(sockets.map((socket) => pressUntil(socket, endMs, times)))
    for (const socket of sockets) socket.close()
    await house.stop()
    times.sort((a, b) => a - b)
    rows.push(
      { name: `door presses, ${pressers} pressers`, value: (times.length * 1000) / MEASURE_MS, unit: '/s' },
      { name: `door answer p50, ${pressers} pressers`, value: quantile(times, 0.5), unit: 'ms' },
      { name: `door answer p99, ${pressers} pressers`, value: quantile(times, 0.99), unit: 'ms' },
    )
  }
  return rows
}

// Take and take back: the queue stays as short as in a real hall.
async function pressUntil(socket: Socket, endMs: number, times: number[]): Promise<void> {
  let ticket: string | undefined
  while (performance.now() < endMs) {
    const began = performance.now()
    const command = ticket
      ? { type: 'cancel-ticket', ticket, reason: 'bench' }
      : { type: 'take-ticket', service: SERVICES[times.length % SERVICES.length], class: 'ordinary' }
    const answer = await socket
      .timeout(ANSWER_WAIT_MS)
      .emitWithAck('command', { hall: 'main', press: crypto.randomUUID(), ...command })
    times.push(performance.now() - began)
    if (answer.problem) throw new Error(`The hall said no: ${answer.problem.code}`)
    ticket = ticket ? undefined : answer.ticket.id
  }
}

async function connect(url: string, cookie: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}
