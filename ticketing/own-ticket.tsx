// A visitor's own ticket, on a phone: the number, how many before it, and where to go. Nothing of the person.
import { useEffect } from 'react'
import type { TicketView } from '#contract/entrance-views.ts'
import { type MessageKey, type Text, useText, useWords } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { OfflineCurtain } from '#ui/parts/offline-curtain.tsx'
import { TicketNumber } from '#ui/parts/ticket-number.tsx'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { isBeforeOpening, isNearlyTime, isOver } from './own-place.ts'
import { waitingRange } from './spoken.ts'
import { WhatToBring } from './what-to-bring.tsx'
import './own-ticket.css'

/** One long hum in the pocket. */
const HUM_MS = 600

export function OwnTicket({ code = '' }: { readonly code?: string }) {
  const ticket = useView('ticket', { code })
  const problem = useViewProblem('ticket', { code })
  const words = useWords()
  return (
    <OfflineCurtain timeZone={ticket?.timeZone}>
      <main className="own-ticket">
        <header className="own-ticket-head">
          <p className="own-ticket-hall">{ticket ? words(ticket.hallName) : undefined}</p>
          <LanguageSwitch />
        </header>
        {ticket ? <Place ticket={ticket} /> : problem ? <NoSuchTicket /> : <Opening />}
      </main>
    </OfflineCurtain>
  )
}

function Place({ ticket }: { readonly ticket: TicketView }) {
  const text = useText()
  const words = useWords()
  const isNear = isNearlyTime(ticket)
  useHum(isNear || ticket.state === 'called')
  return (
    <>
      <h1 className="own-ticket-number">
        <span className="visually-hidden">{text('ownTicket.title')} </span>
        <TicketNumber number={ticket.number} latin={ticket.latin} />
      </h1>
      <section className="own-ticket-state" data-state={ticket.state} data-near={isNear} aria-live="polite">
        <StateWords ticket={ticket} />
      </section>
      {isOver(ticket) ? undefined : <WhatToBring services={ticket.serviceIds} />}
      <dl className="own-ticket-facts">
        <dt>{text('ownTicket.service')}</dt>
        <dd>{words(ticket.service)}</dd>
        <dt>{text('ownTicket.kind')}</dt>
        <dd>{words(ticket.class)}</dd>
        <dt>{text('ownTicket.takenAt')}</dt>
        <dd>{timeOf(ticket.issuedAt, ticket.timeZone)}</dd>
        <dt>{text('ownTicket.phone')}</dt>
        <dd>
          <a href={`tel:${ticket.phone}`}>{ticket.phone}</a>
        </dd>
      </dl>
      <p className="own-ticket-note">{text('ownTicket.updatesItself')}</p>
    </>
  )
}

function StateWords({ ticket }: { readonly ticket: TicketView }) {
  const text = useText()
  const words = useWords()
  const counter = ticket.counterName ? words(ticket.counterName) : undefined
  const { state } = ticket
  if (state === 'waiting') return <Waiting ticket={ticket} />
  if (state === 'called' && counter) {
    return (
      <>
        <p>{text('ownTicket.calledNow')}</p>
        <p className="own-ticket-main">{text('ownTicket.called', { counter })}</p>
      </>
    )
  }
  const main = state === 'serving' && counter ? text('ownTicket.servingAt', { counter }) : text(stateWords[state])
  const hint = hints[state]
  return (
    <>
      <p className="own-ticket-main">{main}</p>
      {hint ? <p>{text(hint)}</p> : undefined}
    </>
  )
}

function Waiting({ ticket }: { readonly ticket: TicketView }) {
  const text = useText()
  const isNear = isNearlyTime(ticket)
  return (
    <>
      <p className="own-ticket-soon">{text(isNear ? 'ownTicket.nearlyTime' : 'ownTicket.waiting')}</p>
      <p className="own-ticket-main">{aheadText(ticket, text)}</p>
      <p className="own-ticket-range">{waitingRange(ticket, text, 'ownTicket.range')}</p>
      {isBeforeOpening(ticket) && ticket.opensAt ? (
        <p>{text('ownTicket.fromOpening', { time: timeOf(ticket.opensAt, ticket.timeZone) })}</p>
      ) : undefined}
      <p>{text(isNear ? 'ownTicket.comeNear' : 'ownTicket.waitHere')}</p>
    </>
  )
}

// Where the phone can; a browser that cannot, or that nobody has touched yet, lets it be.
function useHum(isTime: boolean): void {
  useEffect(() => {
    if (isTime) navigator.vibrate?.(HUM_MS)
  }, [isTime])
}

function NoSuchTicket() {
  const text = useText()
  return (
    <>
      <h1>{text('ownTicket.unknown')}</h1>
      <p>{text('ownTicket.unknownHint')}</p>
      <p>
        <a href="/">{text('common.home')}</a>
      </p>
    </>
  )
}

function Opening() {
  const text = useText()
  return <p role="status">{text('common.loading')}</p>
}

function aheadText({ ahead }: Pick<TicketView, 'ahead'>, text: Text): string {
  return ahead ? text('ownTicket.ahead', { n: ahead }) : text('ownTicket.next')
}

const stateWords: Readonly<Record<TicketView['state'], MessageKey>> = {
  waiting: 'ownTicket.waiting',
  called: 'ownTicket.calledNow',
  serving: 'ownTicket.serving',
  held: 'ownTicket.held',
  missed: 'ownTicket.missed',
  finished: 'ownTicket.finished',
  cancelled: 'ownTicket.cancelled',
}

const hints: Readonly<Partial<Record<TicketView['state'], MessageKey>>> = {
  held: 'ownTicket.heldHint',
  missed: 'ownTicket.missedHint',
  finished: 'ownTicket.finishedHint',
  cancelled: 'ownTicket.cancelledHint',
}
