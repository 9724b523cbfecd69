// The no of the server, at the field that it is about.
import { useText } from '#ui/language.ts'

/** What the server said of this field: a sentence in English that names what would be right. */
export function Refused({ wrong }: { readonly wrong: string | undefined }) {
  const text = useText()
  if (wrong === undefined) return undefined
  return (
    <p className="rule-number-wrong" role="alert">
      {text('voice.refused', { why: wrong })}
    </p>
  )
}
