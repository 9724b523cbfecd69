// Socket.IO: commands in, whole views out. WebSocket only; the same cookie or bearer token as HTTP.
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import { AGENT_SPACE } from '#contract/agent.ts'
import type { OwnDevice } from '#contract/devices.ts'
import { HallId } from '#contract/ids.ts'
import { PROTOCOL_VERSION } from '#contract/version.ts'
import type { View } from '#contract/views.ts'
import { Alive, type Say, Shown, type ToScreen, type ToServer, Watch } from '#contract/wire.ts'
import type { KnownDevice } from '../auth/devices.ts'
import { type Identity, whyShut } from '../auth/identity.ts'
import { ownDevice } from '../auth/own-device.ts'
import { mayWatch } from '../auth/permissions.ts'
import type { Halls } from '../halls.ts'
import type { Log } from '../log.ts'
import { doorProblem } from '../problems.ts'
import type { Screens } from '../screens.ts'
import type { ConnectedScreen } from '../takeover-screens.ts'
import { viewKey } from '../view-maker.ts'
import { type AgentDoorParts, type AgentSpace, openAgentDoor } from './agent-door.ts'
import { malformed, type PressDoor } from './press-door.ts'

const MESSAGE_BYTES_MAX = 64 * 1024
const PING_EVERY_MS = 4_000
const PONG_WAIT_MS = 4_000
const WATCHES_PER_SOCKET_MAX = 8
const VIEW_ROOM_WORDS = 6
/** A page that is there shows its name at once; who is silent longer is not. */
const IDENTIFIED_WAIT_MS = 3_000
/** Sockets of strangers: a hall has tens of screens, a province's gate is elsewhere. */
export const SOCKETS_MAX = 20_000

type ScreenFacts = {
  identity?: Identity
  screen: string
  /** Asked again at every press: a session may have ended meanwhile. */
  identify: () => Promise<Identity | undefined>
  /** What this screen was last told of itself. */
  device: OwnDevice | null
  /** The rooms of the views at which it only looks. */
  quiet: Set<string>
}
export type ScreenSocket = Socket<ToServer, ToScreen, Record<string, never>, ScreenFacts>
type Io = Server<ToServer, ToScreen, Record<string, never>, ScreenFacts>

export type SocketDoor = {
  readonly sendView: (room: string, view: View) => void
  readonly say: (hall: string, say: Say) => void
  readonly isWatched: (room: string) => boolean
  /** Is there any board in this hall that hears what is said? */
  readonly isHeard: (hall: string) => boolean
  /** Tells the paired screens of this hall what they are by now; those that know it already are left alone. */
  readonly tellDevices: (hall: string) => void
  /** Lets a paired screen show its name; true when a page of it said that it does. */
  readonly identify: (device: string) => Promise<boolean>
  /** Every page that is in this hall, and what it watches. */
  readonly screensIn: (hall: string) => readonly ConnectedScreen[]
  readonly count: () => number
  /** Ends the sockets of whoever was signed out or revoked. */
  readonly dropWhere: (is: (identity: Identity) => boolean) => void
  /** Ends the sockets of people and programs that are in no more, or who may do something else by now. */
  readonly dropStale: () => Promise<void>
  readonly close: () => Promise<void>
}

export type SocketParts = AgentDoorParts & {
  readonly server: HttpServer
  readonly identify: (cookie: string | undefined, bearer: string | undefined) => Promise<Identity | undefined>
  readonly halls: Halls
  readonly screensOf: (hall: string) => Screens | undefined
  readonly press: PressDoor
  readonly log: Log
  /** A paired device as the database has it, for a screen that comes in. */
  readonly findDevice: (hall: string, id: string) => Promise<KnownDevice | undefined>
  /** The same from memory, for those that are in. */
  readonly devicesOf: (hall: string) => readonly KnownDevice[]
  /** A screen watches a board: what was called a moment ago is said to it as well. */
  readonly onBoard: (hall: string, tell: (say: Say) => void) => void
  readonly onShown: (hall: string, screen: string, shown: Shown) => void
  readonly onAlive: (hall: string, screen: string, alive: Alive) => void
}

const HallCommand = z.looseObject({ hall: HallId })

