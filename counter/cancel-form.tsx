// Ending a ticket for good: a reason, and then once more the question, because nothing brings it back.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { ReasonChoice } from './reason-choice.tsx'
import type { TicketPanelProps } from './ticket-panel.tsx'

export function CancelForm({ ticket, act, onClose }: TicketPanelProps) {
  const text = useText()
  const [reason, setReason] = useState<string>()
  if (reason === undefined) {
    const reasons = (['left', 'gave-up', 'wrong', 'twice'] as const).map((why) => text(`desk.cancelWhy-${why}`))
    return <ReasonChoice reasons={reasons} onReason={setReason} />
  }
  return (
    <>
      <p className="panel-question">
        {text('desk.cancelAsk', { number: ticket.number })} <strong>{reason}</strong>
      </p>
      <Choices
        choices={[
          { key: 'no', words: text('common.back'), onPress: onClose },
          {
            key: 'yes',
            words: text('desk.cancelYes'),
            onPress: () => act({ type: 'cancel-ticket', ticket: ticket.id, reason }),
          },
        ]}
      />
    </>
  )
}
