// For the staff alone: this screen is too small for its farthest reader, and how far it serves.
import type { Surface } from '#contract/legible.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { guideMetersMax } from './guide-layout.ts'

export function TooSmallForGuides({ screen }: { readonly screen: Surface }) {
  const text = useText()
  const { language } = useLanguage()
  const near = guideMetersMax(screen, language)
  if (near === undefined) return undefined
  return (
    <p className="staff-sign" role="status">
      {text('guides.tooSmall', { near })}
    </p>
  )
}
