// The last step of a question that takes more than one choice.
import type { ReactNode } from 'react'
import { BigButton } from '#ui/parts/big-button.tsx'
import { KeySign } from './key-sign.tsx'
import { panelSigns } from './keys.ts'
import { usePanelKeys } from './use-keys.ts'

type ConfirmButtonProps = {
  readonly isDisabled: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function ConfirmButton({ isDisabled, onPress, children }: ConfirmButtonProps) {
  usePanelKeys((key) => key === 'confirm' && !isDisabled && onPress())
  return (
    <BigButton tone="main" isDisabled={isDisabled} onPress={onPress}>
      <KeySign sign={panelSigns.confirm} />
      {children}
    </BigButton>
  )
}