/** Opens the socket door on the web server's port. */
export function openSocketDoor(parts: SocketParts): SocketDoor {
  const io: Io = new Server(parts.server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    // A pulled cable makes no sound: a screen must know within ten seconds that what it shows is old.
    pingInterval: PING_EVERY_MS,
    pingTimeout: PONG_WAIT_MS,
    allowRequest: (request, answer) =>
      answer(null, isSameOrigin(request.headers) && io.engine.clientsCount < SOCKETS_MAX),
  })
  io.use((socket, next) => {
    const { token } = socket.handshake.auth
    const bearer = typeof token === 'string' ? token : undefined
    const identify = () => parts.identify(socket.request.headers.cookie, bearer)
    identify()
      .then(async (identity) => {
        // A member of staff may have many pages open; a device is one screen.
        const screen = identity?.kind === 'device' ? identity.id : `screen-${socket.id}`
        const device = await deviceOf(identity, parts)
        socket.data = { screen, identify, device, quiet: new Set(), ...(identity && { identity }) }
        next()
      })
      .catch((error: unknown) => {
        parts.log.error('A socket could not be identified', error)
        next(new Error('not-ready'))
      })
  })
  openAgentDoor(io.of(AGENT_SPACE) as unknown as AgentSpace, parts)
  io.on('connection', (socket) => welcome(socket, parts))
  const hasScreens = (room: string) => (io.sockets.adapter.rooms.get(room)?.size ?? 0) > 0
  return {
    sendView: (room, view) => void io.to(room).emit('view', view),
    say: (hall, say) => void io.to(boardRoom(hall)).emit('say', say),
    isWatched: (room) => hasScreens(room),
    isHeard: (hall) => hasScreens(boardRoom(hall)),
    tellDevices: (hall) => {
      const devices = new Map(parts.devicesOf(hall).map((device) => [device.id, device]))
      for (const socket of io.sockets.sockets.values()) {
        const { identity, device: told } = socket.data
        const known = identity?.kind === 'device' && identity.hall === hall ? devices.get(identity.id) : undefined
        const device = known && ownDevice(known, hall)
        if (!device || JSON.stringify(device) === JSON.stringify(told)) continue
        socket.data.device = device
        socket.emit('device', device)
      }
    },
    identify: async (device) => {
      const pages = [...io.sockets.sockets.values()].filter(({ data }) => data.device?.id === device)
      const shown = await Promise.allSettled(
        pages.map((page) => page.timeout(IDENTIFIED_WAIT_MS).emitWithAck('identify')),
      )
      return shown.some(({ status }) => status === 'fulfilled')
    },
    screensIn: (hall) =>
      [...io.sockets.sockets.values()]
        .filter(({ rooms }) => rooms.has(`hall ${hall}`))
        .map((socket) => ({ screen: socket.data.screen, views: viewsOf(socket, hall) })),
    count: () => io.engine.clientsCount,
    dropWhere: (is) => {
      for (const socket of io.sockets.sockets.values()) {
        if (socket.data.identity && is(socket.data.identity)) socket.disconnect(true)
      }
    },
    dropStale: async () => {
      for (const { data, disconnect } of accountSockets(io)) {
        const now = await data.identify()
        if (JSON.stringify(now) !== JSON.stringify(data.identity)) disconnect()
      }
    },
    close: async () => {
      await io.close()
    },
  }
}

async function deviceOf(identity: Identity | undefined, { findDevice }: SocketParts): Promise<OwnDevice | null> {
  if (identity?.kind !== 'device') return null
  const device = await findDevice(identity.hall, identity.id)
  return (device && ownDevice(device, identity.hall)) ?? null
}

// Devices are not asked after: a paired screen stays what it is until somebody revokes it.
function accountSockets(io: Io) {
  return [...io.sockets.sockets.values()]
    .filter(({ data }) => data.identity && data.identity.kind !== 'device')
    .map((socket) => ({ data: socket.data, disconnect: () => socket.disconnect(true) }))
}

