// Who waits, who was missed, who is set aside: three lists in one place, each with its count.
import { useState } from 'react'
import type { DeskTicket } from '#contract/counter-views.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import type { Ask } from '#ui/use-ask.ts'
import { type CounterView, resumeAsking } from './desk-state.ts'
import type { Panel } from './panel.ts'
import { TicketRow } from './ticket-row.tsx'
import { WaitingList } from './waiting-list.tsx'

export type TicketListsProps = {
  readonly view: CounterView
  readonly ask: Ask['ask']
  readonly show: (panel: Panel) => void
  readonly mayPress: boolean
}

type Tab = 'waiting' | 'missed' | 'held'

export function TicketLists(props: TicketListsProps) {
  const text = useText()
  const { view } = props
  const [tab, setTab] = useState<Tab>('waiting')
  const counts: Record<Tab, number> = { waiting: view.waitingTotal, missed: view.missed.length, held: view.held.length }
  return (
    <section className="lists">
      <div className="tabs" role="tablist">
        {(['waiting', 'missed', 'held'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={tab === name}
            className="tab"
            onClick={() => setTab(name)}
          >
            {text(`desk.${name}`)} <b>{counts[name]}</b>
          </button>
        ))}
      </div>
      <div className="list" role="tabpanel">
        {tab === 'waiting' ? <WaitingList {...props} /> : <AsideList {...props} tab={tab} />}
      </div>
    </section>
  )
}

function AsideList({ view, ask, show, mayPress, tab }: TicketListsProps & { readonly tab: 'missed' | 'held' }) {
  const text = useText()
  const tickets = view[tab]
  if (tickets.length === 0)
    return <p className="nobody">{text(tab === 'missed' ? 'desk.nobodyMissed' : 'desk.nobodyHeld')}</p>
  const back = (ticket: DeskTicket) =>
    void ask(tab === 'missed' ? { type: 'return-ticket', ticket: ticket.id } : resumeAsking(view, ticket))
  return (
    <ol>
      {tickets.map((ticket) => (
        <TicketRow key={ticket.id} view={view} ticket={ticket} show={show} when={whenOf(ticket)}>
          <BigButton isDisabled={!mayPress} onPress={() => back(ticket)}>
            {text(tab === 'missed' ? 'desk.return' : 'desk.resume')}
          </BigButton>
        </TicketRow>
      ))}
    </ol>
  )

  function whenOf({ missedAt, heldAt, holdReason }: DeskTicket): string {
    if (missedAt) return text('desk.missedAt', { time: timeOf(missedAt, view.timeZone) })
    const at = heldAt ? text('desk.heldAt', { time: timeOf(heldAt, view.timeZone) }) : ''
    return holdReason ? `${at} · ${text(`desk.hold-${holdReason}`)}` : at
  }
}
