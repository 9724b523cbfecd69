// A question with its answers as buttons that stay down.
import type { ReactNode } from 'react'
import { BigButton } from '#ui/parts/big-button.tsx'

export type Choice = {
  readonly key: string
  readonly words: ReactNode
  readonly hint?: ReactNode
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

type ChoicesProps = { readonly title?: string; readonly choices: readonly Choice[]; readonly isLarge?: boolean }

export function Choices({ title, choices, isLarge = false }: ChoicesProps) {
  return (
    <fieldset className="rec-choices" data-large={isLarge}>
      {title === undefined ? undefined : <legend>{title}</legend>}
      {choices.map(({ key, words, hint, isOn, isDisabled, onPress }) => (
        <BigButton key={key} isOn={isOn} isDisabled={isDisabled} onPress={onPress}>
          <span className="rec-choice-words">
            <span>{words}</span>
            {hint ? <small>{hint}</small> : undefined}
          </span>
        </BigButton>
      ))}
    </fieldset>
  )
}
