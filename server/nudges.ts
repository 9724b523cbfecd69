// Servers on one PostgreSQL tell each other that a hall moved on, or that its devices changed. A nudge carries nothing
// that may be lost: whoever missed one, or has no Redis, looks by himself.
import { createClient } from 'redis'
import type { DeviceId, HallId } from '#contract/ids.ts'
import type { SpokenVoice } from '#contract/settings.ts'
import type { TypedAnnouncement } from './announcements.ts'
import type { Clock } from './clock.ts'
import type { Hall } from './hall.ts'
import type { Log } from './log.ts'

const CHANNEL = 'nuanting'
const LOOK_EVERY_MS = 1_000
const DEVICES_EVERY_MS = 10_000
const RECONNECT_MS_MAX = 2_000

export type Nudges = {
  /** Keeps a hall up with what other servers write, and tells them what is written here. Returns how it stops. */
  readonly follow: (hall: Hall) => () => void
  /** The devices of this hall were changed on this server. */
  readonly devicesChanged: (hall: HallId) => void
  /** A manager typed this on this server: the boards of the others say it too. Without Redis only our own do. */
  readonly announced: (announcement: TypedAnnouncement) => void
  /** This screen shall show its name, wherever its line ends; false when the other servers cannot be told. */
  readonly identify: (hall: HallId, device: DeviceId) => boolean
  readonly close: () => void
}

export type NudgesParts = {
  readonly redisUrl: string | undefined
  readonly clock: Clock
  readonly log: Log
  /** Reads the devices of this hall again. */
  readonly readDevices: (hall: HallId) => Promise<void>
  /** Another server has something to be said. Ours comes back as well. */
  readonly onAnnounced: (announcement: TypedAnnouncement) => void
  /** Another server looks for this screen. Ours comes back as well. */
  readonly onIdentify: (device: DeviceId) => void
  /** A hall cannot read on: the machinery is broken. */
  readonly onBroken: (error: unknown) => void
}

/** Nudges by Redis where there is one, and by looking every second in any case. Needs no Redis to start. */
export function openNudges({
  redisUrl,
  clock,
  log,
  readDevices,
  onAnnounced,
  onIdentify,
  onBroken,
}: NudgesParts): Nudges {
  const halls = new Map<HallId, Hall>()
  const reading = new Set<HallId>()
  const again = new Set<HallId>()
  const wire = redisUrl ? openWire(redisUrl, log, hear) : undefined
  const stopLooking = clock.every(LOOK_EVERY_MS, () => {
    for (const hall of halls.values()) readOn(hall)
  })
  const stopLookingAtDevices = clock.every(DEVICES_EVERY_MS, () => {
    for (const id of halls.keys()) lookAtDevices(id)
  })
  return {
    follow,
    devicesChanged: (hall) => wire?.say(`devices ${hall}`),
    announced: (announcement) => wire?.say(toNudge(announcement)),
    identify: (hall, device) => {
      wire?.say(`identify ${hall} ${device}`)
      return wire !== undefined
    },
    close,
  }

  function follow(hall: Hall): () => void {
    halls.set(hall.id, hall)
    const unfollow = hall.follow(({ day, position }, entries, origin) => {
      if (origin === 'here' && entries.length > 0) wire?.say(`moved ${hall.id} ${day} ${position}`)
    })
    return () => {
      unfollow()
      halls.delete(hall.id)
    }
  }

  function hear(nudge: string): void {
    const [what, id = '', day, position] = nudge.split(' ')
    const hall = halls.get(id)
    if (!hall) return
    if (what === 'announced') return void onAnnounced(fromNudge(nudge))
    if (what === 'identify') return void onIdentify(day ?? '')
    if (what === 'devices') lookAtDevices(id)
    else if (day === hall.state().day && Number(position) > hall.state().position) readOn(hall)
  }

  // A nudge that comes during a read may be about what that read did not see any more: then once more.
  function readOn(hall: Hall): void {
    if (reading.has(hall.id)) return void again.add(hall.id)
    reading.add(hall.id)
    hall
      .catchUp()
      .catch(onBroken)
      .finally(() => {
        reading.delete(hall.id)
        if (again.delete(hall.id)) readOn(hall)
      })
  }

  function lookAtDevices(id: HallId): void {
    readDevices(id).catch((error: unknown) => log.error('The devices could not be read', error, { hall: id }))
  }

  function close(): void {
    stopLooking()
    stopLookingAtDevices()
    wire?.close()
  }
}

// Only a text has spaces in it.
function toNudge({ hall, id, language, zone = '', at, text }: TypedAnnouncement): string {
  return ['announced', hall, id, language, zone, at, text].join(' ')
}

function fromNudge(nudge: string): TypedAnnouncement {
  const [, hall = '', id = '', language = 'zh', zone = '', at = '', ...text] = nudge.split(' ')
  const said = { hall, id, language: language as SpokenVoice, at, text: text.join(' ') }
  return zone === '' ? said : { ...said, zone }
}

type Wire = { readonly say: (nudge: string) => void; readonly close: () => void }

// `connect` stays pending while Redis is away, so nobody waits for it; what is said meanwhile is not kept.
function openWire(url: string, log: Log, hear: (nudge: string) => void): Wire {
  const reconnectStrategy = (tries: number) => Math.min(tries * 100, RECONNECT_MS_MAX)
  const speaker = createClient({ url, socket: { reconnectStrategy } })
  const listener = speaker.duplicate()
  for (const [name, client] of Object.entries({ speaker, listener })) {
    client.on('error', (error: unknown) => log.debug('Redis is away', { name, error: String(error) }))
    client.on('ready', () => log.info('Redis is there', { name }))
  }
  const give = (error: unknown) => log.warn('Redis was not reached', { error: String(error) })
  speaker.connect().catch(give)
  listener
    .connect()
    .then(() => listener.subscribe(CHANNEL, hear))
    .catch(give)
  return {
    say: (nudge) => {
      if (speaker.isReady) speaker.publish(CHANNEL, nudge).catch(give)
    },
    close: () => {
      speaker.destroy()
      listener.destroy()
    },
  }
}
