// The hall as it stands, for the five steps: read once, again after each step, and its devices while somebody waits.
import { useCallback, useEffect, useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import type { SettingsHistory } from '#contract/settings-history.ts'
import { askServer } from '#ui/api.ts'
import { useHallPath } from '../settings/use-settings.ts'
import type { HallNow } from './progress.ts'

/** What is not in the history's newest hundred was not changed lately; a hall with so many is set up. */
const EDITIONS = 100

export type StartedHall = {
  /** Undefined until all of it was read, and for those who may not; kept while the server is away. */
  readonly hall: HallNow | undefined
  readonly readAgain: () => Promise<void>
  /** Only what moves by itself: a screen that is paired, a printer that is out of paper. */
  readonly look: () => Promise<void>
}

export function useStartedHall(): StartedHall {
  const path = useHallPath()
  const [hall, setHall] = useState<HallNow>()
  const readAgain = useCallback(async () => {
    const read = await readHall(path)
    if (read) setHall(read)
  }, [path])
  const look = useCallback(async () => {
    const devices = await given<Listed<'devices'>>(`${path}/devices`)
    if (devices) setHall((known) => known && { ...known, devices: devices.items })
  }, [path])
  useEffect(() => void readAgain(), [readAgain])
  return { hall, readAgain, look }
}

/** One look; undefined when some of it was not given. */
export async function readHall(path: string): Promise<HallNow | undefined> {
  const [settings, history, devices, staff, guides] = await Promise.all([
    given<HallSettings>(`${path}/settings`),
    given<SettingsHistory>(`${path}/settings/history?limit=${EDITIONS}`),
    given<Listed<'devices'>>(`${path}/devices`),
    given<Listed<'staff'>>(`${path}/staff`),
    given<Listed<'guides'>>(`${path}/guides`),
  ])
  if (!settings || !history || !devices || !staff || !guides) return undefined
  const { timeZone } = settings
  return {
    settings,
    editions: history.items,
    devices: devices.items,
    staff: staff.items,
    guides: guides.items,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date()),
  }
}

type Listed<Part extends 'devices' | 'staff' | 'guides'> = { readonly items: HallNow[Part] }

async function given<T>(path: string): Promise<T | undefined> {
  const answer = await askServer<T>('GET', path)
  return answer !== 'no-answer' && 'given' in answer ? answer.given : undefined
}
