// Any call, or any sentence, as it would sound with the settings of the form: heard on this computer alone.
import { useState } from 'react'
import type { HallSettings, VoiceSettings } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { Wish } from './listen-wish.tsx'
import { SoundNotice } from './sound-notice.tsx'
import type { ListedPack } from './use-packs.ts'
import { useSampleWords } from './use-sample-words.ts'
import { useSound } from './use-sound.ts'
import { useHallPath } from './use-voice-settings.ts'
import { voiceName } from './voice-names.ts'
import { beginningsOf, type ListenWish, sampleQuery } from './voice-sample.ts'

type ListenProps = {
  readonly settings: HallSettings
  readonly draft: VoiceSettings
  readonly packs: readonly ListedPack[]
}

export function VoiceListen({ settings, draft, packs }: ListenProps) {
  const text = useText()
  const hallPath = useHallPath()
  const sound = useSound()
  const [wish, setWish] = useState<ListenWish>(() => firstWish(settings))
  const query = sampleQuery(wish, draft)
  const read = useSampleWords(query)
  const isBusy = sound.state.at === 'making' || sound.state.at === 'playing'
  return (
    <section id="voice-listen" aria-labelledby="voice-listen-title">
      <h2 id="voice-listen-title">{text('voice.part-listen')}</h2>
      <p className="device-hint">{text('voice.listenHow')}</p>
      <Wish settings={settings} wish={wish} change={setWish} />
      <ul className="voice-words" aria-label={text('voice.willSay')}>
        {read.map(({ voice, spoken, by }) => (
          <li key={voice}>
            <strong>{voiceName(text, voice, packs)}</strong>
            <span>{spoken}</span>
            {voice.startsWith('pack:') ? (
              <span className="device-hint">{text(by === 'clips' ? 'voice.byClips' : 'voice.byMachine')}</span>
            ) : undefined}
          </li>
        ))}
      </ul>
      <div className="voice-row">
        <BigButton
          tone="go"
          icon={<Icon name="speaker" />}
          isDisabled={isBusy || query === undefined}
          onPress={() => void sound.play(`${hallPath}/speech/sample?${query}`)}
        >
          {text('voice.listen')}
        </BigButton>
        {isBusy ? (
          <BigButton icon={<Icon name="stop" />} onPress={sound.stop}>
            {text('voice.stop')}
          </BigButton>
        ) : undefined}
      </div>
      <SoundNotice state={sound.state} />
    </section>
  )
}

function firstWish(settings: HallSettings): ListenWish {
  const [first] = beginningsOf(settings)
  return {
    kind: 'call',
    beginning: first?.beginning ?? '',
    digits: '012',
    counter: settings.counters[0]?.id ?? '',
    text: '',
  }
}
