// The check list on the first page of the settings.
import { useEffect, useState } from 'react'
import type { Guide } from '#contract/guides.ts'
import type { HallSettings } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import type { ListedDevice } from '../devices/use-devices.ts'
import { type OpenPoint, openPoints } from './open-points.ts'
import { useHallPath } from './use-settings.ts'
import './settings.css'

export function OpenPoints() {
  const text = useText()
  const points = useOpenPoints()
  if (points === undefined) return undefined
  return (
    <section className="open-points" aria-labelledby="open-points">
      <h2 id="open-points">{text('settingsIndex.open')}</h2>
      {points.length === 0 ? (
        <Notice kind="good">{text('settingsIndex.allDone')}</Notice>
      ) : (
        <ul>
          {points.map(({ point, path, n }) => (
            <li key={point}>
              <a href={`${path}${location.search}`}>{text(`settingsIndex.point-${point}`, { n })}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Undefined while it is not known, and for those of the staff who may not see the settings. */
function useOpenPoints(): readonly OpenPoint[] | undefined {
  const path = useHallPath()
  const [points, setPoints] = useState<readonly OpenPoint[]>()
  useEffect(() => {
    let isOld = false
    const look = async () => {
      const [settings, devices, guides] = await Promise.all([
        given<HallSettings>(`${path}/settings`),
        given<{ readonly items: readonly ListedDevice[] }>(`${path}/devices`),
        given<{ readonly items: readonly Guide[] }>(`${path}/guides`),
      ])
      if (isOld || !settings || !devices || !guides) return
      const { timeZone } = settings
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
      setPoints(openPoints({ settings, devices: devices.items, guides: guides.items, today }))
    }
    void look()
    return () => {
      isOld = true
    }
  }, [path])
  return points
}

async function given<T>(path: string): Promise<T | undefined> {
  const answer = await askServer<T>('GET', path)
  return answer !== 'no-answer' && 'given' in answer ? answer.given : undefined
}
