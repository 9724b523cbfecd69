// Millimetres on glass: sizes for eyes and fingers are lengths, not pixels (numbers.md B0).
import type { PanelScreen } from '#contract/devices.ts'

const MM_PER_INCH = 25.4

/** The usual dispenser, for one that nobody registered: 21.5 inch, upright, read from 600 mm. */
export const USUAL_DISPENSER: PanelScreen = { diagonalInch: 21.5, widthPx: 1080, heightPx: 1920, viewingMm: 600 }

/** CSS pixels of one millimetre of `screen`; `pixelRatio` is the device's pixels for one CSS pixel. */
export function cssPxPerMm({ diagonalInch, widthPx, heightPx }: PanelScreen, pixelRatio: number): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInch * MM_PER_INCH) / pixelRatio
}
