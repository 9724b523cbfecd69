// The directory of all pages: large links for visitors and staff, who is signed in, and what this device is.
import { useState } from 'react'
import { ChangePassword } from '#office/door/change-password.tsx'
import { PairDevice } from '#office/door/pair-device.tsx'
import { SignedIn, SignIn } from '#office/door/sign-in.tsx'
import { StartOffer } from '#office/start/start-offer.tsx'
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import type { SessionState } from '#ui/session-slice.ts'
import { useSession } from '#ui/use-session.ts'
import { isOffered } from './offered.ts'
import { type ScreenPlace, screens } from './screens.ts'

type Listed = Pick<ScreenPlace, 'path' | 'title' | 'about'>

/** The settings have a directory of their own. */
const SETTINGS: Listed = { path: '/settings', title: 'directory.settings', about: 'settingsIndex.card' }

export function Directory() {
  const text = useText()
  return (
    <main className="directory">
      <header className="directory-head">
        <div>
          <h1>{text('directory.title')}</h1>
          <p>{text('directory.greeting')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <div className="directory-groups">
        <StartOffer />
        <Group title={text('directory.visitors')} places={screens.filter(({ group }) => group === 'visitors')} />
        <Group
          title={text('directory.staff')}
          places={[...screens.filter(({ group }) => group === 'staff'), SETTINGS]}
        />
      </div>
      <WhoIsHere />
    </main>
  )
}

/** Large links to those of the pages that whoever is here may see. */
export function Group({ title, places }: { readonly title: string; readonly places: readonly Listed[] }) {
  const text = useText()
  const hall = useHall()
  const { session } = useSession()
  const offered = places.filter(({ path }) => isOffered(path, session))
  if (offered.length === 0) return undefined
  return (
    <nav className="directory-group" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {offered.map((place) => (
          <li key={place.path}>
            <a href={addressOf(place, hall)}>
              <span className="directory-name">{text(place.title)}</span>
              <span>{place.about ? text(place.about) : undefined}</span>
              <Icon name="forward" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function WhoIsHere() {
  const text = useText()
  const { session } = useSession()
  const [isPairing, setIsPairing] = useState(false)
  const here = typeof session === 'string' ? undefined : session
  return (
    <section className="directory-who" aria-label={text('directory.whoIsHere')}>
      {here?.device ? <p>{text('directory.thisDevice', { name: here.device.name })}</p> : undefined}
      <SignedIn />
      {isPairing ? <PairDevice /> : <Entry session={session} />}
      <BigButton onPress={() => setIsPairing(!isPairing)}>
        {text(isPairing ? 'common.cancel' : 'directory.pair')}
      </BigButton>
    </section>
  )
}

function Entry({ session }: { readonly session: SessionState }) {
  if (session === 'nobody') return <SignIn />
  return typeof session !== 'string' && session.mustChangePassword ? <ChangePassword /> : undefined
}

// Every link stays in the hall one came from.
function addressOf({ path }: Listed, hall: string): string {
  return hall === 'main' ? path : `${path}?hall=${encodeURIComponent(hall)}`
}
