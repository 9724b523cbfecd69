// A screen at the socket: watches views, hears what is to be said, presses. What it was told stays in lists.
import { io, type Socket } from 'socket.io-client'
import type { OwnDevice } from '#contract/devices.ts'
import type { View, ViewOf } from '#contract/views.ts'
import type { CommandAnswer, Say, ToScreen, ToServer, Watch, WatchAnswer } from '#contract/wire.ts'

const WAIT_MAX_MS = 20_000

export type Screen = {
  readonly views: readonly View[]
  readonly says: readonly Say[]
  readonly versions: readonly number[]
  /** What this screen was told of itself. */
  readonly devices: readonly (OwnDevice | null)[]
  /** How often it was asked to show its name; it always says that it does. */
  readonly identified: () => number
  /** Resolves with the whole view, or with a problem. */
  readonly watch: (watch: Partial<Watch> & Pick<Watch, 'view'>) => Promise<WatchAnswer>
  readonly command: (command: object) => Promise<CommandAnswer>
  readonly emit: Socket<ToScreen, ToServer>['emit']
  /** The newest view of this name as soon as it is as the caller wants it; an error when it never is. */
  readonly until: <N extends View['view']>(view: N, is: (view: ViewOf<N>) => boolean) => Promise<ViewOf<N>>
  readonly untilSaid: (is: (say: Say) => boolean) => Promise<Say>
  readonly untilDevice: (is: (device: OwnDevice | null) => boolean) => Promise<OwnDevice | null>
  readonly untilGone: () => Promise<void>
  readonly close: () => void
}

/** Connects to the server at this address with a cookie or a bearer token. Rejects when it is not let in. */
export async function openScreen(
  url: string,
  { headers = {}, token }: { readonly headers?: Readonly<Record<string, string>>; readonly token?: string } = {},
): Promise<Screen> {
  const socket: Socket<ToScreen, ToServer> = io(url, {
    transports: ['websocket'],
    extraHeaders: { ...headers },
    reconnection: false,
    forceNew: true,
    ...(token && { auth: { token } }),
  })
  const views: View[] = []
  const says: Say[] = []
  const versions: number[] = []
  const devices: (OwnDevice | null)[] = []
  let identified = 0
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  socket.on('view', (view) => {
    views.push(view)
    tell()
  })
  socket.on('say', (say) => {
    says.push(say)
    tell()
  })
  socket.on('device', (device) => {
    devices.push(device)
    tell()
  })
  socket.on('identify', (shown) => {
    identified += 1
    shown(true)
  })
  socket.on('version', (version) => versions.push(version))
  socket.on('disconnect', tell)
  await connected(socket)

  function soon<T>(what: string, find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find()
        if (found === undefined) return
        clearTimeout(timer)
        listeners.delete(look)
        resolve(found)
      }
      const timer = setTimeout(() => {
        listeners.delete(look)
        reject(new Error(`${what} did not come. The last view was ${JSON.stringify(views.at(-1))}`))
      }, WAIT_MAX_MS)
      listeners.add(look)
      look()
    })
  }

  return {
    views,
    says,
    versions,
    devices,
    identified: () => identified,
    watch: async (watch) => {
      const told = await socket.timeout(WAIT_MAX_MS).emitWithAck('watch', { hall: 'main', ...watch })
      if ('view' in told) views.push(told)
      tell()
      return told
    },
    command: (command) => socket.timeout(WAIT_MAX_MS).emitWithAck('command', { hall: 'main', ...command }),
    emit: socket.emit.bind(socket) as Socket<ToScreen, ToServer>['emit'],
    until: <N extends View['view']>(name: N, is: (view: ViewOf<N>) => boolean) =>
      soon(`The ${name} view`, () => {
        const newest = views.findLast((view): view is ViewOf<N> => view.view === name)
        return newest && is(newest) ? newest : undefined
      }),
    untilSaid: (is) => soon('The announcement', () => says.find(is)),
    untilDevice: async (is) => {
      const isSo = (device: OwnDevice | null | undefined) => device !== undefined && is(device)
      const found = await soon('The device', () =>
        isSo(devices.at(-1)) ? { device: devices.at(-1) ?? null } : undefined,
      )
      return found.device
    },
    untilGone: async () => void (await soon('The end of the socket', () => socket.disconnected || undefined)),
    close: () => socket.close(),
  }
}

function connected(socket: Socket<ToScreen, ToServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => {
      socket.close()
      reject(error)
    })
  })
}
