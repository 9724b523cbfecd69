// For the staff alone: the browser keeps the voice shut until somebody touches the screen.
import { useText } from '#ui/language.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { useAudioState } from '#ui/use-speaker.ts'

export function SoundSign() {
  const text = useText()
  const state = useAudioState()
  if (state !== 'blocked' && state !== 'missing') return undefined
  return (
    <p className="staff-sign" role="status">
      <Icon name="mute" />
      <span>{text(state === 'blocked' ? 'board.soundBlocked' : 'board.soundMissing')}</span>
    </p>
  )
}
