// The front door: looks up the address and starts that screen.
import { lazy, type ReactNode, Suspense } from 'react'
import { TakeoverCover } from '#signage/takeover-cover.tsx'
import { type MessageKey, useText } from '#ui/language.ts'
import { reloadOnceFor } from '#ui/reload.ts'
import { startScreen } from '#ui/start-screen.tsx'
import { Gate } from './gate.tsx'
import { NotFound } from './not-found.tsx'
import { openOffline } from './offline.ts'
import { Opening } from './opening.tsx'
import { type ScreenPlace, screenAt } from './screens.ts'
import './web.css'

const USUAL_HALL = 'main'

// After an upgrade an open tab asks for files that are gone: the new page knows the new names.
addEventListener('vite:preloadError', () => reloadOnceFor('missing-file'))

// These stand here and not in the directory of pages, because they show that directory.
const directories: readonly ScreenPlace[] = [
  {
    path: '/',
    title: 'directory.title',
    needs: 'nobody',
    load: async () => (await import('./directory.tsx')).Directory,
  },
  {
    path: '/settings',
    title: 'directory.settings',
    needs: 'staff',
    load: async () => (await import('./settings.tsx')).Settings,
  },
]

const directory = directories.find(({ path }) => path === location.pathname)
const found = directory ? { place: directory, code: undefined } : screenAt(location.pathname)
const wanted = new URLSearchParams(location.search)
const hall = wanted.get('hall') ?? USUAL_HALL
const standsAlone = found?.place.standsAlone === true
const isOwnPhone = found?.code !== undefined
startScreen(found ? pageOf(found) : <NotFound />, { hall, keepsPicture: standsAlone, isOwnPhone })
if (found && standsAlone) openOffline(found.place.path)

function pageOf({ place, code }: NonNullable<typeof found>): ReactNode {
  const Screen = lazy(async () => ({ default: await place.load() }))
  const page = <Screen counter={wanted.get('counter') ?? undefined} code={code} />
  return (
    <Gate place={place}>
      <PageTitle title={place.title} />
      <Suspense fallback={<Opening />}>
        {place.group === 'staff' ? page : <TakeoverCover>{page}</TakeoverCover>}
      </Suspense>
    </Gate>
  )
}

function PageTitle({ title }: { readonly title: MessageKey }) {
  const text = useText()
  return <title>{text(title)}</title>
}
