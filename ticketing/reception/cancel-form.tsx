// Ending a number for good: a reason, and then once more the question, because nothing brings it back.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Choices } from './choices.tsx'
import type { TicketFormProps } from './panels.tsx'

const reasons = ['left', 'gave-up', 'wrong', 'twice'] as const

export function CancelForm({ ticket, act }: TicketFormProps) {
  const text = useText()
  const [chosen, setChosen] = useState<(typeof reasons)[number]>()
  const reason = chosen && text(`desk.cancelWhy-${chosen}`)
  return (
    <>
      <Choices
        choices={reasons.map((why) => ({
          key: why,
          words: text(`desk.cancelWhy-${why}`),
          isOn: chosen === why,
          onPress: () => setChosen(why),
        }))}
      />
      {reason ? (
        <>
          <p>{text('desk.cancelAsk', { number: ticket.number })}</p>
          <BigButton tone="main" onPress={() => act({ type: 'cancel-ticket', ticket: ticket.id, reason })}>
            {text('desk.cancelYes')}
          </BigButton>
        </>
      ) : undefined}
    </>
  )
}
