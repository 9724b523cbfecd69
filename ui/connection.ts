// The one socket of a screen: messages become actions, and everything that is watched is watched again after a cut.
import { createContext, useContext } from 'react'
import { io, type Socket } from 'socket.io-client'
import { PROTOCOL_VERSION } from '#contract/version.ts'
import type { View } from '#contract/views.ts'
import type { ToScreen, ToServer, WatchAnswer } from '#contract/wire.ts'
import { type ConnectionState, connectionChanged } from './connection-slice.ts'
import { deviceTold } from './device-slice.ts'
import { reloadOnceFor } from './reload.ts'
import { openServerClock, type ServerClock } from './server-clock.ts'
import type { Store } from './store.ts'
import { connectedAgain, keyOfWatched, viewShown, type Watched, watchRefused } from './view-slice.ts'

const FIRST_RETRY_MS = 500
const SLOWEST_RETRY_MS = 5_000
const REFUSED_RETRY_MS = 5_000
/** A network that swallows everything says nothing: a try has failed when there is no line after this. */
const LINE_WAIT_MS = 5_000

export type HallSocket = Socket<ToScreen, ToServer>

/** One screen's line to one hall. */
export type Connection = {
  readonly hall: string
  readonly socket: HallSocket
  /** The time at the server, by its views. */
  readonly clock: ServerClock
  /** Asks for a view and every newer one; returns its end. Two that watch the same share it. */
  readonly watch: (watched: Watched) => () => void
  /** Comes in by the door again, with the cookie of now: after signing in or out, after pairing, after a sleep. */
  readonly reconnect: () => void
  readonly close: () => void
}

export const ConnectionContext = createContext<Connection | undefined>(undefined)

/** The connection of the screen around this component. */
export function useOpenConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('This cannot be: a part of a screen outside startScreen')
  return connection
}

/** The socket itself, for screens that send `shown` or listen to `say`. */
export function useSocket(): HallSocket {
  return useOpenConnection().socket
}

/** The server's clock, as this screen knows it. */
export function useServerClock(): ServerClock {
  return useOpenConnection().clock
}

/** The id of the hall this screen belongs to. */
export function useHall(): string {
  return useOpenConnection().hall
}

/**
 * Opens the socket of a screen at `hall`, on the page's own origin unless `address` names another. Tries again by
 * itself for as long as the page lives, at the latest every 5 s.
 */
export function openConnection(store: Store, hall: string, address?: string): Connection {
  const options = {
    transports: ['websocket'],
    reconnectionDelay: FIRST_RETRY_MS,
    reconnectionDelayMax: SLOWEST_RETRY_MS,
    timeout: LINE_WAIT_MS,
    auth: { protocol: PROTOCOL_VERSION },
    forceNew: true,
  }
  const socket: HallSocket = address === undefined ? io(options) : io(address, options)
  const clock = openServerClock()
  const show = (view: View) => {
    clock.told(view.at)
    store.dispatch(viewShown(view))
  }
  const watches = openWatches({ store, hall, socket, show })
  const change = (state: ConnectionState) => void store.dispatch(connectionChanged({ state, since: Date.now() }))

  socket.on('connect', () => {
    clock.beginAgain()
    store.dispatch(connectedAgain())
    change('connected')
    watches.askAll()
  })
  socket.on('disconnect', (reason) => {
    change('away')
    // The server closed this line on purpose (a new cookie, a restart): socket.io would not come back by itself.
    if (reason === 'io server disconnect') tryLater(socket)
  })
  socket.on('connect_error', () => {
    change('away')
    if (!socket.active) tryLater(socket)
  })
  socket.on('view', show)
  socket.on('device', (device) => void store.dispatch(deviceTold(device)))
  socket.on('version', (version) => {
    if (version <= PROTOCOL_VERSION) return
    change('too-old')
    reloadOnceFor(version)
  })

  return {
    hall,
    socket,
    clock,
    watch: watches.add,
    reconnect: () => void socket.disconnect().connect(),
    close: () => void socket.close(),
  }
}

type Watches = { readonly add: Connection['watch']; readonly askAll: () => void }
type WatchesParts = Pick<Connection, 'hall' | 'socket'> & {
  readonly store: Store
  readonly show: (view: View) => void
}

function openWatches({ store, hall, socket, show }: WatchesParts): Watches {
  const watching = new Map<string, { readonly watched: Watched; count: number }>()

  const ask = (watched: Watched) =>
    socket.emit('watch', { hall, ...watched }, (answer: WatchAnswer) => {
      if (!('problem' in answer)) return show(answer)
      store.dispatch(watchRefused({ watched, problem: answer.problem }))
      const isForbidden = answer.problem.status === 401 || answer.problem.status === 403
      if (isForbidden) store.dispatch(connectionChanged({ state: 'not-allowed', since: Date.now() }))
    })

  const remove = (key: string) => {
    const one = watching.get(key)
    if (!one) return
    one.count -= 1
    if (one.count === 0) watching.delete(key)
  }

  return {
    add: (watched) => {
      const key = keyOfWatched(watched)
      const known = watching.get(key)
      if (known) known.count += 1
      else watching.set(key, { watched, count: 1 })
      // Before the line stands nothing is sent: `askAll` will. An emit now would be kept and sent twice.
      if (!known && socket.connected) ask(watched)
      return () => remove(key)
    },
    askAll: () => {
      for (const { watched } of watching.values()) ask(watched)
    },
  }
}

function tryLater(socket: HallSocket): void {
  setTimeout(() => {
    if (!socket.connected) socket.connect()
  }, REFUSED_RETRY_MS)
}
