// Over the picture after 请人帮忙: somebody comes; and two larger cries, of which the one that brings everybody is asked
// once more. It goes away by itself, so that the next visitor finds the machine as it should be.
import { useEffect, useState } from 'react'
import { type MessageKey, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { HelpNews } from './help-news.tsx'
import type { Help, HelpLine } from './use-help.ts'

const SHOWN_MS = 60_000

// The head never says more than is so.
const titles: Readonly<Record<Help, MessageKey>> = {
  none: 'dispenser.help',
  asking: 'dispenser.helpAsking',
  coming: 'dispenser.helpTitle',
  'on-the-way': 'dispenser.helpTitle',
  everybody: 'dispenser.helpTitle',
  'no-answer': 'dispenser.helpFailed',
}

type HelpPanelProps = { readonly line: HelpLine; readonly onClose: () => void }

export function HelpPanel({ line, onClose }: HelpPanelProps) {
  const text = useText()
  const { help, ask, raise } = line
  const [isUrgent, setIsUrgent] = useState(false)
  const [isIllness, setIsIllness] = useState(false)
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [onClose])
  const hurry = () => {
    setIsUrgent(true)
    void ask('urgent')
  }
  const callEverybody = () => {
    setIsIllness(false)
    void raise()
  }
  if (isIllness) return <Sure onYes={callEverybody} onNo={() => setIsIllness(false)} />
  return (
    <Dialog title={text(titles[help])} onClose={onClose}>
      <HelpNews help={help} />
      {help === 'everybody' ? undefined : (
        <>
          <BigButton isDisabled={isUrgent || help === 'asking'} onPress={hurry}>
            {text(isUrgent ? 'dispenser.helpUrgentSaid' : 'dispenser.helpUrgent')}
          </BigButton>
          <BigButton className="help-illness" icon={<Icon name="heart" />} onPress={() => setIsIllness(true)}>
            {text('dispenser.illness')}
          </BigButton>
        </>
      )}
      <BigButton tone="go" onPress={onClose}>
        {text('dispenser.helpGoOn')}
      </BigButton>
    </Dialog>
  )
}

function Sure({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const text = useText()
  return (
    <Dialog title={text('dispenser.illnessAsk')} onClose={onNo}>
      <p>{text('dispenser.illnessHint')}</p>
      <BigButton className="help-illness" onPress={onYes}>
        {text('dispenser.illnessYes')}
      </BigButton>
      <BigButton onPress={onNo}>{text('dispenser.illnessNo')}</BigButton>
    </Dialog>
  )
}
