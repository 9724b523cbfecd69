// The hall as it stands, for the five steps: read once, again after each step, and its devices while somebody waits.
import { useCallback, useEffect, useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import type { SettingsHistory } from '#contract/settings-history.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { type No, useHallPath } from '../settings/use-settings.ts'
import type { HallNow } from './progress.ts'

/** What is not in the history's newest hundred was not changed lately; a hall with so many is set up. */
const EDITIONS = 100

export type StartedHall = {
  /** Undefined until all of it was read; kept while the server is away. */
  readonly hall: HallNow | undefined
  /** Why the last reading of it all gave nothing. */
  readonly trouble: No | undefined
  readonly readAgain: () => Promise<void>
  /** Only what moves by itself: a screen that is paired, a printer that is out of paper. */
  readonly look: () => Promise<void>
}

export function useStartedHall(): StartedHall {
  const path = useHallPath()
  const [hall, setHall] = useState<HallNow>()
  const [trouble, setTrouble] = useState<No>()
  const readAgain = useCallback(async () => {
    const read = await readHall(path)
    setTrouble('no' in read ? read.no : undefined)
    if (!('no' in read)) setHall(read)
  }, [path])
  const look = useCallback(async () => {
    const devices = await askServer<Listed<'devices'>>('GET', `${path}/devices`)
    if (isGiven(devices)) setHall((known) => known && { ...known, devices: devices.given.items })
  }, [path])
  useEffect(() => void readAgain(), [readAgain])
  return { hall, trouble, readAgain, look }
}

/** One look at all of it, or the first «no». */
export async function readHall(path: string): Promise<HallNow | { readonly no: No }> {
  const [settings, history, devices, staff, guides] = await Promise.all([
    askServer<HallSettings>('GET', `${path}/settings`),
    askServer<SettingsHistory>('GET', `${path}/settings/history?limit=${EDITIONS}`),
    askServer<Listed<'devices'>>('GET', `${path}/devices`),
    askServer<Listed<'staff'>>('GET', `${path}/staff`),
    askServer<Listed<'guides'>>('GET', `${path}/guides`),
  ])
  if (!isGiven(settings)) return noOf(settings)
  if (!isGiven(history)) return noOf(history)
  if (!isGiven(devices)) return noOf(devices)
  if (!isGiven(staff)) return noOf(staff)
  if (!isGiven(guides)) return noOf(guides)
  const { timeZone } = settings.given
  return {
    settings: settings.given,
    editions: history.given.items,
    devices: devices.given.items,
    staff: staff.given.items,
    guides: guides.given.items,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date()),
  }
}

type Listed<Part extends 'devices' | 'staff' | 'guides'> = { readonly items: HallNow[Part] }
type Given<T> = Extract<Fetched<T>, { readonly given: T }>

function isGiven<T>(answer: Fetched<T>): answer is Given<T> {
  return answer !== 'no-answer' && 'given' in answer
}

function noOf(answer: 'no-answer' | { readonly refused: Exclude<No, 'no-answer'> }): { readonly no: No } {
  return { no: answer === 'no-answer' ? answer : answer.refused }
}
