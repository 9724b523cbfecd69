// One ticket in a list: its number, what for, since when, its marks, and the way to everything else.
import type { ReactNode } from 'react'
import type { DeskTicket } from '#contract/counter-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import type { CounterView } from './desk-state.ts'
import { kindOf } from './names.ts'
import type { Panel } from './panel.ts'
import { TicketTags } from './ticket-tags.tsx'

type TicketRowProps = {
  readonly view: CounterView
  readonly ticket: DeskTicket
  readonly when: string
  readonly isNext?: boolean
  readonly show: (panel: Panel) => void
  readonly children?: ReactNode
}

export function TicketRow({ view, ticket, when, isNext = false, show, children }: TicketRowProps) {
  const text = useText()
  const words = useWords()
  return (
    <li className="ticket-row" data-next={isNext}>
      <span className="ticket-row-number">{ticket.number}</span>
      <span className="ticket-row-words">
        <span>{kindOf(view, ticket, words)}</span>
        <small>{when}</small>
        <TicketTags ticket={ticket} />
      </span>
      {children}
      <BigButton
        tone="quiet"
        className="ticket-row-more"
        label={text('desk.choose', { number: ticket.number })}
        onPress={() => show({ kind: 'ticket', ticket: ticket.id })}
      >
        …
      </BigButton>
    </li>
  )
}
