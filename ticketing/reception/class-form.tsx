// The class a number should have had; number and time stay. Why the green lane, if it is to be one.
import { useState } from 'react'
import type { GreenLaneReason } from '#contract/commands.ts'
import { GREEN_LANE_REASONS } from '#contract/visitor-notes.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Choices } from './choices.tsx'
import type { TicketFormProps } from './panels.tsx'

export function ClassForm({ view, ticket, act }: TicketFormProps) {
  const text = useText()
  const words = useWords()
  const [chosen, setChosen] = useState(ticket.class)
  const [lane, setLane] = useState<GreenLaneReason | undefined>(ticket.greenLaneReason)
  const isSame = chosen === ticket.class && lane === ticket.greenLaneReason
  return (
    <>
      <Choices
        title={text('reception.changeClass')}
        choices={view.classes.map(({ id, name }) => ({
          key: id,
          words: words(name),
          isOn: chosen === id,
          onPress: () => setChosen(id),
        }))}
      />
      <Choices
        title={text('desk.greenLaneOf')}
        choices={GREEN_LANE_REASONS.map((reason) => ({
          key: reason,
          words: text(`desk.lane-${reason}`),
          isOn: lane === reason,
          onPress: () => setLane(lane === reason ? ticket.greenLaneReason : reason),
        }))}
      />
      <BigButton
        tone="main"
        isDisabled={isSame}
        onPress={() =>
          act({
            type: 'change-class',
            ticket: ticket.id,
            class: chosen,
            ...(lane !== undefined && { greenLane: { reason: lane } }),
          })
        }
      >
        {text('desk.classGo')}
      </BigButton>
    </>
  )
}
