// The office's own directory: every page on which the hall is set up.
import { SignedIn } from '#office/sign-in.tsx'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Group } from './directory.tsx'
import { screens } from './screens.ts'

export function Settings() {
  const text = useText()
  return (
    <main className="directory">
      <header className="directory-head">
        <h1>{text('directory.settings')}</h1>
        <LanguageSwitch />
      </header>
      <div className="directory-groups">
        <Group
          title={text('directory.settings')}
          places={screens.filter(({ path }) => path.startsWith('/settings/'))}
        />
      </div>
      <section className="directory-who" aria-label={text('directory.whoIsHere')}>
        <SignedIn />
        <p>
          <a href="/">{text('common.home')}</a>
        </p>
      </section>
    </main>
  )
}
