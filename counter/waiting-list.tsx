// Who waits for this counter, in the order of the rule.
import { useText } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { useHallNow } from '#ui/use-hall-now.ts'
import { lengthSince } from './length-text.ts'
import type { TicketListsProps } from './ticket-lists.tsx'
import { TicketRow } from './ticket-row.tsx'

export function WaitingList({ view, show }: TicketListsProps) {
  const text = useText()
  const nowMs = useHallNow()
  const more = view.waitingTotal - view.waiting.length
  if (view.waiting.length === 0) return <p className="nobody">{text('desk.nobodyWaiting')}</p>
  return (
    <>
      <ol>
        {view.waiting.map((ticket) => (
          <TicketRow
            key={ticket.id}
            view={view}
            ticket={ticket}
            show={show}
            isNext={view.next?.ticket === ticket.id}
            when={`${timeOf(ticket.issuedAt, view.timeZone)} · ${lengthSince(text, ticket.issuedAt, nowMs)}`}
          />
        ))}
      </ol>
      {more > 0 ? <p className="nobody">{text('desk.moreWaiting', { n: more })}</p> : undefined}
    </>
  )
}
