// Whose voices say a call, one after the other: a list with up and down, and what may be added.
import type { SpokenVoice, VoiceSettings } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Refused } from './refused.tsx'
import type { ListedPack } from './use-packs.ts'
import { movedBy, orderOf, VOICES_MAX, withOrder } from './voice-draft.ts'
import { voiceName, voicesBeside } from './voice-names.ts'

type OrderProps = {
  readonly draft: VoiceSettings
  readonly packs: readonly ListedPack[]
  readonly wrong: string | undefined
  readonly change: (draft: VoiceSettings) => void
}

export function VoiceOrder({ draft, packs, wrong, change }: OrderProps) {
  const text = useText()
  const order = orderOf(draft)
  const reorder = (next: readonly SpokenVoice[]) => change(withOrder(draft, next))
  const more = voicesBeside(order, packs)
  return (
    <fieldset className="rule-number" data-wide={true}>
      <legend>{text('voice.order')}</legend>
      <p className="device-hint">{text('voice.orderHow')}</p>
      <ol className="voice-order">
        {order.map((voice, at) => {
          const name = voiceName(text, voice, packs)
          return (
            <li key={voice}>
              <span className="voice-order-name">{name}</span>
              <BigButton
                label={text('voice.up', { name })}
                isDisabled={at === 0}
                onPress={() => reorder(movedBy(order, at, -1))}
              >
                ↑
              </BigButton>
              <BigButton
                label={text('voice.down', { name })}
                isDisabled={at === order.length - 1}
                onPress={() => reorder(movedBy(order, at, 1))}
              >
                ↓
              </BigButton>
              <BigButton
                tone="quiet"
                label={text('voice.leaveOut', { name })}
                isDisabled={order.length === 1}
                onPress={() => reorder(order.filter((one) => one !== voice))}
              >
                {text('voice.leaveOutShort')}
              </BigButton>
            </li>
          )
        })}
      </ol>
      <div className="voice-row">
        {order.length >= VOICES_MAX ? (
          <p>{text('voice.orderFull', { n: VOICES_MAX })}</p>
        ) : (
          more.map((voice) => (
            <BigButton key={voice} onPress={() => reorder([...order, voice])}>
              {text('voice.add', { name: voiceName(text, voice, packs) })}
            </BigButton>
          ))
        )}
      </div>
      <Refused wrong={wrong} />
    </fieldset>
  )
}
