// Where a sound is: being made, heard, or why not.
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { SoundState } from './use-sound.ts'

export function SoundNotice({ state }: { readonly state: SoundState }) {
  const text = useText()
  if (state.at === 'none') return undefined
  if (state.at === 'refused') return <Notice kind="no">{rejectionText(text, state.problem)}</Notice>
  const isWell = state.at === 'making' || state.at === 'playing' || state.at === 'heard'
  return (
    <Notice kind={state.at === 'heard' ? 'good' : isWell ? 'plain' : 'no'}>{text(`voice.sound-is-${state.at}`)}</Notice>
  )
}
