// Your number, drawn like the paper slip that comes out: how many before you, how long, where to wait, what comes next.
import type { Slip, Ticket } from '#contract/answers.ts'
import type { DispenserView } from '#contract/entrance-views.ts'
import { type MessageKey, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { TicketNumber } from '#ui/parts/ticket-number.tsx'
import { useSpeaking } from '#ui/use-speaker.ts'
import { GuideButton } from './guide-button.tsx'
import { earlyText, waitingRange } from './spoken.ts'
import { useCountdown } from './use-countdown.ts'

const SHOWN_SECONDS = 20

type TicketGivenProps = {
  readonly ticket: Ticket
  readonly view: DispenserView
  readonly onDone: () => void
}

/** Ends by itself 20 s after the last spoken word; «show it longer» begins the 20 s again, as often as one likes. */
export function TicketGiven({ ticket, view, onDone }: TicketGivenProps) {
  const text = useText()
  const isSpeaking = useSpeaking()
  const { left, again } = useCountdown(SHOWN_SECONDS, !isSpeaking, onDone)
  return (
    <div className="given">
      <PaperSlip ticket={ticket} view={view} />
      <SlipNews slip={slipOf(ticket, view)} hasPrinter={view.hasPrinter} />
      <GuideButton service={ticket.service} view={view} onPress={again} />
      <div className="given-end">
        <BigButton tone="go" className="given-done" onPress={onDone}>
          {text('dispenser.done')}
        </BigButton>
        <BigButton className="given-longer" onPress={again}>
          {text('dispenser.stayLonger')}
        </BigButton>
        <p className="given-left">{isSpeaking ? undefined : text('dispenser.endsIn', { n: left })}</p>
      </div>
    </div>
  )
}

function PaperSlip({ ticket, view }: { readonly ticket: Ticket; readonly view: DispenserView }) {
  const text = useText()
  const words = useWords()
  const service = view.services.find(({ id }) => id === ticket.service)
  const early = earlyText(view, text)
  return (
    <section className="paper-slip-place" aria-label={text('dispenser.yourNumber')}>
      <div className="paper-slip">
        <p className="paper-slip-number">
          <TicketNumber number={ticket.number} latin={ticket.latin} />
        </p>
        <p className="paper-slip-service">{service ? words(service.name) : undefined}</p>
        <div className="paper-slip-wait">
          <p className="paper-slip-ahead">
            {ticket.ahead ? text('dispenser.ahead', { n: ticket.ahead }) : text('dispenser.next')}
          </p>
          <p>{waitingRange(ticket, text)}</p>
        </div>
        <div className="paper-slip-next">
          {early === '' ? undefined : <p>{early}</p>}
          <p>{text('dispenser.waitHere')}</p>
          <p>{text('dispenser.comeWhenCalled')}</p>
        </div>
      </div>
    </section>
  )
}

function SlipNews({ slip, hasPrinter }: { readonly slip: Slip | undefined; readonly hasPrinter: boolean }) {
  const text = useText()
  const { kind, key } = slipNews(slip, hasPrinter)
  return <Notice kind={kind}>{text(key)}</Notice>
}

function slipOf(ticket: Ticket, view: DispenserView): Slip | undefined {
  return view.slips.find((one) => one.ticket === ticket.id)?.slip ?? ticket.slip
}

type News = { readonly kind: 'good' | 'plain' | 'trouble'; readonly key: MessageKey }

/** What to tell about the paper. Without paper the number is taken all the same: the screen says so first. */
export function slipNews(slip: Slip | undefined, hasPrinter: boolean): News {
  if (!hasPrinter && !slip) return { kind: 'plain', key: 'dispenser.slipNone' }
  switch (slip?.outcome) {
    case 'printed':
    case 'sent':
      return { kind: 'good', key: 'dispenser.slipPrinted' }
    case 'not-sent':
    case 'unknown':
      return { kind: 'trouble', key: 'dispenser.slipNot' }
    default:
      return { kind: 'plain', key: 'dispenser.slipPrinting' }
  }
}
