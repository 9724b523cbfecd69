// How large this board is and from how far it is read: from its address for as long as no device says otherwise.
import { useSyncExternalStore } from 'react'
import type { Screen } from '#contract/devices.ts'
import type { ZoneId } from '#contract/ids.ts'

const USUAL_INCH = 55
const USUAL_METERS = 8
const INCH_MIN = 4
const INCH_MAX = 200
const METERS_MIN = 0.5
const METERS_MAX = 60

/** `?inch=55&meters=8` and the window as it is now. What is no sensible number counts as not given. */
export function screenOf(search: string, widthPx: number, heightPx: number): Screen {
  const query = new URLSearchParams(search)
  return {
    diagonalInch: between(query.get('inch'), INCH_MIN, INCH_MAX) ?? USUAL_INCH,
    viewingMm: Math.round((between(query.get('meters'), METERS_MIN, METERS_MAX) ?? USUAL_METERS) * 1000),
    widthPx,
    heightPx,
  }
}

/** This board's own screen; follows the window when it turns or is resized. */
export function useBoardScreen(): Screen {
  const size = useSyncExternalStore(onResize, () => `${innerWidth}x${innerHeight}`)
  const [widthPx = 0, heightPx = 0] = size.split('x').map(Number)
  return screenOf(location.search, widthPx, heightPx)
}

/** What a board says aloud: `?voice=off` for the second board of a zone, `?zone=…` for one that speaks for it alone. */
export type BoardVoice = { readonly isSilent: boolean; readonly zone?: ZoneId }

export function voiceOf(search: string): BoardVoice {
  const query = new URLSearchParams(search)
  const zone = query.get('zone')
  return { isSilent: query.get('voice') === 'off', ...(zone && { zone }) }
}

/** Does this board speak for that zone? */
export function speaksFor({ isSilent, zone }: BoardVoice, saidIn: ZoneId): boolean {
  return !isSilent && (zone === undefined || zone === saidIn)
}

function between(given: string | null, min: number, max: number): number | undefined {
  const value = Number(given)
  return given !== null && given !== '' && value >= min && value <= max ? value : undefined
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
