// The office's own directory: every page on which the hall is set up, and what is still to be done.

import { SignedIn } from '#office/door/sign-in.tsx'
import { OpenPoints } from '#office/settings/open-points-card.tsx'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Group } from './directory.tsx'
import { type SettingsPart, screens } from './screens.ts'

const PARTS: readonly SettingsPart[] = ['hall', 'numbers', 'equipment', 'people', 'records']

export function Settings() {
  const text = useText()
  const pages = screens.filter(({ path }) => path.startsWith('/settings/'))
  return (
    <main className="directory">
      <header className="directory-head">
        <div>
          <h1>{text('directory.settings')}</h1>
          <p>{text('settingsIndex.about')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <div className="directory-groups">
        {PARTS.map((one) => (
          <Group
            key={one}
            title={text(`settingsIndex.part-${one}`)}
            places={pages.filter(({ part = 'equipment' }) => part === one)}
          />
        ))}
      </div>
      <section className="directory-who" aria-label={text('directory.whoIsHere')}>
        <SignedIn />
        <OpenPoints />
        <p>
          <a href="/">{text('common.home')}</a>
        </p>
      </section>
    </main>
  )
}
