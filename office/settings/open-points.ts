// What is still to be done before a hall can work well, as a short list. Pure.
import { isUnsettled } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { ListedDevice } from '../devices/use-devices.ts'

export type PointName =
  | 'no-printer'
  | 'no-dispenser'
  | 'no-board'
  | 'not-paired'
  | 'printer-trouble'
  | 'service-without-counter'
  | 'never-open'
  | 'no-holidays'
  | 'no-plan'
  | 'guides-open'
export type OpenPoint = { readonly point: PointName; readonly path: string; readonly n: number }

type Hall = {
  readonly settings: HallSettings
  readonly devices: readonly ListedDevice[]
  readonly guides: readonly Guide[]
  /** The hall's day, `2026-11-23`. */
  readonly today: string
}

/** The most urgent first; empty when all is there. */
export function openPoints({ settings, devices, guides, today }: Hall): readonly OpenPoint[] {
  const { services, counters, hours, emergencyPlan } = settings
  const { special, earlyTakingMinutes: _early, ...week } = hours
  const count = (kind: ListedDevice['kind']) => devices.filter((device) => device.kind === kind).length
  const screens = devices.filter(({ kind }) => kind !== 'printer')
  const printers = devices.filter(({ kind }) => kind === 'printer')
  const isServed = (id: string) => counters.some(({ services: own }) => own === 'all' || own.includes(id))
  const points: readonly (readonly [PointName, string, number])[] = [
    ['never-open', '/settings/hours', Object.values(week).every((spans) => spans.length === 0) ? 1 : 0],
    [
      'service-without-counter',
      '/settings/counters',
      services.filter(({ id, offered }) => offered && !isServed(id)).length,
    ],
    ['no-printer', '/settings/devices', count('printer') === 0 ? 1 : 0],
    ['no-dispenser', '/settings/devices', count('dispenser') === 0 ? 1 : 0],
    ['no-board', '/settings/devices', count('board') === 0 ? 1 : 0],
    ['not-paired', '/settings/devices', screens.filter(({ paired }) => !paired).length],
    ['printer-trouble', '/settings/devices', printers.filter(({ state = 'ready' }) => !isWell(state)).length],
    ['guides-open', '/settings/guides', guides.filter(isOpen).length],
    ['no-holidays', '/settings/hours', Object.keys(special).some((day) => day >= today) ? 0 : 1],
    ['no-plan', '/settings/hall', emergencyPlan === undefined ? 1 : 0],
  ]
  return points.filter(([, , n]) => n > 0).map(([point, path, n]) => ({ point, path, n }))
}

function isWell(state: string): boolean {
  return state === 'ready' || state === 'near-end'
}

// A mark stands in some text of the guide, in whatever part and language.
function isOpen(guide: Guide): boolean {
  return isUnsettled(JSON.stringify(guide))
}
