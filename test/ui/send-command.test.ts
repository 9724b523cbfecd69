// A lost press is sent again under the same id, three times at most, and the screen always gets an answer.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import type { CommandAnswer } from '#contract/wire.ts'
import { ANSWER_WAIT_MS, type Line, SENDS_MAX, sendCommand } from '#ui/send-command.ts'

const press = '8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60'
const callNext = { type: 'call-next', counter: '3' } as const
const sent = { hall: 'main', press, ...callNext }
const answer: CommandAnswer = { press, position: 7 }
const problem = { type: 'urn:x', title: 'The hall says no', status: 409, code: 'nobody-waiting' }

test('the first answer is given on', async () => {
  const line = lineThat('answers')
  expect(await sendCommand(line, 'main', press, callNext)).toEqual({ given: answer })
  expect(line.heard).toEqual([{ command: sent, waitMs: ANSWER_WAIT_MS }])
})

test('a no of the hall is a value', async () => {
  expect(await sendCommand(lineThat('refuses'), 'main', press, callNext)).toEqual({ rejected: problem })
})

test('a lost press is sent again under the same id', async () => {
  const line = lineThat('loses', 'loses', 'answers')
  expect(await sendCommand(line, 'main', press, callNext)).toEqual({ given: answer })
  expect(line.heard.map(({ command }) => command)).toEqual([sent, sent, sent])
})

test('after three sends without an answer the screen is told so', async () => {
  const line = lineThat('loses', 'loses', 'loses', 'answers')
  expect(await sendCommand(line, 'main', press, callNext)).toBe('no-answer')
  expect(line.heard).toHaveLength(SENDS_MAX)
})

test('over a real socket: the hall that swallows the first press hears the same one again', async () => {
  const heard: unknown[] = []
  const address = await openHall((command, reply) => {
    heard.push(command)
    if (heard.length > 1) reply(answer)
  })
  const socket = io(address, { transports: ['websocket'] })
  onTestFinished(() => void socket.close())

  expect(await sendCommand(socket as Line, 'main', press, callNext)).toEqual({ given: answer })
  expect(heard).toEqual([sent, sent])
})

type Manner = 'answers' | 'refuses' | 'loses'

function lineThat(...manners: readonly Manner[]) {
  const heard: { command: unknown; waitMs: number }[] = []
  const emit = async (command: unknown, waitMs: number): Promise<CommandAnswer> => {
    heard.push({ command, waitMs })
    const manner = manners[heard.length - 1]
    if (manner === 'loses') throw new Error('operation has timed out')
    return manner === 'refuses' ? { problem } : answer
  }
  const line: Line = { timeout: (waitMs) => ({ emitWithAck: (_event, command) => emit(command, waitMs) }) }
  return { ...line, heard }
}

async function openHall(onCommand: (command: unknown, reply: (answer: CommandAnswer) => void) => void) {
  const http = createServer()
  const server = new Server(http)
  server.on('connection', (socket) => void socket.on('command', onCommand))
  await new Promise<void>((listening) => {
    http.listen(0, '127.0.0.1', listening)
  })
  onTestFinished(() => server.close())
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}
