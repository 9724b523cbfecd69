// From the clerk's press to the new board on twenty screens, server to socket, on an idle machine.
import { io, type Socket } from 'socket.io-client'
import { startHouse } from './house-process.ts'
import { quantile, type Row } from './row.ts'

const SCREENS = 20
const ROUNDS = 200
const PAUSE_MS = 40
const ANSWER_WAIT_MS = 10_000

type Board = { readonly view: string; readonly calls: readonly { readonly ticket: string; readonly times: number }[] }

/** Each round: take, call, and the time until the last of the screens has the call; then start and finish. */
export async function benchPressToView(): Promise<readonly Row[]> {
  const house = await startHouse()
  const screens = await Promise.all(Array.from({ length: SCREENS }, () => openScreen(house.url)))
  const clerk = await connect(house.url, house.cookie)
  const firstMs: number[] = []
  const lastMs: number[] = []
  const answerMs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await ask(clerk, {
      type: 'take-ticket',
      service: 'card',
      class: round % 3 === 0 ? 'elder' : 'ordinary',
    })
    await pause(PAUSE_MS)
    const ticket = taken.ticket?.id ?? ''
    const began = performance.now()
    const shown = screens.map((screen) => screen.whenCalled(ticket).then(() => performance.now() - began))
    await ask(clerk, { type: 'call-next', counter: '1' })
    answerMs.push(performance.now() - began)
    const times = await Promise.all(shown)
    firstMs.push(Math.min(...times))
    lastMs.push(Math.max(...times))
    await ask(clerk, { type: 'start-service', ticket })
    await ask(clerk, { type: 'finish-service', ticket })
    await pause(PAUSE_MS)
  }
  clerk.close()
  for (const screen of screens) screen.close()
  await house.stop()
  const [all, answers] = [lastMs, answerMs].map((list) => list.toSorted((a, b) => a - b)) as [number[], number[]]
  return [
    { name: 'press answered p50', value: quantile(answers, 0.5), unit: 'ms' },
    { name: 'press answered p99', value: quantile(answers, 0.99), unit: 'ms', goal: 'call p99 < 100' },
    { name: 'press to view on 20 screens p50', value: quantile(all, 0.5), unit: 'ms', goal: '< 20' },
    { name: 'press to view on 20 screens p99', value: quantile(all, 0.99), unit: 'ms', goal: '< 100' },
  ]
}

type Screen = { readonly whenCalled: (ticket: string) => Promise<void>; readonly close: () => void }

async function openScreen(url: string): Promise<Screen> {
  const socket = await connect(url, '')
  let waiting: { readonly ticket: string; readonly done: () => void } | undefined
  socket.on('view', (view: Board) => {
    if (waiting && view.calls.some(({ ticket }) => ticket === waiting?.ticket)) waiting.done()
  })
  await socket.timeout(ANSWER_WAIT_MS).emitWithAck('watch', { hall: 'main', view: 'board' })
  return {
    whenCalled: (ticket) =>
      new Promise((done) => {
        waiting = { ticket, done }
      }),
    close: () => socket.close(),
  }
}

async function connect(url: string, cookie: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, ...(cookie && { extraHeaders: { cookie } }) })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

async function ask(socket: Socket, command: object): Promise<{ ticket?: { id: string } }> {
  const answer = await socket
    .timeout(ANSWER_WAIT_MS)
    .emitWithAck('command', { hall: 'main', press: crypto.randomUUID(), ...command })
  if (answer.problem) throw new Error(`The hall said no: ${answer.problem.code}`)
  return answer
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
