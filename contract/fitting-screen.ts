// What would do instead of a screen that is too small for its hall: a larger one, or nearer seats. Pure.
import { diagonalInchOf, type Surface } from './legible.ts'

const DIAGONAL_INCH_MAX = 200
const PITCH_STEPS_PER_MM = 2
const PITCH_MM_MAX = 50
const VIEWING_STEP_MM = 100

/** Each part alone would do; one is absent when nothing within reach does. */
export type Instead = {
  /** The smallest larger pane of this shape, in whole inches. */
  readonly diagonalInch?: number
  /** Of an LED wall with as many dots: the smallest larger pitch, in halves of a millimetre. */
  readonly pitchMm?: number
  /** The farthest seat that this screen serves, in whole tenths of a metre. */
  readonly viewingMm?: number
}

/** The nearest screens to `surface` that are good. */
export function goodInstead(surface: Surface, isGood: (other: Surface) => boolean): Instead {
  const { mmPerPx, viewingMm } = surface
  const isGoodWith = (changed: Partial<Surface>) => isGood({ ...surface, ...changed })
  const inch = diagonalInchOf(surface)
  const inches = wholeNumbers(Math.floor(inch) + 1, DIAGONAL_INCH_MAX)
  const pitches = wholeNumbers(Math.floor(mmPerPx * PITCH_STEPS_PER_MM) + 1, PITCH_MM_MAX * PITCH_STEPS_PER_MM)
  const larger = surface.isDots
    ? { pitchMm: pitches.map((step) => step / PITCH_STEPS_PER_MM).find((pitch) => isGoodWith({ mmPerPx: pitch })) }
    : { diagonalInch: inches.find((other) => isGoodWith({ mmPerPx: (mmPerPx * other) / inch })) }
  const nearer = wholeNumbers(1, Math.ceil(viewingMm / VIEWING_STEP_MM) - 1)
    .map((step) => step * VIEWING_STEP_MM)
    .findLast((mm) => isGoodWith({ viewingMm: mm }))
  return { ...larger, viewingMm: nearer }
}

function wholeNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}
