// A dispenser or a screen while somebody fills in its form; half of it may still be missing. Pure.
import type { DeviceDraft, DeviceKind, Screen, Theme } from '#contract/devices.ts'
import type { ListedDevice } from './use-devices.ts'

export const SCREEN_KINDS = ['dispenser', 'board', 'bar', 'guides', 'review'] as const
export type ScreenKind = Exclude<DeviceKind, 'printer'>
/** How large it is: not registered, a pane of glass by its inches, or an LED wall by its dots. */
export const SIZES = ['none', 'panel', 'wall'] as const
export type Size = (typeof SIZES)[number]

export type ScreenDraft = {
  readonly kind: ScreenKind
  readonly name: string
  readonly printer: string
  readonly zone: string
  readonly counter: string
  readonly theme: Theme | ''
  readonly speaks: boolean
  readonly size: Size
  /** Null: the field is empty. */
  readonly inch: number | null
  readonly widthPx: number | null
  readonly heightPx: number | null
  readonly pitchMm: number | null
  readonly dotsWide: number | null
  readonly dotsHigh: number | null
  readonly meters: number | null
}

const MM_PER_METER = 1000
const USUAL_METERS: Readonly<Record<ScreenKind, number>> = { dispenser: 0.6, board: 8, bar: 6, guides: 5, review: 0.5 }

/** What stands in the form of a device at first; of a new one what most halls have. */
export function draftOf(known: ListedDevice | undefined): ScreenDraft {
  if (!known || known.kind === 'printer') return newDraft('dispenser')
  const empty = newDraft(known.kind)
  const { kind, name, zone = '', theme = '', screen } = known
  const counter = (kind !== 'dispenser' && known.counter) || ''
  const speaks = kind === 'dispenser' || known.speaks !== false
  const printer = (kind === 'dispenser' && known.printer) || ''
  return { ...empty, name, zone, theme, counter, speaks, printer, ...sizeOf(screen) }
}

/** Another kind of screen has other usual sizes; what is the same for all stays. */
export function withKind(draft: ScreenDraft, kind: ScreenKind): ScreenDraft {
  const { name, zone, theme } = draft
  return { ...newDraft(kind), name, zone, theme }
}

/** The size as the contract has it; undefined when there is none, or when something is missing. */
export function screenOf(draft: ScreenDraft): Screen | undefined {
  const { size, inch, widthPx, heightPx, pitchMm, dotsWide, dotsHigh, meters } = draft
  if (meters === null) return undefined
  const viewingMm = Math.round(meters * MM_PER_METER)
  if (size === 'panel' && inch !== null && widthPx !== null && heightPx !== null)
    return { diagonalInch: inch, widthPx, heightPx, viewingMm }
  if (size === 'wall' && pitchMm !== null && dotsWide !== null && dotsHigh !== null)
    return { dots: { widthPx: dotsWide, heightPx: dotsHigh }, pitchMm, viewingMm }
  return undefined
}

/** Everything the form knows of; `null` takes a field away from a device that had it. */
export type DeviceChange = { readonly [Field in string]: unknown } & Pick<DeviceDraft, 'kind' | 'name'>

/** What is sent: a new device without the fields that are not there, a change with `null` in their place. */
export function toChange(draft: ScreenDraft, isNew: boolean): DeviceChange {
  const { kind, name, printer, zone, counter, theme, speaks } = draft
  const fields = {
    kind,
    name,
    zone: zone || null,
    theme: theme || null,
    ...(hasSize(kind) && { screen: screenOf(draft) ?? null }),
    ...(kind === 'dispenser' && { printer: printer || null }),
    ...(kind !== 'dispenser' && { counter: counter || null }),
    ...(kind === 'board' && { speaks }),
  }
  if (!isNew) return fields
  return { kind, name, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) }
}

/** A review pad lies under the hand: its letters need no arithmetic. */
export function hasSize(kind: ScreenKind): boolean {
  return kind !== 'review'
}

function newDraft(kind: ScreenKind): ScreenDraft {
  const isUpright = kind === 'dispenser'
  return {
    kind,
    name: '',
    printer: '',
    zone: '',
    counter: '',
    theme: '',
    speaks: true,
    size: 'none',
    inch: isUpright ? 21.5 : 55,
    widthPx: isUpright ? 1080 : 1920,
    heightPx: isUpright ? 1920 : 1080,
    pitchMm: 5,
    dotsWide: 192,
    dotsHigh: 96,
    meters: USUAL_METERS[kind],
  }
}

function sizeOf(screen: Screen | undefined): Partial<ScreenDraft> {
  if (!screen) return {}
  const meters = screen.viewingMm / MM_PER_METER
  if ('dots' in screen) {
    const { dots, pitchMm } = screen
    return { size: 'wall', meters, pitchMm, dotsWide: dots.widthPx, dotsHigh: dots.heightPx }
  }
  const { diagonalInch, widthPx, heightPx } = screen
  return { size: 'panel', meters, inch: diagonalInch, widthPx, heightPx }
}
