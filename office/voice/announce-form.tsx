// What is to be said in the hall: in Chinese, in English or in both, in one zone or in all.
import { useId, useState } from 'react'
import type { HallSettings, SpokenVoice } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import type { Announced } from './said-today.ts'
import type { ListedPack } from './use-packs.ts'
import { orderOf } from './voice-draft.ts'
import { speaksHanzi, voiceName } from './voice-names.ts'

/** contract/wire.ts, SPOKEN_CHARS_MAX. */
const CHARS_MAX = 300
const ALL_ZONES = ''

export type AnnounceFormProps = {
  readonly settings: HallSettings
  readonly packs: readonly ListedPack[]
  readonly isAsking: boolean
  readonly say: (sentences: readonly Announced[]) => Promise<boolean>
}

export function AnnounceForm({ settings, packs, isAsking, say }: AnnounceFormProps) {
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
      <div className="voice-sentences">
        <Sentence id={`${id}-zh`} lang="zh-CN" label={text('voice.sentenceZh')} value={zh} change={setZh} />
        <Sentence id={`${id}-en`} lang="en" label={text('voice.sentenceEn')} value={en} change={setEn} />
      </div>
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

type SentenceProps = {
  readonly id: string
  readonly lang: string
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
}

function Sentence({ id, lang, label, value, change }: SentenceProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={lang}
        rows={2}
        maxLength={CHARS_MAX}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  )
}
