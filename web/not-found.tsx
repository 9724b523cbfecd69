// An address we do not have: kind words and the way home.
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'

export function NotFound() {
  const text = useText()
  return (
    <main className="opening">
      <h1>{text('directory.notFound')}</h1>
      <p>{text('directory.notFoundHint')}</p>
      <a className="big-button" data-tone="main" href="/">
        {text('common.home')}
      </a>
      <LanguageSwitch />
    </main>
  )
}
