// Five faces with words, from very satisfied to not at all. None is chosen beforehand (numbers.md B5).
import { useText } from '#ui/language.ts'
import { usePress } from '#ui/use-press.ts'

export type Level = 1 | 2 | 3 | 4 | 5

/** The mouth of each face, from a broad smile to a deep frown. */
const faces: readonly { readonly level: Level; readonly mouth: string }[] = [
  { level: 5, mouth: 'M28 58 Q50 88 72 58 Z' },
  { level: 4, mouth: 'M30 62 Q50 78 70 62' },
  { level: 3, mouth: 'M32 66 H68' },
  { level: 2, mouth: 'M32 72 Q50 60 68 72' },
  { level: 1, mouth: 'M30 76 Q50 54 70 76' },
]

type FacesProps = { readonly choose: (level: Level) => void; readonly isDisabled: boolean }

export function Faces({ choose, isDisabled }: FacesProps) {
  return (
    <div className="review-faces">
      {faces.map(({ level, mouth }) => (
        <Face key={level} level={level} mouth={mouth} choose={choose} isDisabled={isDisabled} />
      ))}
    </div>
  )
}

function Face({ level, mouth, choose, isDisabled }: FacesProps & (typeof faces)[number]) {
  const text = useText()
  const press = usePress(() => choose(level))
  return (
    <button type="button" className="review-face" data-level={level} disabled={isDisabled} {...press}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle cx="50" cy="50" r="46" className="review-skin" />
        <circle cx="35" cy="40" r="6" />
        <circle cx="65" cy="40" r="6" />
        <path d={mouth} className="review-mouth" />
      </svg>
      <span>{text(`review.level-${level}`)}</span>
    </button>
  )
}
