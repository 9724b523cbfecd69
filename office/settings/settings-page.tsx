// The frame of every page of the settings: what it is for, the draft, and one bar for saving that is always in sight.
import type { ReactNode } from 'react'
import { useHall } from '#ui/connection.ts'
import { type MessageKey, useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { FaultsContext } from './faults.ts'
import { SaveBar } from './save-bar.tsx'
import { type SettingsDraft, useSettingsDraft } from './use-settings-draft.ts'
import '../devices/devices.css'
import './settings.css'

type PageProps = {
  readonly title: MessageKey
  /** One sentence: what this page does. */
  readonly about: MessageKey
  /** What is on the page; it changes the draft and saves nothing. */
  readonly children: (form: SettingsDraft) => ReactNode
}

export function SettingsPage({ title, about, children }: PageProps) {
  const { form, trouble } = useSettingsDraft()
  const text = useText()
  return (
    <SettingsFrame title={title} about={about}>
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {form ? (
        <FaultsContext value={form.faults}>
          {children(form)}
          <SaveBar form={form} />
        </FaultsContext>
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
    </SettingsFrame>
  )
}

type FrameProps = { readonly title: MessageKey; readonly about: MessageKey; readonly children: ReactNode }

/** Head and links only, for pages of the settings that save nothing at once. */
export function SettingsFrame({ title, about, children }: FrameProps) {
  const text = useText()
  const hall = useHall()
  return (
    <main className="office settings-page">
      <header className="office-head">
        <div className="settings-title">
          <h1>{text(title)}</h1>
          <p>{text(about)}</p>
        </div>
        <SignedIn />
        <LanguageSwitch />
      </header>
      <p>
        <a href={hall === 'main' ? '/settings' : `/settings?hall=${encodeURIComponent(hall)}`}>
          {text('settingsPage.toAll')}
        </a>
      </p>
      {children}
    </main>
  )
}
