// The volume of each hour as a bar: dragged with a finger across as many hours as one likes, or set with the keys.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { HOURS, quietAtNoon, VOLUME_MAX, withHour } from './voice-draft.ts'

const STEP = 5
const PAGE = 20
const OPENS_HOUR = 9

type BarsProps = { readonly volumes: readonly number[]; readonly onChange: (volumes: readonly number[]) => void }

export function VolumeBars({ volumes, onChange }: BarsProps) {
  const text = useText()
  const [chosen, setChosen] = useState(OPENS_HOUR)
  const chart = useRef<HTMLDivElement>(null)
  const percent = volumes[chosen] ?? VOLUME_MAX

  const choose = (hour: number) => {
    const next = (hour + HOURS) % HOURS
    setChosen(next)
    chart.current?.querySelectorAll<HTMLElement>('[role="slider"]')[next]?.focus()
  }
  const press = (event: KeyboardEvent, hour: number) => {
    const next = keyed(event.key, volumes[hour] ?? VOLUME_MAX)
    const beside = event.key === 'ArrowRight' ? hour + 1 : event.key === 'ArrowLeft' ? hour - 1 : undefined
    if (next === undefined && beside === undefined) return
    event.preventDefault()
    if (beside !== undefined) choose(beside)
    if (next !== undefined) onChange(withHour(volumes, hour, next))
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || !chart.current) return
    const place = placeIn(chart.current.getBoundingClientRect(), event)
    setChosen(place.hour)
    onChange(withHour(volumes, place.hour, place.percent))
  }
  return (
    <div className="volume">
      <div
        className="volume-bars"
        ref={chart}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag(event)
        }}
        onPointerMove={drag}
      >
        {volumes.map((one, hour) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the hour.
          <div key={hour} className="volume-hour">
            <div
              role="slider"
              className="volume-bar"
              tabIndex={hour === chosen ? 0 : -1}
              aria-label={text('voice.hour', { hour })}
              aria-orientation="vertical"
              aria-valuemin={0}
              aria-valuemax={VOLUME_MAX}
              aria-valuenow={one}
              aria-valuetext={text(one === 0 ? 'voice.silent' : 'voice.percent', { n: one })}
              onFocus={() => setChosen(hour)}
              onKeyDown={(event) => press(event, hour)}
            >
              <span className="volume-fill" style={{ height: `${one}%` }} />
            </div>
            <span className="volume-label" aria-hidden="true">
              {hour}
            </span>
          </div>
        ))}
      </div>
      <p aria-hidden="true" className="volume-chosen">
        {text('voice.hourIs', {
          hour: text('voice.hour', { hour: chosen }),
          volume: text(percent === 0 ? 'voice.silent' : 'voice.percent', { n: percent }),
        })}
      </p>
      <div className="voice-row">
        <BigButton onPress={() => onChange(volumes.map(() => percent))}>
          {text('voice.sameAllDay', { n: percent })}
        </BigButton>
        <BigButton onPress={() => onChange(quietAtNoon(volumes))}>{text('voice.quietAtNoon')}</BigButton>
        <BigButton onPress={() => onChange(volumes.map(() => VOLUME_MAX))}>{text('voice.fullAllDay')}</BigButton>
      </div>
    </div>
  )
}

function keyed(key: string, percent: number): number | undefined {
  const by = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: PAGE, PageDown: -PAGE }[key]
  if (by !== undefined) return percent + by
  return key === 'Home' ? 0 : key === 'End' ? VOLUME_MAX : undefined
}

/** The labels below the bars are not part of the scale. */
function placeIn(
  box: DOMRect,
  { clientX, clientY }: PointerEvent,
): { readonly hour: number; readonly percent: number } {
  const labelPx = LABEL_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const across = (clientX - box.left) / box.width
  const up = (box.bottom - labelPx - clientY) / (box.height - labelPx)
  const hour = Math.min(HOURS - 1, Math.max(0, Math.floor(across * HOURS)))
  return { hour, percent: Math.round((up * VOLUME_MAX) / STEP) * STEP }
}

/** voice.css, .volume-label. */
const LABEL_REM = 1.75
