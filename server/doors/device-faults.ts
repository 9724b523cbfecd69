// What the hall says no to in a device that is well written: a place it does not have, a screen nobody could read.
import type { DeviceDraft, DeviceKind, Screen } from '#contract/devices.ts'
import type { Instead } from '#contract/fitting-screen.ts'
import { metersOf, tooSmall } from '#contract/least-screen.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { Faults } from './faults.ts'

type Place = Pick<HallSettings, 'zones' | 'counters'>

/** The faults of a device in this hall, each at its field with what would be right; none when it may be. */
export function deviceFaults(draft: DeviceDraft, { zones, counters }: Place): Faults {
  const faults: { path: string; message: string }[] = []
  const { zone } = draft
  const counter = 'counter' in draft ? draft.counter : undefined
  if (zone !== undefined && !zones.some(({ id }) => id === zone))
    faults.push({ path: 'zone', message: `the hall has no zone «${zone}»` })
  if (counter !== undefined && !counters.some(({ id }) => id === counter))
    faults.push({ path: 'counter', message: `the hall has no counter «${counter}»` })
  const screen = 'screen' in draft ? draft.screen : undefined
  const instead = screen && tooSmall(draft.kind, screen)
  if (screen && instead) faults.push({ path: 'screen', message: tooSmallSentence(draft.kind, screen, instead) })
  return faults
}

function tooSmallSentence(kind: DeviceKind, screen: Screen, { viewingMm, diagonalInch, pitchMm }: Instead): string {
  const shows = kind === 'guides' ? 'no line of a guide' : 'no row'
  const would = [
    viewingMm === undefined ? undefined : `it can be read up to ${metersOf(viewingMm)} m`,
    diagonalInch === undefined ? undefined : `a screen of ${diagonalInch} inch would do`,
    pitchMm === undefined ? undefined : `dots of ${pitchMm} mm would do`,
  ].filter((part) => part !== undefined)
  const known = would.length > 0 ? would.join(', or ') : 'no screen of this shape can be read from there'
  return `at ${metersOf(screen.viewingMm)} m this screen shows ${shows}; ${known}`
}
