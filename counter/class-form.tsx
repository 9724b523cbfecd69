// The class a ticket should have had, and why somebody is led through the green lane. Number and time stay.
import { useState } from 'react'
import type { GreenLaneReason } from '#contract/commands.ts'
import type { ClassId } from '#contract/ids.ts'
import { GREEN_LANE_REASONS } from '#contract/visitor-notes.ts'
import { useText, useWords } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import type { TicketPanelProps } from './ticket-panel.tsx'

export function ClassForm({ view, ticket, act }: TicketPanelProps) {
  const text = useText()
  const words = useWords()
  const [chosen, setChosen] = useState<ClassId>(ticket.class)
  const [lane, setLane] = useState<GreenLaneReason>()
  const change = () =>
    act({
      type: 'change-class',
      ticket: ticket.id,
      class: chosen,
      ...(lane !== undefined && { greenLane: { reason: lane } }),
    })

  return (
    <>
      <Choices
        choices={view.classes.map(({ id, name }) => ({
          key: id,
          words: words(name),
          isOn: chosen === id,
          onPress: () => setChosen(id),
        }))}
      />
      <h3>{text('desk.greenLaneOf')}</h3>
      <Choices
        before={view.classes.length}
        choices={[
          {
            key: 'none',
            // Nobody is sent out of the green lane: who is in it stays, whatever else changes.
            words: text(ticket.greenLane ? 'desk.greenLaneKept' : 'desk.greenLaneNone'),
            isOn: lane === undefined,
            onPress: () => setLane(undefined),
          },
          ...GREEN_LANE_REASONS.map((key) => ({
            key,
            words: text(`desk.lane-${key}`),
            isOn: lane === key,
            onPress: () => setLane(key),
          })),
        ]}
      />
      <ConfirmButton isDisabled={chosen === ticket.class && lane === undefined} onPress={change}>
        {text('desk.classGo')}
      </ConfirmButton>
    </>
  )
}
