// Who is here: the number large, what for, since when, and what to know before the first word. Never a name.
import type { DeskTicket } from '#contract/counter-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { TicketNumber } from '#ui/parts/ticket-number.tsx'
import { useHallNow } from '#ui/use-hall-now.ts'
import type { CounterView } from './desk-state.ts'
import { lengthSince } from './length-text.ts'
import { kindOf, nameOf } from './names.ts'
import { TicketTags } from './ticket-tags.tsx'

export function CurrentVisitor({ view }: { readonly view: CounterView }) {
  const text = useText()
  return (
    <section className="current" aria-label={text('desk.current')} data-state={view.current?.state ?? 'nobody'}>
      {view.current ? (
        <Visitor view={view} ticket={view.current} />
      ) : (
        <p className="nobody">{text('desk.nobodyHere')}</p>
      )}
    </section>
  )
}

function Visitor({ view, ticket }: { readonly view: CounterView; readonly ticket: DeskTicket }) {
  const text = useText()
  const words = useWords()
  const nowMs = useHallNow()
  const further = ticket.furtherServices.map((id) => nameOf(view.services, id, words))
  return (
    <>
      <div className="current-head">
        <TicketNumber number={ticket.number} latin={ticket.latin} />
        <p className="current-stage">
          <strong>{text(ticket.state === 'serving' ? 'desk.serving' : 'desk.called')}</strong>
          <span>{sinceText(text, ticket, nowMs, view.timeZone)}</span>
        </p>
      </div>
      <p className="current-kind">{kindOf(view, ticket, words)}</p>
      <TicketTags ticket={ticket} />
      <p className="current-times">
        <span>{text('desk.taken', { time: timeOf(ticket.issuedAt, view.timeZone) })}</span>
        {ticket.calledAt ? (
          <span>
            {text('desk.waited', { length: lengthSince(text, ticket.issuedAt, Date.parse(ticket.calledAt)) })}
          </span>
        ) : undefined}
        <span>{text('desk.calledTimes', { n: ticket.calls })}</span>
      </p>
      {further.length > 0 ? <p>{text('desk.further', { services: further.join('、') })}</p> : undefined}
      {ticket.note ? <p className="current-note">{text('desk.note', { note: ticket.note })}</p> : undefined}
    </>
  )
}

function sinceText(text: Text, { state, startedAt, calledAt }: DeskTicket, nowMs: number, timeZone: string): string {
  const since = state === 'serving' ? startedAt : calledAt
  if (!since) return ''
  return `${text('desk.since', { time: timeOf(since, timeZone) })} · ${lengthSince(text, since, nowMs)}`
}
