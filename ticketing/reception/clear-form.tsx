// The end of an emergency, asked once more: an alarm that is taken away too soon may cost a life.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import type { FormProps } from './panels.tsx'

export function ClearForm({ act, emergency }: FormProps & { readonly emergency: string }) {
  const text = useText()
  return (
    <BigButton tone="main" onPress={() => act({ type: 'clear-emergency', emergency })}>
      {text('reception.over')}
    </BigButton>
  )
}
