// Any call, or any sentence, as it would sound with the settings of the form: heard on this computer alone.
import { useId, useState } from 'react'
import type { HallSettings, VoiceSettings } from '#contract/settings.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { SoundNotice } from './sound-notice.tsx'
import type { ListedPack } from './use-packs.ts'
import { useSampleWords } from './use-sample-words.ts'
import { useSound } from './use-sound.ts'
import { useHallPath } from './use-voice-settings.ts'
import { voiceName } from './voice-names.ts'
import { beginningsOf, type ListenWish, sampleQuery } from './voice-sample.ts'

const DIGITS_MAX = 4
const CHARS_MAX = 300

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

type WishProps = Pick<ListenProps, 'settings'> & {
  readonly wish: ListenWish
  readonly change: (wish: ListenWish) => void
}

function Wish({ settings, wish, change }: WishProps) {
  const text = useText()
  const words = useWords()
  const id = useId()
  return (
    <div className="voice-wish">
      <div className="voice-row">
        <BigButton isOn={wish.kind === 'call'} onPress={() => change({ ...wish, kind: 'call' })}>
          {text('voice.aCall')}
        </BigButton>
        <BigButton isOn={wish.kind === 'text'} onPress={() => change({ ...wish, kind: 'text' })}>
          {text('voice.aSentence')}
        </BigButton>
      </div>
      {wish.kind === 'call' ? (
        <div className="voice-row">
          <label htmlFor={`${id}-class`}>{text('voice.class')}</label>
          <select
            id={`${id}-class`}
            value={wish.beginning}
            onChange={(event) => change({ ...wish, beginning: event.currentTarget.value })}
          >
            {beginningsOf(settings).map(({ beginning, name }) => (
              <option key={beginning} value={beginning}>
                {beginning} · {words(name)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-number`}>{text('voice.number')}</label>
          <input
            id={`${id}-number`}
            inputMode="numeric"
            maxLength={DIGITS_MAX}
            value={wish.digits}
            onChange={(event) => change({ ...wish, digits: event.currentTarget.value.replace(/\D/g, '') })}
          />
          <label htmlFor={`${id}-counter`}>{text('voice.counter')}</label>
          <select
            id={`${id}-counter`}
            value={wish.counter}
            onChange={(event) => change({ ...wish, counter: event.currentTarget.value })}
          >
            {settings.counters.map((counter) => (
              <option key={counter.id} value={counter.id}>
                {words(counter.name)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <div className="voice-announce">
          <label htmlFor={`${id}-text`}>{text('voice.sentence')}</label>
          <textarea
            id={`${id}-text`}
            rows={2}
            maxLength={CHARS_MAX}
            value={wish.text}
            onChange={(event) => change({ ...wish, text: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
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
