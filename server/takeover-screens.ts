// The screens that an emergency takeover should reach: those that are paired, there or not, and whatever else is there.
import { ActingDevice } from '#contract/people.ts'
import type { KnownScreen } from '#queue/views/takeover-view.ts'
import type { KnownDevice } from './auth/devices.ts'

/** A page that is connected now, and what it watches of which place. */
export type ConnectedScreen = {
  readonly screen: string
  readonly views: readonly WatchedView[]
}
type WatchedView = {
  readonly view: string
  readonly counter: string
  readonly zone: string
  /** It only looks: a page of the staff, or a part of a screen of another kind. */
  readonly isQuiet: boolean
}

/** What a page is that watches several views. */
const KINDS: readonly ActingDevice[] = ['dispenser', 'review', 'bar', 'guides', 'board']

/** All of them, the paired ones first. Phones and the pages of the staff are not among them. */
export function takeoverScreens(
  devices: readonly KnownDevice[],
  connected: readonly ConnectedScreen[],
): readonly KnownScreen[] {
  const there = new Set(connected.map(({ screen }) => screen))
  const paired = devices.flatMap((device) => toPaired(device, there))
  const known = new Set(paired.map(({ screen }) => screen))
  return [...paired, ...connected.filter(({ screen }) => !known.has(screen)).flatMap(toKnown)]
}

function toPaired(device: KnownDevice, there: ReadonlySet<string>): readonly KnownScreen[] {
  const kind = ActingDevice.safeParse(device.kind)
  if (!device.paired || !kind.success) return []
  const { id, name, zone } = device
  const counter = 'counter' in device ? device.counter : undefined
  const where = { ...(counter !== undefined && { counter }), ...(zone !== undefined && { zone }) }
  return [{ screen: id, kind: kind.data, name, ...where, isThere: there.has(id) }]
}

function toKnown({ screen, views }: ConnectedScreen): readonly KnownScreen[] {
  const kind = KINDS.find((one) => views.some(({ view, isQuiet }) => view === one && !isQuiet))
  if (!kind) return []
  // Of a guide screen only the board at which it looks as well says where it stands.
  const counter = views.find((one) => one.counter)?.counter
  const zone = views.find((one) => one.zone)?.zone
  return [{ screen, kind, ...(counter && { counter }), ...(zone && { zone }), isThere: true }]
}
