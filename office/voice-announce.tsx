// A sentence that somebody of the office has said in the hall, and what came of it.
import { useId, useState } from 'react'
import type { HallSettings, SpokenVoice } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { type Announced, heardBy, outcomeOf, type SaidLine } from './said-today.ts'
import { type Announcements, useAnnouncementsOf } from './use-announcements.ts'
import type { ListedPack } from './use-packs.ts'
import type { No } from './use-voice-settings.ts'
import { orderOf } from './voice-draft.ts'
import { speaksHanzi, voiceName } from './voice-names.ts'

/** contract/wire.ts, SPOKEN_CHARS_MAX. */
const CHARS_MAX = 300
const ALL_ZONES = ''

type AnnounceProps = {
  readonly day: string
  readonly settings: HallSettings
  readonly packs: readonly ListedPack[]
}

export function VoiceAnnounce({ day, settings, packs }: AnnounceProps) {
  const text = useText()
  const announcements = useAnnouncementsOf(day)
  const [asked, setAsked] = useState<'no' | 'asking' | No>('no')
  const say = async (sentences: readonly Announced[]) => {
    setAsked('asking')
    const problem = await announcements.say(sentences)
    setAsked(problem ?? 'no')
    return problem === undefined
  }
  return (
    <section id="voice-announce" aria-labelledby="voice-announce-title">
      <h2 id="voice-announce-title">{text('voice.part-announce')}</h2>
      <p className="device-hint">{text('voice.announceHow')}</p>
      <AnnounceForm settings={settings} packs={packs} isAsking={asked === 'asking'} say={say} />
      {asked === 'no' || asked === 'asking' ? undefined : <Notice kind="no">{rejectionText(text, asked)}</Notice>}
      <Fate announcements={announcements} />
      <SaidBefore lines={announcements.lines} zones={settings.zones} isAsking={asked === 'asking'} say={say} />
    </section>
  )
}

type FormProps = Omit<AnnounceProps, 'day'> & {
  readonly isAsking: boolean
  readonly say: (sentences: readonly Announced[]) => Promise<boolean>
}

function AnnounceForm({ settings, packs, isAsking, say }: FormProps) {
  const text = useText()
  const words = useWords()
  const id = useId()
  const hanzi = orderOf(settings.voice).filter((voice) => speaksHanzi(voice, packs))
  const voices: readonly SpokenVoice[] = hanzi.length > 0 ? hanzi : ['zh']
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [voice, setVoice] = useState<SpokenVoice | undefined>(voices[0])
  const [zone, setZone] = useState(ALL_ZONES)
  const where = zone === ALL_ZONES ? {} : { zone }
  const sentences: readonly Announced[] = [
    ...(zh.trim() ? [{ text: zh.trim(), language: voice ?? 'zh', ...where }] : []),
    ...(en.trim() ? [{ text: en.trim(), language: 'en' as const, ...where }] : []),
  ]
  const sayThese = async () => {
    if (!(await say(sentences))) return
    setZh('')
    setEn('')
  }
  return (
    <div className="voice-announce">
      <label htmlFor={`${id}-zh`}>{text('voice.sentenceZh')}</label>
      <textarea
        id={`${id}-zh`}
        lang="zh-CN"
        rows={2}
        maxLength={CHARS_MAX}
        value={zh}
        onChange={(event) => setZh(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-en`}>{text('voice.sentenceEn')}</label>
      <textarea
        id={`${id}-en`}
        lang="en"
        rows={2}
        maxLength={CHARS_MAX}
        value={en}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      <div className="voice-row">
        <label htmlFor={`${id}-zone`}>{text('voice.where')}</label>
        <select id={`${id}-zone`} value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
          <option value={ALL_ZONES}>{text('voice.allZones')}</option>
          {settings.zones.map((one) => (
            <option key={one.id} value={one.id}>
              {words(one.name)}
            </option>
          ))}
        </select>
        {voices.length > 1 ? (
          <>
            <label htmlFor={`${id}-voice`}>{text('voice.inVoice')}</label>
            <select
              id={`${id}-voice`}
              value={voice}
              onChange={(event) => setVoice(voices.find((one) => one === event.currentTarget.value))}
            >
              {voices.map((one) => (
                <option key={one} value={one}>
                  {voiceName(text, one, packs)}
                </option>
              ))}
            </select>
          </>
        ) : undefined}
        <BigButton
          tone="main"
          icon={<Icon name="speaker" />}
          isDisabled={isAsking || sentences.length === 0}
          onPress={() => void sayThese()}
        >
          {text(isAsking ? 'voice.sending' : 'voice.sayNow')}
        </BigButton>
      </div>
    </div>
  )
}

function Fate({ announcements: { fates } }: { readonly announcements: Announcements }) {
  const text = useText()
  if (!fates) return undefined
  const outcome = outcomeOf(fates)
  const kind = outcome === 'heard' ? 'good' : outcome === 'waiting' || outcome === 'saying' ? 'plain' : 'no'
  return <Notice kind={kind}>{text(`voice.fate-${outcome}`, { n: heardBy(fates) })}</Notice>
}

type BeforeProps = Pick<FormProps, 'isAsking' | 'say'> & {
  readonly lines: readonly SaidLine[]
  readonly zones: HallSettings['zones']
}

function SaidBefore({ lines, zones, isAsking, say }: BeforeProps) {
  const text = useText()
  const words = useWords()
  if (lines.length === 0) return undefined
  const zoneOf = (zone: string | undefined) => {
    const name = zones.find(({ id }) => id === zone)?.name
    return name ? words(name) : text('voice.allZones')
  }
  return (
    <>
      <h3>{text('voice.saidToday')}</h3>
      <ul className="voice-said">
        {lines.map(({ calls, at, sentences }) => (
          <li key={calls.join()}>
            <time dateTime={at}>
              {new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}
            </time>
            <span>
              {sentences.map((one) => one.text).join(' / ')} · {zoneOf(sentences[0]?.zone)}
            </span>
            <BigButton isDisabled={isAsking} onPress={() => void say(sentences)}>
              {text('voice.sayAgain')}
            </BigButton>
          </li>
        ))}
      </ul>
    </>
  )
}
