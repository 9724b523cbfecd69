// Large buttons to choose from, each with the digit that chooses it.
import type { ReactNode } from 'react'
import { BigButton } from '#ui/parts/big-button.tsx'
import { KeySign } from './key-sign.tsx'
import { usePanelKeys } from './use-keys.ts'

const DIGITS = 9

export type Choice = {
  readonly key: string
  readonly words: ReactNode
  /** A quiet second line. */
  readonly hint?: ReactNode
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

type ChoicesProps = {
  readonly choices: readonly Choice[]
  /** Where two lists stand on one screen, the second goes on counting behind the first. */
  readonly before?: number
}

export function Choices({ choices, before = 0 }: ChoicesProps) {
  usePanelKeys((key) => {
    const choice = typeof key === 'object' ? choices[key.choice - before] : undefined
    if (choice && !choice.isDisabled) choice.onPress()
  })
  return (
    <ul className="choices">
      {choices.map(({ key, words, hint, isOn, isDisabled, onPress }, at) => (
        <li key={key}>
          <BigButton onPress={onPress} isOn={isOn} isDisabled={isDisabled}>
            {before + at < DIGITS ? <KeySign sign={before + at + 1} /> : undefined}
            <span className="choice-words">
              <span>{words}</span>
              {hint ? <small>{hint}</small> : undefined}
            </span>
          </BigButton>
        </li>
      ))}
    </ul>
  )
}
