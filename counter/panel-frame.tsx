// The frame of every question over the desk: its words, what the hall said to the last try, and the way back.
import type { ReactNode } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import type { Ask } from '#ui/use-ask.ts'
import { KeySign } from './key-sign.tsx'
import { panelSigns } from './keys.ts'
import { SaidNotice } from './said-notice.tsx'
import { usePanelKeys } from './use-keys.ts'

type PanelFrameProps = {
  readonly title: string
  readonly asking: Ask
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The way back comes first: a hurried Enter changes nothing. */
export function PanelFrame({ title, asking, onClose, children }: PanelFrameProps) {
  const text = useText()
  usePanelKeys((key) => key === 'back' && onClose())
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="panel">
        <BigButton tone="quiet" className="panel-back" onPress={onClose}>
          <KeySign sign={panelSigns.back} />
          {text('common.back')}
        </BigButton>
        <SaidNotice asking={asking} />
        {children}
      </div>
    </Dialog>
  )
}
