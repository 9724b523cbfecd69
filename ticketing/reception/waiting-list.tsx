// Who waits, in the order of the rule, and who was absent when called.
import type { ReactNode } from 'react'
import type { DeskTicket } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { NeedSign } from '#ui/parts/need-sign.tsx'
import { TicketNumber } from '#ui/parts/ticket-number.tsx'
import { useAsk } from '#ui/use-ask.ts'
import { useHallNow } from '#ui/use-hall-now.ts'
import { waitedFor } from './lengths.ts'
import { kindOf, staffName } from './names.ts'
import type { Show } from './panel.ts'
import { SaidNotice } from './said-notice.tsx'
import { useMay } from './use-may.ts'

type WaitingListProps = { readonly view: ReceptionView; readonly mayPress: boolean; readonly show: Show }

export function WaitingList({ view, mayPress, show }: WaitingListProps) {
  const text = useText()
  const nowMs = useHallNow()
  const behind = view.waitingTotal - view.waiting.length
  return (
    <>
      <Missed view={view} mayPress={mayPress} />
      {view.waitingTotal === 0 ? (
        <p className="rec-none">{text('reception.nobodyWaiting')}</p>
      ) : (
        <h2>{text('reception.waitingTitle', { n: view.waitingTotal })}</h2>
      )}
      <ul className="rec-list">
        {view.waiting.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} view={view} since={sinceText(ticket)}>
            <BigButton
              label={text('reception.change', { number: ticket.number })}
              isDisabled={!mayPress}
              onPress={() => show({ kind: 'ticket', ticket: ticket.id })}
            >
              {text('desk.more')}
            </BigButton>
          </TicketRow>
        ))}
      </ul>
      {behind > 0 ? <p>{text('reception.moreWaiting', { n: behind })}</p> : undefined}
    </>
  )

  function sinceText({ issuedAt }: DeskTicket): string {
    const time = timeOf(issuedAt, view.timeZone)
    return text('reception.since', { time, length: waitedFor(text, issuedAt, nowMs) })
  }
}

function Missed({ view, mayPress }: Omit<WaitingListProps, 'show'>) {
  const text = useText()
  const asking = useAsk()
  const may = useMay()
  if (view.missed.length === 0 && asking.said === 'none') return undefined
  return (
    <>
      <h2>{text('reception.missedTitle', { n: view.missed.length })}</h2>
      <SaidNotice asking={asking} />
      <ul className="rec-list">
        {view.missed.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            view={view}
            since={ticket.missedAt ? text('reception.missedAt', { time: timeOf(ticket.missedAt, view.timeZone) }) : ''}
          >
            {may('manage-tickets') ? (
              <BigButton
                isDisabled={!mayPress}
                onPress={() => void asking.ask({ type: 'return-ticket', ticket: ticket.id })}
              >
                {text('reception.returns')}
              </BigButton>
            ) : undefined}
          </TicketRow>
        ))}
      </ul>
    </>
  )
}

type TicketRowProps = {
  readonly ticket: DeskTicket
  readonly view: ReceptionView
  readonly since: string
  readonly children: ReactNode
}

export function TicketRow({ ticket, view, since, children }: TicketRowProps) {
  const words = useWords()
  return (
    <li className="rec-row">
      <TicketNumber number={ticket.number} />
      <span className="rec-row-words">
        <strong>{kindOf(view, ticket, words)}</strong>
        <span>{since}</span>
        <Tags ticket={ticket} view={view} />
      </span>
      {children}
    </li>
  )
}

function Tags({ ticket, view }: { readonly ticket: DeskTicket; readonly view: ReceptionView }) {
  const text = useText()
  const { greenLane, greenLaneReason, needs, papersComplete, proxy, relation, language, companion } = ticket
  const words = [
    greenLane && text('desk.greenLane') + (greenLaneReason ? ` · ${text(`desk.lane-${greenLaneReason}`)}` : ''),
    companion && text('reception.accompaniedBy', { name: staffName(view, companion) }),
    papersComplete !== undefined && text(papersComplete ? 'desk.papersComplete' : 'desk.papersIncomplete'),
    proxy && text('desk.proxy') + (relation ? ` · ${text(`reception.relation-${relation}`)}` : ''),
    language === 'en' && text('desk.speaks'),
  ].filter((word) => typeof word === 'string')
  if (needs.length + words.length === 0) return undefined
  return (
    <span className="rec-tags">
      {needs.map((need) => (
        <NeedSign key={need} need={need} />
      ))}
      {words.map((word) => (
        <span key={word} className="rec-tag">
          {word}
        </span>
      ))}
    </span>
  )
}
