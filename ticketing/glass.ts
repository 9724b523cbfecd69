// How large a millimetre is on this dispenser's glass, so that the whole dispenser fits on it.
import { type CSSProperties, useSyncExternalStore } from 'react'
import type { PanelScreen } from '#contract/devices.ts'
import { cssPxPerMm, USUAL_DISPENSER } from '#ui/millimetres.ts'

/** What the pictures need with every word and button in full size (numbers.md B0). */
const NEEDED_UPRIGHT_MM = { width: 245, height: 400 }
const NEEDED_LYING_MM = { width: 400, height: 240 }

type Size = { readonly widthPx: number; readonly heightPx: number }

/**
 * CSS pixels of a millimetre for a window of this size. A registered screen gives true millimetres. A window that
 * nobody registered is taken for a whole dispenser of the usual 21.5 inch. Glass too small for all words and buttons
 * gets them smaller rather than cut off: it is read from nearer.
 */
export function pxPerMmOn(window: Size, screen: PanelScreen | undefined, pixelRatio: number): number {
  const { widthPx, heightPx } = window
  const truly = screen ? cssPxPerMm(screen, pixelRatio) : cssPxPerMm({ ...USUAL_DISPENSER, ...window }, 1)
  const needed = widthPx > heightPx ? NEEDED_LYING_MM : NEEDED_UPRIGHT_MM
  return Math.min(truly, widthPx / needed.width, heightPx / needed.height)
}

/** The style of the element around a dispenser: everything below says `calc(20 * var(--mm))`. */
export function useGlass(screen: PanelScreen | undefined): CSSProperties {
  const size = useSyncExternalStore(onResize, windowSize)
  const [widthPx = 1, heightPx = 1] = size.split('x').map(Number)
  return { '--mm': `${pxPerMmOn({ widthPx, heightPx }, screen, devicePixelRatio)}px` } as CSSProperties
}

// As text, because React compares what it is given.
function windowSize(): string {
  return `${innerWidth}x${innerHeight}`
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
