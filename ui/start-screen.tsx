// Store, socket, voice, language and theme around one screen.
import '@fontsource-variable/noto-sans-sc/index.css'
import './ui.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { tellAlive } from './alive.ts'
import { browserSound } from './browser-sound.ts'
import { type Connection, ConnectionContext, openConnection } from './connection.ts'
import { keepDevice, recallDevice } from './kept-device.ts'
import { forgetViews, keepViews, recallViews } from './kept-views.ts'
import { firstLanguage } from './language.ts'
import { languageChanged } from './language-slice.ts'
import { keepLettersAtHand } from './letters-at-hand.ts'
import { ScreenName } from './parts/screen-name.tsx'
import { ScreenTrouble } from './parts/screen-trouble.tsx'
import { openSpeaker } from './speaker.ts'
import { openStore, type Store } from './store.ts'
import { applyTheme } from './theme.ts'
import { SpeakerContext } from './use-speaker.ts'
import { onWake } from './wake.ts'

const HEAL_AFTER_MS = 10_000

type ScreenOptions = {
  readonly hall: string
  /** For what hangs in the hall: its last picture is kept on this device, and stands there until the server's first. */
  readonly keepsPicture: boolean
  /** A visitor's own phone: the page begins in the language of the phone. */
  readonly isOwnPhone?: boolean
}

/** Starts `page` as the one screen of this window, connected to `hall`. Called once for each load. */
export function startScreen(page: ReactNode, { hall, keepsPicture, isOwnPhone }: ScreenOptions): void {
  const place = document.getElementById('screen')
  if (!place) throw new Error('This cannot be: index.html without #screen')

  const store = openStore()
  store.subscribe(() => {
    const { language, device } = store.getState()
    writeLanguage(language)
    applyTheme(typeof device === 'string' ? undefined : device)
  })
  store.dispatch(languageChanged(firstLanguage(location.search, isOwnPhone ? navigator.languages : [])))
  applyTheme()
  if (keepsPicture) recallPicture(store, hall)
  const connection = openConnection(store, hall)
  if (keepsPicture) keepPicture(store, connection)
  const speaker = openSpeaker(browserSound())
  tellAlive(connection, store, speaker)
  onWake(() => {
    // The second half of a call from before the sleep, and all that waited in the old line, may be no news any more.
    speaker.stop()
    connection.reconnect()
  })

  const root = createRoot(place, {
    onUncaughtError: (error) => {
      // A public screen heals itself: kind words, then a fresh start. The trace is for the console only.
      console.error(error)
      forgetViews(localStorage)
      createRoot(place).render(<ScreenTrouble language={store.getState().language} />)
      setTimeout(() => location.reload(), HEAL_AFTER_MS)
    },
  })
  root.render(
    <Provider store={store}>
      <ConnectionContext value={connection}>
        <SpeakerContext value={speaker}>
          {page}
          <ScreenName />
        </SpeakerContext>
      </ConnectionContext>
    </Provider>,
  )
  keepLettersAtHand(keepsPicture)
}

function recallPicture(store: Store, hall: string): void {
  recallDevice(store, localStorage)
  recallViews(store, hall, localStorage)
}

function keepPicture(store: Store, { clock }: Connection): void {
  keepDevice(store, localStorage)
  keepViews(store, clock, localStorage)
}

function writeLanguage(language: 'zh' | 'en'): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
