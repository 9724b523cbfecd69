// `npm run agent`: on a dispenser's own machine, lends the server the line to the printer there. It connects outwards and
// for ever; it knows nothing of tickets, and can do nothing but be this printer.
import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'
import { AGENT_SPACE, type FromAgent, type ToAgent } from '#contract/agent.ts'
import { PrinterAddress } from '#contract/devices.ts'
import { type AgentLines, openAgentLines } from './agent-lines.ts'
import { wireAt } from './open-printer.ts'

const TRY_AGAIN_MS = 500
const TRY_AGAIN_MS_MAX = 5_000
/** After a «no» nothing changes quickly: a person has to make a new token. */
const REFUSED_WAIT_MS = 15_000

const Environment = z.object({
  SERVER_URL: z
    .string('must name the server, such as http://192.168.1.10:3000')
    .transform((list) => list.split(','))
    .refine((list) => list.every(isWebAddress), 'must look like http://192.168.1.10:3000; several with commas'),
  AGENT_TOKEN: z.string('must be the token that the office made for this agent').min(20, 'is too short for a token'),
  PRINTER: PrinterAddress.refine((address) => !address.startsWith('agent:'), 'must be a printer of this machine'),
})

const settings = Environment.safeParse(process.env)
if (settings.success) lendPrinter(settings.data)
else {
  const issue = settings.error.issues[0]
  console.error(`${String(issue?.path[0])} ${issue?.message}.`)
  process.exitCode = 2
}

function lendPrinter({ SERVER_URL: servers, AGENT_TOKEN: token, PRINTER: printer }: z.infer<typeof Environment>): void {
  // One printer, however many servers there are: they take turns.
  const lines = openAgentLines(wireAt(printer))
  const sockets = servers.map((server) => connect(new URL(AGENT_SPACE, server).href, token, lines, printer))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      for (const socket of sockets) socket.disconnect()
      process.exit(0)
    })
  }
}

type AgentSocket = Socket<ToAgent, FromAgent>

function connect(server: string, token: string, lines: AgentLines, printer: string): AgentSocket {
  const socket: AgentSocket = io(server, {
    auth: { token },
    transports: ['websocket'],
    reconnectionDelay: TRY_AGAIN_MS,
    reconnectionDelayMax: TRY_AGAIN_MS_MAX,
  })
  const open = new Set<string>()
  // A server that is away for a night is told of once.
  let lastSaid = ''
  const say = (text: string) => {
    if (text !== lastSaid) console.log(`${server}: ${text}`)
    lastSaid = text
  }
  // What is said while the server is away must not be said when it is back: the line is another one then.
  const hears = {
    heard: (line: string, bytes: Buffer) => void (socket.connected && socket.emit('heard', line, bytes)),
    lost: (line: string) => void (socket.connected && socket.emit('lost', line)),
  }
  const close = async (line: string) => {
    open.delete(line)
    await lines.close(line)
  }
  socket.on('welcome', (name) => say(`agent://${name} lends ${printer}.`))
  socket.on('open', async (line, answer) => {
    const told = await lines.open(line, hears)
    if (told === 'opened') open.add(line)
    if (told === 'opened' && !socket.connected) return close(line)
    answer(told)
  })
  socket.on('send', (line, bytes) => lines.send(line, Buffer.from(bytes)))
  socket.on('sent', async (line, waitMs, answer) => answer(await lines.isSent(line, waitMs)))
  socket.on('close', async (line, answer) => {
    await close(line)
    answer()
  })
  socket.on('disconnect', (reason) => {
    say(`disconnected (${reason}).`)
    for (const line of open) void close(line)
    tryAgainLater(socket)
  })
  socket.on('connect_error', ({ message }) => {
    say(message === 'not-signed-in' ? 'the token is not known there.' : `no answer (${message}), trying again.`)
    tryAgainLater(socket)
  })
  return socket
}

// The socket tries again by itself, except after a «no» of the server.
function tryAgainLater(socket: AgentSocket): void {
  if (!socket.active) setTimeout(() => socket.connect(), REFUSED_WAIT_MS)
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
