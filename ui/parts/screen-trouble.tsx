// When a page breaks: kind words instead of a stack trace. Stands alone, because store and socket may be what broke.
import type { Language } from '#contract/ids.ts'
import { textIn } from '../language.ts'

/** Shown until the page loads itself again. */
export function ScreenTrouble({ language }: { readonly language: Language }) {
  return (
    <main className="screen-trouble" role="alert">
      <h1>{textIn(language, 'common.trouble')}</h1>
      <p>{textIn(language, 'common.askStaff')}</p>
    </main>
  )
}
