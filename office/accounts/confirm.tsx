// A question before something that cannot be undone.

import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'

type ConfirmProps = {
  readonly question: string
  readonly yes: string
  readonly onYes: () => void
  readonly close: () => void
}

export function Confirm({ question, yes, onYes, close }: ConfirmProps) {
  const text = useText()
  return (
    <Dialog title={question} onClose={close}>
      <div className="dialog-buttons">
        <BigButton tone="main" onPress={onYes}>
          {yes}
        </BigButton>
        <BigButton onPress={close}>{text('common.cancel')}</BigButton>
      </div>
    </Dialog>
  )
}
