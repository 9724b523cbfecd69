// The very page of a screen in a small window, drawn to scale: what it shows there, it shows in the hall.
import { type CSSProperties, useEffect, useState } from 'react'
import type { Screen } from '#contract/devices.ts'
import type { Language } from '#contract/ids.ts'
import { metersOf, tooSmall } from '#contract/least-screen.ts'
import { surfaceOf } from '#contract/legible.ts'
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import type { ScreenDraft } from './screen-draft.ts'

/** The place on the page, in CSS pixels. */
const PLACE = { width: 560, height: 400 }
/** Nobody wants the picture to jump with every digit that is typed. */
const QUIET_MS = 500
const USUAL_PANEL = { diagonalInch: 55, widthPx: 1920, heightPx: 1080 }
const PATHS = { board: '/board', bar: '/bar', guides: '/guides' } as const

type PreviewProps = { readonly draft: ScreenDraft; readonly screen: Screen | undefined; readonly language: Language }

export function ScreenPreview({ draft, screen, language }: PreviewProps) {
  const text = useText()
  const hall = useHall()
  const { kind } = draft
  const path = kind === 'board' || kind === 'bar' || kind === 'guides' ? PATHS[kind] : undefined
  const shown = screen ?? { ...USUAL_PANEL, viewingMm: (draft.meters ?? 0) * 1000 }
  const wish = path && `${path}?${queryOf(draft, shown, { language, hall })}`
  const address = useQuiet(wish, QUIET_MS)
  const isNone = draft.size !== 'none' && !screen
  if (!address || isNone || tooSmall(kind, shown)) return undefined
  const { widthPx, heightPx } = surfaceOf(shown)
  return (
    <figure className="screen-preview">
      <figcaption>{text('devices.previewTitle')}</figcaption>
      <div className="screen-preview-frame" style={frameOf(widthPx, heightPx)}>
        <iframe
          key={address}
          src={address}
          title={text('devices.previewTitle')}
          width={widthPx}
          height={heightPx}
          inert
        />
      </div>
    </figure>
  )
}

type Around = { readonly language: Language; readonly hall: string }

function queryOf({ zone, theme }: ScreenDraft, screen: Screen, { language, hall }: Around): string {
  const isWall = 'dots' in screen
  const size: Readonly<Record<string, string>> = isWall
    ? { dots: `${screen.dots.widthPx}x${screen.dots.heightPx}`, pitch: String(screen.pitchMm) }
    : { inch: String(screen.diagonalInch) }
  return String(
    new URLSearchParams({
      preview: '',
      hall,
      lang: language,
      meters: String(metersOf(screen.viewingMm)),
      ...size,
      ...(zone && { zone }),
      theme: theme || (isWall ? 'contrast' : 'day'),
    }),
  )
}

function frameOf(widthPx: number, heightPx: number): CSSProperties {
  const scale = Math.min(PLACE.width / widthPx, PLACE.height / heightPx)
  return { width: widthPx * scale, height: heightPx * scale, '--scale': scale } as CSSProperties
}

function useQuiet<T>(value: T, quietMs: number): T {
  const [quiet, setQuiet] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), quietMs)
    return () => clearTimeout(timer)
  }, [value, quietMs])
  return quiet
}
