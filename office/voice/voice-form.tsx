// How calls are spoken: on or off, whose voices, how fast, how often, how loud at each hour; saved as a whole.
import type { ReactNode } from 'react'
import type { VoiceSettings } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Refused } from './refused.tsx'
import type { ListedPack } from './use-packs.ts'
import type { VoiceForm as Form, Saving } from './use-voice-settings.ts'
import { refusedFields, volumesOf, withVolumes } from './voice-draft.ts'
import { VoiceOrder } from './voice-order.tsx'
import { SaveBar } from './voice-save.tsx'
import { VoiceSlider } from './voice-slider.tsx'
import { VolumeBars } from './volume-bars.tsx'

const REPEATS = [1, 2, 3]
const ONES = ['yi', 'yao'] as const
const ENGINES = ['espeak-ng', 'platform'] as const

type FormProps = {
  readonly form: Form
  readonly draft: VoiceSettings
  readonly packs: readonly ListedPack[]
  /** Has the machine a voice of its system? */
  readonly hasPlatform: boolean
}

export function VoiceForm({ form, draft, packs, hasPlatform }: FormProps) {
  const text = useText()
  const wrong = refusalsIn(form.saving)
  const change = (part: Partial<VoiceSettings>) => form.change({ ...draft, ...part })
  return (
    <section id="voice-how" aria-labelledby="voice-how-title">
      <h2 id="voice-how-title">{text('voice.part-how')}</h2>
      <div className="voice-fields">
        <Choice title={text('voice.on')} how={text('voice.onHow')} wrong={wrong.get('on')}>
          {[true, false].map((on) => (
            <BigButton key={String(on)} isOn={draft.on === on} onPress={() => change({ on })}>
              {text(on ? 'voice.turnOn' : 'voice.turnOff')}
            </BigButton>
          ))}
        </Choice>
        <Choice title={text('voice.repeats')} how={text('voice.repeatsHow')} wrong={wrong.get('repeats')}>
          {REPEATS.map((repeats) => (
            <BigButton key={repeats} isOn={draft.repeats === repeats} onPress={() => change({ repeats })}>
              {text('voice.times', { n: repeats })}
            </BigButton>
          ))}
        </Choice>
        <VoiceOrder draft={draft} packs={packs} wrong={wrong.get('order')} change={form.change} />
        <VoiceSlider
          label={text('voice.rate')}
          how={text('voice.rateHow')}
          value={draft.charsPerMinute}
          min={120}
          max={200}
          step={5}
          shown={text('voice.perMinute', { n: draft.charsPerMinute })}
          wrong={wrong.get('charsPerMinute')}
          onChange={(charsPerMinute) => change({ charsPerMinute })}
        />
        <VoiceSlider
          label={text('voice.late')}
          how={text('voice.lateHow')}
          value={draft.lateAfterSeconds}
          min={10}
          max={300}
          step={5}
          shown={text('voice.seconds', { n: draft.lateAfterSeconds })}
          wrong={wrong.get('lateAfterSeconds')}
          onChange={(lateAfterSeconds) => change({ lateAfterSeconds })}
        />
        <Choice title={text('voice.one')} how={text('voice.oneHow')} wrong={wrong.get('one')}>
          {ONES.map((one) => (
            <BigButton key={one} isOn={draft.one === one} onPress={() => change({ one })}>
              {text(`voice.one-${one}`)}
            </BigButton>
          ))}
        </Choice>
        {hasPlatform || draft.engine === 'platform' ? (
          <Choice title={text('voice.engine')} how={text('voice.engineHow')} wrong={wrong.get('engine')}>
            {ENGINES.map((engine) => (
              <BigButton
                key={engine}
                isOn={(draft.engine ?? 'espeak-ng') === engine}
                onPress={() => change({ engine })}
              >
                {text(`voice.engine-${engine}`)}
              </BigButton>
            ))}
          </Choice>
        ) : (
          <Choice title={text('voice.engine')} how={text('voice.engineOnly')} wrong={wrong.get('engine')} />
        )}
        <Choice
          title={text('voice.volume')}
          how={text('voice.volumeHow')}
          wrong={wrong.get('volumeByHour')}
          isWide={true}
        >
          <VolumeBars volumes={volumesOf(draft)} onChange={(volumes) => form.change(withVolumes(draft, volumes))} />
        </Choice>
      </div>
      <SaveBar form={form} draft={draft} rest={wrong.get('')} />
    </section>
  )
}

type ChoiceProps = {
  readonly title: string
  readonly how: string
  readonly wrong: string | undefined
  readonly isWide?: boolean
  readonly children?: ReactNode
}

function Choice({ title, how, wrong, isWide, children }: ChoiceProps) {
  return (
    <fieldset className="rule-number" data-wide={isWide}>
      <legend>{title}</legend>
      <p className="device-hint">{how}</p>
      <div className="voice-row">{children}</div>
      <Refused wrong={wrong} />
    </fieldset>
  )
}

function refusalsIn(saving: Saving): ReadonlyMap<string, string> {
  return typeof saving === 'object' ? refusedFields(saving) : new Map()
}
