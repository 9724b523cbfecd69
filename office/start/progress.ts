// How far a hall is set up, seen from the hall itself: its settings, people and devices, not from what a browser remembers.
// Pure.
import type { HallSettings } from '#contract/settings.ts'
import type { SettingsEdition } from '#contract/settings-history.ts'
import type { ListedDevice } from '../devices/use-devices.ts'
import { openPoints, type PointName } from '../settings/open-points.ts'

export const STEPS = ['hall', 'services', 'staff', 'devices', 'ready'] as const
export type Step = (typeof STEPS)[number]

export type Colleague = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly roles: readonly string[]
  readonly active: boolean
}

export type HallNow = {
  readonly settings: HallSettings
  readonly editions: readonly SettingsEdition[]
  readonly devices: readonly ListedDevice[]
  readonly staff: readonly Colleague[]
  /** How many guides have still something to be checked is seen in their text. */
  readonly guides: Parameters<typeof openPoints>[0]['guides']
  /** The hall's day, `2026-11-23`. */
  readonly today: string
}

const FIELDS_OF_STEP = {
  hall: ['name', 'phone', 'hours', 'languages'],
  services: ['services', 'counters', 'callRule'],
} as const

/** Has nobody touched this hall yet: settings as they were at first, and no device? */
export function isUntouched({ editions, devices }: Pick<HallNow, 'editions' | 'devices'>): boolean {
  return devices.length === 0 && editions.every(({ changes }) => changes.length === 0)
}

/** The steps whose work is there. The last one is never over: one comes back to it for the notice. */
export function doneSteps({
  editions,
  devices,
  staff,
}: Omit<HallNow, 'settings' | 'guides' | 'today'>): readonly Step[] {
  const changed = new Set(editions.flatMap(({ changes }) => changes.map(({ path }) => path.split('.')[0] ?? '')))
  const screens = devices.filter(({ kind }) => kind !== 'printer')
  const isDone: Readonly<Record<Step, boolean>> = {
    hall: FIELDS_OF_STEP.hall.some((field) => changed.has(field)),
    services: FIELDS_OF_STEP.services.some((field) => changed.has(field)),
    staff: staff.some(isClerk),
    devices: screens.length > 0 && screens.every(({ paired }) => paired),
    ready: false,
  }
  return STEPS.filter((step) => isDone[step])
}

/** Where to begin: the first step that is not done. */
export function firstStep(done: readonly Step[]): Step {
  return STEPS.find((step) => !done.includes(step)) ?? 'ready'
}

export type CheckName = Exclude<PointName, 'no-plan'> | 'no-staff'
/** One line of the check list; `missing` says how much of it, and where it is mended. */
export type Check = { readonly name: CheckName; readonly missing?: { readonly n: number; readonly at: Step | string } }

const CHECKS = [
  ['never-open', 'hall'],
  ['service-without-counter', 'services'],
  ['no-staff', 'staff'],
  ['no-printer', 'devices'],
  ['printer-trouble', 'devices'],
  ['no-dispenser', 'devices'],
  ['no-board', 'devices'],
  ['not-paired', 'devices'],
  ['no-holidays', '/settings/hours'],
  ['guides-open', '/settings/guides'],
] as const satisfies readonly (readonly [CheckName, string])[]

/** Everything that a hall needs before it opens, done or missing, in the order of the steps. */
export function checksOf(hall: HallNow): readonly Check[] {
  const points: readonly { readonly point: string; readonly n: number }[] = [
    ...openPoints(hall),
    ...(hall.staff.some(isClerk) ? [] : [{ point: 'no-staff', n: 1 }]),
  ]
  const hasPrinter = hall.devices.some(({ kind }) => kind === 'printer')
  const hasScreen = hall.devices.some(({ kind }) => kind !== 'printer')
  // Of what is not there nothing is said to be well.
  const checks = CHECKS.filter(
    ([name]) => (hasPrinter || name !== 'printer-trouble') && (hasScreen || name !== 'not-paired'),
  )
  return checks.map(([name, at]) => {
    const found = points.find(({ point }) => point === name)
    return found ? { name, missing: { n: found.n, at } } : { name }
  })
}

function isClerk({ roles, active }: Colleague): boolean {
  return active && roles.includes('counter')
}
