// Between the door and the page: a word, so that nobody looks at nothing.
import { useText } from '#ui/language.ts'

/** `isAlone`: the server does not answer; who stands here is sent to a person. */
export function Opening({ isAlone = false }: { readonly isAlone?: boolean }) {
  const text = useText()
  return (
    <main className="opening">
      <p role="status">{text(isAlone ? 'common.reconnecting' : 'common.loading')}</p>
      {isAlone ? <p>{text('common.askStaff')}</p> : undefined}
    </main>
  )
}
