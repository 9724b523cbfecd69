// Choosing one of a list by its digit: whom to call, who came back, whose papers are here now.
import type { DeskTicket } from '#contract/counter-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { resumeAsking } from './desk-state.ts'
import { kindOf } from './names.ts'
import type { PanelProps } from './panel.ts'
import { PanelFrame } from './panel-frame.tsx'

type PickPanelProps = PanelProps & { readonly action: 'call' | 'return' | 'resume' }

export function PickPanel({ view, asking, act, show, onClose, action }: PickPanelProps) {
  const text = useText()
  const words = useWords()
  const tickets = { call: view.waiting, return: view.missed, resume: view.held }[action]
  const pick = (ticket: DeskTicket) => {
    if (action === 'call') show({ kind: 'ticket', ticket: ticket.id, action: 'call' })
    else act(action === 'return' ? { type: 'return-ticket', ticket: ticket.id } : resumeAsking(view, ticket))
  }
  return (
    <PanelFrame title={text('desk.whichTicket')} asking={asking} onClose={onClose}>
      <Choices
        choices={tickets.map((ticket) => ({
          key: ticket.id,
          words: ticket.number,
          hint: kindOf(view, ticket, words),
          onPress: () => pick(ticket),
        }))}
      />
    </PanelFrame>
  )
}
