// The voice of the hall: what it says now, what it should say and how, in whose voice, and how that sounds.
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { PackList } from './pack-list.tsx'
import { usePacks } from './use-packs.ts'
import { useVoiceNow } from './use-voice-now.ts'
import { useVoiceSettings } from './use-voice-settings.ts'
import { VoiceAnnounce } from './voice-announce.tsx'
import { VoiceForm } from './voice-form.tsx'
import { VoiceListen } from './voice-listen.tsx'
import { VoiceNowCard } from './voice-now-card.tsx'
import '../devices/devices.css'
import '../rule/rule.css'
import './voice.css'

const PARTS = ['now', 'announce', 'how', 'listen', 'packs'] as const

export function Voice() {
  const text = useText()
  const form = useVoiceSettings()
  const packs = usePacks()
  const { now, trouble } = useVoiceNow()
  const { settings, draft } = form
  return (
    <main className="office voice">
      <header className="office-head">
        <h1>{text('voice.title')}</h1>
        <SignedIn />
        <LanguageSwitch />
      </header>
      <nav className="rule-links" aria-label={text('voice.parts')}>
        {PARTS.map((part) => (
          <a key={part} href={`#voice-${part}`}>
            {text(`voice.part-${part}`)}
          </a>
        ))}
      </nav>
      {form.trouble ? <Notice kind="trouble">{rejectionText(text, form.trouble)}</Notice> : undefined}
      {settings && draft ? (
        <>
          <VoiceNowCard now={now} trouble={trouble} settings={settings} />
          {now ? <VoiceAnnounce key={now.day} day={now.day} settings={settings} packs={packs.list ?? []} /> : undefined}
          <VoiceForm form={form} draft={draft} packs={packs.list ?? []} hasPlatform={now?.platform !== undefined} />
          <VoiceListen settings={settings} draft={draft} packs={packs.list ?? []} />
          <PackList packs={packs} order={settings.voice.order ?? []} onUsed={form.readAgain} />
        </>
      ) : form.trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
      <nav className="rule-links">
        <a href="/settings/devices">{text('voice.toDevices')}</a>
        <a href="/">{text('common.home')}</a>
      </nav>
    </main>
  )
}
