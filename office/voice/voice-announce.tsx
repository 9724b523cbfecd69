// A sentence that somebody of the office has said in the hall, and what came of it.
import { useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { AnnounceForm, type AnnounceFormProps } from './announce-form.tsx'
import { type Announced, heardBy, outcomeOf, type SaidLine } from './said-today.ts'
import { type Announcements, useAnnouncementsOf } from './use-announcements.ts'
import type { ListedPack } from './use-packs.ts'
import type { No } from './use-voice-settings.ts'

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
      <SaidBefore lines={announcements.lines} settings={settings} isAsking={asked === 'asking'} say={say} />
    </section>
  )
}

function Fate({ announcements: { fates } }: { readonly announcements: Announcements }) {
  const text = useText()
  if (!fates) return undefined
  const outcome = outcomeOf(fates)
  const kind = outcome === 'heard' ? 'good' : outcome === 'waiting' || outcome === 'saying' ? 'plain' : 'no'
  return <Notice kind={kind}>{text(`voice.fate-${outcome}`, { n: heardBy(fates) })}</Notice>
}

type BeforeProps = Pick<AnnounceFormProps, 'isAsking' | 'say'> & {
  readonly lines: readonly SaidLine[]
  readonly settings: HallSettings
}

function SaidBefore({ lines, settings: { zones, timeZone }, isAsking, say }: BeforeProps) {
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
            <time dateTime={at}>{timeOf(at, timeZone)}</time>
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