function welcome(socket: ScreenSocket, parts: SocketParts): void {
  socket.emit('version', PROTOCOL_VERSION)
  socket.emit('device', socket.data.device)
  socket.on('watch', (raw, answer) => guard(parts.log, answer, () => watch(socket, raw, parts)))
  socket.on('command', (raw, answer) => guard(parts.log, answer, () => command(socket, raw, parts)))
  socket.on('shown', (raw) => {
    const shown = Shown.safeParse(raw)
    for (const hall of hallsOf(socket)) if (shown.success) parts.onShown(hall, socket.data.screen, shown.data)
  })
  socket.on('alive', (raw) => {
    const alive = Alive.safeParse(raw)
    for (const hall of hallsOf(socket)) if (alive.success) parts.onAlive(hall, socket.data.screen, alive.data)
  })
}

// Whatever a stranger sends, the answer is a problem, never a crash.
function guard<T>(log: Log, answer: unknown, work: () => Promise<T>): void {
  const tell = typeof answer === 'function' ? (answer as (told: unknown) => void) : () => undefined
  work()
    .then(tell)
    .catch((error: unknown) => {
      log.error('A socket message failed', error)
      tell({ problem: doorProblem('not-ready') })
    })
}

async function watch(socket: ScreenSocket, raw: unknown, parts: SocketParts) {
  const read = Watch.safeParse(raw)
  if (!read.success) return { problem: malformed(read.error) }
  const { hall: id, ...wish } = read.data
  const { identity } = socket.data
  if (!mayWatch(identity, wish.view, id)) return { problem: doorProblem(whyShut(identity)) }

  const hall = await parts.halls.find(id)
  const screens = parts.screensOf(id)
  if (!hall || !screens) return { problem: doorProblem('unknown-hall') }
  const key = viewKey(wish, identity)
  const view = screens.watch(key)
  if (!view) return { problem: doorProblem('unknown-view', 'There is no such counter, ticket or page.') }
  const room = screens.roomOf(key)
  // One page shows one view of a kind: a clerk who moves to another counter leaves the old one.
  const older = viewRooms(socket).filter((one) => one !== room && one.startsWith(`${id} ${wish.view} `))
  const others = viewRooms(socket).filter((one) => one !== room && !older.includes(one))
  if (others.length >= WATCHES_PER_SOCKET_MAX) return { problem: doorProblem('too-many', 'Too many views.') }
  await Promise.all(older.map((one) => socket.leave(one)))
  await socket.join([room, `hall ${id}`])
  socket.data.quiet = new Set(
    viewRooms(socket).filter((one) => (one === room ? wish.quiet : socket.data.quiet.has(one))),
  )
  if (wish.view === 'board') await hear(socket, id, { isQuiet: wish.quiet === true, onBoard: parts.onBoard })
  return view
}

type Hearing = Pick<SocketParts, 'onBoard'> & { readonly isQuiet: boolean }

async function hear(socket: ScreenSocket, hall: string, { isQuiet, onBoard }: Hearing): Promise<void> {
  if (isQuiet) return socket.leave(boardRoom(hall))
  await socket.join(boardRoom(hall))
  onBoard(hall, (say) => socket.emit('say', say))
}

async function command(socket: ScreenSocket, raw: unknown, parts: SocketParts) {
  const read = HallCommand.safeParse(raw)
  if (!read.success) return { problem: malformed(read.error) }
  const { hall: id, ...rest } = read.data
  const hall = await parts.halls.find(id)
  if (!hall) return { problem: doorProblem('unknown-hall') }
  const answered = await parts.press(hall, rest, await socket.data.identify())
  return 'answer' in answered ? answered.answer : answered
}

// Rooms of views are named by screens.ts: hall, view, counter, code, zone, device.
function viewRooms(socket: ScreenSocket): string[] {
  return [...socket.rooms].filter((room) => room.split(' ').length === VIEW_ROOM_WORDS)
}

function viewsOf(socket: ScreenSocket, hall: string): ConnectedScreen['views'] {
  return viewRooms(socket).flatMap((room) => {
    const [of, view = '', counter = '', , zone = ''] = room.split(' ')
    return of === hall ? [{ view, counter, zone, isQuiet: socket.data.quiet.has(room) }] : []
  })
}

function boardRoom(hall: string): string {
  return `say ${hall}`
}

function hallsOf(socket: ScreenSocket): string[] {
  return [...socket.rooms].filter((room) => room.startsWith('hall ')).map((room) => room.slice('hall '.length))
}

// Another site's page must not speak with our cookie. Programs send no origin.
function isSameOrigin({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
  if (!origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
