// How large this screen is and from how far it is read: as it is registered, unless its address says otherwise.
import { useSyncExternalStore } from 'react'
import type { Screen } from '#contract/devices.ts'
import type { ZoneId } from '#contract/ids.ts'
import { type Surface, surfaceOf } from '#contract/legible.ts'
import { useThisScreen } from '#ui/this-screen.ts'

const USUAL_INCH = 55
/** A board hangs over all seats; a hall where that is otherwise says so. */
export const USUAL_BOARD_MM = 8_000
const INCH_MIN = 4
const INCH_MAX = 200
const PITCH_MM_MIN = 0.5
const PITCH_MM_MAX = 50
const METERS_MIN = 0.5
const METERS_MAX = 60
const MM_PER_METER = 1000

/** The window in CSS pixels, and how many dots of the device one of them takes. */
export type Window = { readonly widthPx: number; readonly heightPx: number; readonly pixelRatio: number }

/**
 * The surface of a screen. A pane of glass fills its window, however many pixels the browser makes of it; an LED wall
 * shows the window's upper left corner dot by dot. `?inch=55&meters=8` goes before what is `registered`, and so does
 * `?dots=192x96&pitch=5`. What is no sensible number counts as not given. `usualMm`: from how far such a screen is read.
 */
export function surfaceFor(search: string, registered: Screen | undefined, window: Window, usualMm: number): Surface {
  const query = new URLSearchParams(search)
  const meters = between(query.get('meters'), METERS_MIN, METERS_MAX)
  const viewingMm = meters === undefined ? (registered?.viewingMm ?? usualMm) : Math.round(meters * MM_PER_METER)
  const wall = wallOf(query, registered)
  if (wall) return onWall(surfaceOf({ ...wall, viewingMm }), window)
  const known = registered && !('dots' in registered) ? registered.diagonalInch : USUAL_INCH
  const diagonalInch = between(query.get('inch'), INCH_MIN, INCH_MAX) ?? known
  return surfaceOf({ diagonalInch, viewingMm, widthPx: window.widthPx, heightPx: window.heightPx })
}

/** This screen's own surface; follows the window when it turns or is resized, and the settings when they change. */
export function useSurface(usualMm: number): Surface {
  const size = useSyncExternalStore(onResize, () => `${innerWidth}x${innerHeight}x${devicePixelRatio}`)
  const { registered } = useThisScreen()
  const [widthPx = 0, heightPx = 0, pixelRatio = 1] = size.split('x').map(Number)
  return surfaceFor(location.search, registered, { widthPx, heightPx, pixelRatio }, usualMm)
}

/** What a board says aloud: nothing for the second board of a zone; with a zone only what is called there. */
export type BoardVoice = { readonly isSilent: boolean; readonly zone: ZoneId | undefined }

/** Does this board speak for that zone? */
export function speaksFor({ isSilent, zone }: BoardVoice, saidIn: ZoneId): boolean {
  return !isSilent && (zone === undefined || zone === saidIn)
}

function wallOf(query: URLSearchParams, registered: Screen | undefined) {
  const [, width, height] = /^(\d{2,5})x(\d{2,5})$/.exec(query.get('dots') ?? '') ?? []
  const pitchMm = between(query.get('pitch'), PITCH_MM_MIN, PITCH_MM_MAX)
  if (width && height && pitchMm !== undefined)
    return { dots: { widthPx: Number(width), heightPx: Number(height) }, pitchMm }
  return query.has('inch') || !registered || !('dots' in registered) ? undefined : registered
}

// A browser that makes several dots of one CSS pixel is told the wall in its own pixels.
function onWall(surface: Surface, { pixelRatio }: Window): Surface {
  return {
    ...surface,
    widthPx: surface.widthPx / pixelRatio,
    heightPx: surface.heightPx / pixelRatio,
    mmPerPx: surface.mmPerPx * pixelRatio,
  }
}

function between(given: string | null, min: number, max: number): number | undefined {
  const value = Number(given)
  return given !== null && given !== '' && value >= min && value <= max ? value : undefined
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
