// Who saw a call, who heard it, and which screens still live: the proof of each call, and an alarm within 90 s when a
// paired screen is gone, frozen or silent (contract.md, Socket: `shown`, `alive`).

import type { DeviceTrouble } from '#contract/counter-views.ts'
import type { Trouble } from '#contract/devices.ts'
import { type CallId, type HallId, type Instant, toInstant, toMs } from '#contract/ids.ts'
import type { SpeakingScreen } from '#contract/voice-state.ts'
import type { Alive, Shown } from '#contract/wire.ts'
import type { KnownDevice } from './auth/devices.ts'
import type { Db } from './database/open-database.ts'

/** Five missed heartbeats: a screen that is only slow has been heard by then. */
const GONE_AFTER_MS = 75_000
/** A page that answers but has not painted for so long is frozen. */
const STALLED_AFTER_MS = 60_000
const PROOFS_PER_WRITE_MAX = 200
const SCREENS_MAX = 2_000

type Seen = { readonly atMs: number; readonly alive?: Alive }
type Proof = {
  readonly hall: HallId
  readonly call: CallId
  readonly screen: string
  readonly shownAt: Date
  readonly heard: string
}
type Screen = Pick<KnownDevice, 'id' | 'name' | 'kind' | 'paired'> & { readonly speaks?: boolean | undefined }

export type ScreenWatch = {
  /** Keeps the proof; true when this is the first screen that shows the call. */
  readonly shown: (hall: HallId, screen: string, shown: Shown) => boolean
  readonly alive: (hall: HallId, screen: string, alive: Alive) => void
  /** How many screens have shown a call, and how many have spoken it, since this server began. */
  readonly proofOf: (hall: HallId, call: CallId) => { readonly shown: number; readonly heard: number }
  /** Paired screens of these that are gone, frozen or silent. */
  readonly troubles: (hall: HallId, screens: readonly Screen[]) => readonly DeviceTrouble[]
  /** The paired boards of these that should speak, and whether they do. */
  readonly sounds: (hall: HallId, screens: readonly Screen[]) => readonly SpeakingScreen[]
  /** Writes the proofs that have gathered. */
  readonly flush: () => Promise<void>
}

/** The watch over all screens of this server. `nowMs` is the present time. */
export function openScreenWatch(db: Db, nowMs: () => number): ScreenWatch {
  const beganMs = nowMs()
  const seen = new Map<string, Seen>()
  const proofs = new Map<string, Map<string, string>>()
  let unwritten: Proof[] = []
  return { shown, alive, proofOf, troubles, sounds, flush }

  function shown(hall: HallId, screen: string, { call, at, heard }: Shown): boolean {
    const key = `${hall} ${call}`
    const byScreen = proofs.get(key) ?? new Map<string, string>()
    // Once heard, always heard: a late «shown» takes nothing back.
    if (byScreen.get(screen) === 'true') return false
    proofs.set(key, byScreen.set(screen, String(heard)))
    if (proofs.size > SCREENS_MAX) proofs.delete(proofs.keys().next().value ?? key)
    unwritten.push({ hall, call, screen, shownAt: new Date(at), heard: String(heard) })
    return byScreen.size === 1
  }

  function alive(hall: HallId, screen: string, told: Alive): void {
    seen.set(`${hall} ${screen}`, { atMs: nowMs(), alive: told })
    if (seen.size > SCREENS_MAX) seen.delete(seen.keys().next().value ?? '')
  }

  function proofOf(hall: HallId, call: CallId) {
    const outcomes = [...(proofs.get(`${hall} ${call}`)?.values() ?? [])]
    return { shown: outcomes.length, heard: outcomes.filter((heard) => heard === 'true').length }
  }

  function troubles(hall: HallId, screens: readonly Screen[]): readonly DeviceTrouble[] {
    return screens
      .filter(({ kind, paired }) => paired && kind !== 'printer')
      .flatMap(({ id, name, kind, speaks }) => {
        const last = seen.get(`${hall} ${id}`) ?? { atMs: beganMs }
        const trouble = troubleOf(last, shouldSpeak({ kind, paired: true, speaks }))
        return trouble ? [{ device: id, name, trouble, since: toInstant(last.atMs) }] : []
      })
  }

  function sounds(hall: HallId, screens: readonly Screen[]): readonly SpeakingScreen[] {
    return screens.filter(shouldSpeak).map(({ id, name }) => {
      const last = seen.get(`${hall} ${id}`)
      const trouble = last && troubleOf(last, false)
      const isAway = trouble === 'gone' || trouble === 'stalled'
      return { device: id, name, sound: isAway ? trouble : (last?.alive?.audio ?? 'unheard') }
    })
  }

  function troubleOf({ atMs, alive: told }: Seen, mustSpeak: boolean): Trouble | undefined {
    if (nowMs() - atMs > GONE_AFTER_MS) return 'gone'
    if (!told) return undefined
    if (nowMs() - paintedMs(told.paintedAt, atMs) > STALLED_AFTER_MS) return 'stalled'
    return mustSpeak && (told.audio === 'blocked' || told.audio === 'missing') ? 'silent' : undefined
  }

  async function flush(): Promise<void> {
    while (unwritten.length > 0) {
      const some = unwritten.slice(0, PROOFS_PER_WRITE_MAX)
      unwritten = unwritten.slice(PROOFS_PER_WRITE_MAX)
      for (const { hall, call, screen, ...rest } of some) {
        const key = { hall, call, screen }
        await db.callProof.upsert({ where: { hall_call_screen: key }, create: { ...key, ...rest }, update: rest })
      }
    }
  }
}

function shouldSpeak({ kind, paired, speaks }: Pick<Screen, 'kind' | 'paired' | 'speaks'>): boolean {
  return kind === 'board' && paired && speaks !== false
}

// A screen with a wrong clock is not frozen: what it says of its future or its far past counts as now.
function paintedMs(paintedAt: Instant, heardMs: number): number {
  const ms = toMs(paintedAt)
  return Math.abs(heardMs - ms) > 10 * STALLED_AFTER_MS ? heardMs : ms
}
