// Is the hall open, and the two buttons with which a manager changes that, whatever the hours say.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Answered } from '#ui/send-command.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import { useView } from '#ui/use-view.ts'

export function DayCard() {
  const text = useText()
  const board = useView('board', { quiet: true })
  const sendCommand = useSendCommand()
  const [said, setSaid] = useState<Answered>()
  const [isAsking, setIsAsking] = useState(false)
  if (!board) return undefined
  const press = async (type: 'open-day' | 'close-day') => {
    setIsAsking(false)
    setSaid(await sendCommand({ type }))
  }
  const isOpen = board.phase === 'open'
  return (
    <section className="day-card" aria-labelledby="today">
      <h2 id="today">{text('devices.today')}</h2>
      <p className="day-phase">{text(`devices.phase-${board.phase}`)}</p>
      {isOpen ? undefined : (
        <BigButton tone="go" onPress={() => void press('open-day')}>
          {text('devices.openDay')}
        </BigButton>
      )}
      {board.phase === 'closed' ? undefined : (
        <BigButton onPress={() => setIsAsking(true)}>{text('devices.closeDay')}</BigButton>
      )}
      <Refusal said={said} />
      {isAsking ? (
        <Dialog title={text('devices.closeDay')} onClose={() => setIsAsking(false)}>
          <p>{text('devices.closeDayAsk')}</p>
          <div className="dialog-buttons">
            <BigButton onPress={() => setIsAsking(false)}>{text('common.cancel')}</BigButton>
            <BigButton tone="main" onPress={() => void press('close-day')}>
              {text('devices.closeDay')}
            </BigButton>
          </div>
        </Dialog>
      ) : undefined}
    </section>
  )
}

function Refusal({ said }: { readonly said: Answered | undefined }) {
  const text = useText()
  if (said === undefined || (said !== 'no-answer' && 'given' in said)) return undefined
  return <Notice kind="no">{rejectionText(text, said === 'no-answer' ? said : said.rejected)}</Notice>
}
