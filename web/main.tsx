// The front door: looks up the address and starts that screen.
import { lazy, Suspense } from 'react'
import { reloadOnceFor } from '#ui/reload.ts'
import { startScreen } from '#ui/start-screen.tsx'
import { Gate } from './gate.tsx'
import { NotFound } from './not-found.tsx'
import { Opening } from './opening.tsx'
import { type ScreenPlace, type ScreenProps, screenAt } from './screens.ts'
import './web.css'

const USUAL_HALL = 'main'

// After an upgrade an open tab asks for files that are gone: the new page knows the new names.
addEventListener('vite:preloadError', () => reloadOnceFor('missing-file'))

const found = screenAt(location.pathname)
const wanted = new URLSearchParams(location.search)
const page = found ? (
  <Page place={found.place} counter={wanted.get('counter') ?? undefined} code={found.code} />
) : (
  <NotFound />
)
startScreen(page, { hall: wanted.get('hall') ?? USUAL_HALL })

function Page({ place, ...props }: ScreenProps & { readonly place: ScreenPlace }) {
  const Screen = screenOf(place)
  return (
    <Gate place={place}>
      <Suspense fallback={<Opening />}>
        <Screen {...props} />
      </Suspense>
    </Gate>
  )
}

const loaded = new Map<string, ReturnType<typeof lazy<(props: ScreenProps) => React.ReactNode>>>()

function screenOf(place: ScreenPlace) {
  const known = loaded.get(place.path)
  if (known) return known
  const screen = lazy(async () => ({ default: await place.load() }))
  loaded.set(place.path, screen)
  return screen
}
