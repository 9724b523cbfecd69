// Store, socket, voice, language and theme around one screen.
import '@fontsource-variable/noto-sans-sc/index.css'
import './ui.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import { tellAlive } from './alive.ts'
import { browserSound } from './browser-sound.ts'
import { ConnectionContext, openConnection } from './connection.ts'
import { firstLanguage } from './language.ts'
import { languageChanged } from './language-slice.ts'
import { ScreenTrouble } from './parts/screen-trouble.tsx'
import { openSpeaker } from './speaker.ts'
import { openStore } from './store.ts'
import { applyTheme } from './theme.ts'
import { SpeakerContext } from './use-speaker.ts'

const HEAL_AFTER_MS = 10_000

/** Starts `page` as the one screen of this window, connected to `hall`. Called once for each load. */
export function startScreen(page: ReactNode, { hall }: { readonly hall: string }): void {
  const place = document.getElementById('screen')
  if (!place) throw new Error('This cannot be: index.html without #screen')

  const store = openStore()
  store.subscribe(() => writeLanguage(store.getState().language))
  store.dispatch(languageChanged(firstLanguage(location.search)))
  applyTheme()
  const connection = openConnection(store, hall)
  const speaker = openSpeaker(browserSound())
  tellAlive(connection, store, speaker)

  const root = createRoot(place, {
    onUncaughtError: (error) => {
      // A public screen heals itself: kind words, then a fresh start. The trace is for the console only.
      console.error(error)
      createRoot(place).render(<ScreenTrouble language={store.getState().language} />)
      setTimeout(() => location.reload(), HEAL_AFTER_MS)
    },
  })
  root.render(
    <Provider store={store}>
      <ConnectionContext value={connection}>
        <SpeakerContext value={speaker}>{page}</SpeakerContext>
      </ConnectionContext>
    </Provider>,
  )
}

function writeLanguage(language: 'zh' | 'en'): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
