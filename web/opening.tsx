// Between the door and the page: a word, so that nobody looks at nothing.
import { useText } from '#ui/language.ts'

export function Opening() {
  const text = useText()
  return (
    <main className="opening">
      <p role="status">{text('common.loading')}</p>
    </main>
  )
}
