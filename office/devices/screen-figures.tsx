// What follows from a screen's size and its farthest seat, in figures; or why it cannot be, and what would do.
import type { DeviceKind, Screen } from '#contract/devices.ts'
import type { Instead } from '#contract/fitting-screen.ts'
import { farthestMm, metersOf, tooSmall } from '#contract/least-screen.ts'
import { CAP_PER_EM, HINTING, lettersOf, rowsThatFit, surfaceOf } from '#contract/legible.ts'
import { type Text, useText } from '#ui/language.ts'

type FiguresProps = { readonly kind: DeviceKind; readonly screen: Screen | undefined }

/** Why this screen cannot be; nothing when it can. The server refuses it with the same figures. */
export function ScreenFault({ kind, screen }: FiguresProps) {
  const text = useText()
  const instead = screen && tooSmall(kind, screen)
  if (!screen || !instead) return undefined
  return (
    <p className="field-fault" role="alert">
      {tooSmallText(text, screen, instead)}
    </p>
  )
}

/** Letters, rows and reach of a screen that can be. */
export function ScreenFigures({ kind, screen }: FiguresProps) {
  const text = useText()
  if (!screen || tooSmall(kind, screen)) return undefined
  return (
    <ul className="screen-figures">
      {figuresOf(text, kind, screen).map((figure) => (
        <li key={figure}>{figure}</li>
      ))}
    </ul>
  )
}

/** The server's sentence in the words of this page. */
export function tooSmallText(text: Text, { viewingMm }: Screen, instead: Instead): string {
  const { viewingMm: near, diagonalInch, pitchMm } = instead
  const would = [
    near === undefined ? undefined : text('devices.tooSmallNear', { near: metersOf(near) }),
    diagonalInch === undefined ? undefined : text('devices.tooSmallInch', { inch: diagonalInch }),
    pitchMm === undefined ? undefined : text('devices.tooSmallPitch', { pitch: pitchMm }),
  ].filter((part) => part !== undefined)
  const known = would.length > 0 ? would : [text('devices.tooSmallNone')]
  return [text('devices.tooSmall', { meters: metersOf(viewingMm) }), ...known].reduce((first, next) =>
    text('devices.twoSentences', { first, next }),
  )
}

function figuresOf(text: Text, kind: DeviceKind, screen: Screen): readonly string[] {
  const surface = surfaceOf(screen)
  const { widthPx, heightPx, mmPerPx } = surface
  const glass = text('devices.glass', { width: Math.round(widthPx * mmPerPx), height: Math.round(heightPx * mmPerPx) })
  const farthest = farthestMm(kind, screen)
  if (kind === 'dispenser' || kind === 'review') return [glass]
  const digitMm = Math.round((lettersOf(surface).digitPx * mmPerPx * CAP_PER_EM) / HINTING)
  return [
    glass,
    text('devices.digitHeight', { n: digitMm }),
    ...(kind === 'board' ? [text('devices.rowsFit', { n: Math.max(1, rowsThatFit(surface)) })] : []),
    ...(farthest === undefined
      ? []
      : [text(kind === 'board' ? 'devices.oneCallTo' : 'devices.readableTo', { n: metersOf(farthest) })]),
  ]
}
