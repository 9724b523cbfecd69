// For the staff alone: this screen is too small for its hall, and what would do.
import type { Surface } from '#contract/legible.ts'
import { useText } from '#ui/language.ts'
import { type BoardTexts, whatWouldFit } from './board-layout.ts'

const MM_PER_METER = 1000

export function TooSmallSign({ screen, texts }: { readonly screen: Surface; readonly texts: BoardTexts }) {
  const text = useText()
  const { diagonalInch, viewingMm } = whatWouldFit(screen, texts)
  const meters = screen.viewingMm / MM_PER_METER
  return (
    <p className="staff-sign" role="status">
      {text('board.tooSmall', { meters })}
      {diagonalInch === undefined ? undefined : (
        <span>{text('board.tooSmallInch', { meters, inch: diagonalInch })}</span>
      )}
      {viewingMm === undefined ? undefined : (
        <span>{text('board.tooSmallNear', { near: viewingMm / MM_PER_METER })}</span>
      )}
    </p>
  )
}
