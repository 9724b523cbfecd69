// What can be done with one ticket: first a list of large buttons, then what the chosen one still needs to know.
import { unreachable } from '#contract/assert.ts'
import type { DeskTicket } from '#contract/counter-views.ts'
import { type MessageKey, type Text, useText } from '#ui/language.ts'
import { CancelForm } from './cancel-form.tsx'
import { type Choice, Choices } from './choices.tsx'
import { ClassForm } from './class-form.tsx'
import { isFree, resumeAsking, type TicketAction, ticketActions } from './desk-state.ts'
import type { PanelProps } from './panel.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonChoice } from './reason-choice.tsx'
import { TransferForm } from './transfer-form.tsx'

export type TicketPanelProps = PanelProps & { readonly ticket: DeskTicket; readonly action?: TicketAction }

const words: Readonly<Record<TicketAction, MessageKey>> = {
  call: 'desk.callThis',
  transfer: 'desk.transfer',
  hold: 'desk.hold',
  finish: 'desk.finishWith',
  resume: 'desk.resume',
  return: 'desk.return',
  class: 'desk.changeClass',
  print: 'desk.printAgain',
  cancel: 'desk.cancel',
}

const questions: Readonly<Record<TicketAction, MessageKey>> = {
  call: 'desk.callWhy',
  transfer: 'desk.transferTo',
  hold: 'desk.holdWhy',
  finish: 'desk.outcomeOf',
  resume: 'desk.moreFor',
  return: 'desk.moreFor',
  class: 'desk.classOf',
  print: 'desk.moreFor',
  cancel: 'desk.cancelWhy',
}

export function TicketPanel(props: TicketPanelProps) {
  const text = useText()
  const { ticket, action, asking, onClose } = props
  const title = text(action ? questions[action] : 'desk.moreFor', { number: ticket.number })
  return (
    <PanelFrame title={title} asking={asking} onClose={onClose}>
      {action ? <ActionForm {...props} action={action} /> : <ActionList {...props} />}
    </PanelFrame>
  )
}

/** The actions of a ticket as choices that lead on to their questions. */
export function actionChoices(text: Text, ticket: DeskTicket, show: PanelProps['show']): readonly Choice[] {
  return ticketActions(ticket).map((action) => ({
    key: `ticket-${action}`,
    words: text(words[action]),
    onPress: () =>
      show(
        action === 'print'
          ? { kind: 'print', ticket: ticket.id, number: ticket.number }
          : { kind: 'ticket', ticket: ticket.id, action },
      ),
  }))
}

function ActionList({ view, ticket, show, act }: TicketPanelProps) {
  const text = useText()
  const choices = actionChoices(text, ticket, show).map((choice) => {
    if (choice.key === 'ticket-call') return { ...choice, isDisabled: !isFree(view) }
    // These two need nothing more to be known.
    if (choice.key === 'ticket-return')
      return { ...choice, onPress: () => act({ type: 'return-ticket', ticket: ticket.id }) }
    if (choice.key === 'ticket-resume') return { ...choice, onPress: () => act(resumeAsking(view, ticket)) }
    return choice
  })
  return <Choices choices={choices} />
}

function ActionForm(props: TicketPanelProps & { readonly action: TicketAction }) {
  const { action } = props
  switch (action) {
    case 'call':
      return <CallForm {...props} />
    case 'transfer':
      return <TransferForm {...props} />
    case 'hold':
      return <HoldForm {...props} />
    case 'finish':
      return <OutcomeForm {...props} />
    case 'class':
      return <ClassForm {...props} />
    case 'cancel':
      return <CancelForm {...props} />
    case 'print':
    case 'resume':
    case 'return':
      return <ActionList {...props} />
    default:
      return unreachable(action)
  }
}

function CallForm({ view, ticket, act }: TicketPanelProps) {
  const text = useText()
  const reasons = (['unwell', 'mobility', 'booked', 'mistake'] as const).map((why) => text(`desk.callWhy-${why}`))
  return (
    <ReasonChoice
      reasons={reasons}
      onReason={(reason) => act({ type: 'call-ticket', counter: view.counter.id, ticket: ticket.id, reason })}
    />
  )
}

function HoldForm({ ticket, act }: TicketPanelProps) {
  const text = useText()
  const choices = (['papers-missing', 'papers-kept', 'internal'] as const).map((reason) => ({
    key: reason,
    words: text(`desk.hold-${reason}`),
    onPress: () => act({ type: 'hold-ticket', ticket: ticket.id, reason }),
  }))
  return <Choices choices={choices} />
}

function OutcomeForm({ ticket, act }: TicketPanelProps) {
  const text = useText()
  const choices = (['done', 'wait-for-notice', 'papers-missing', 'referred'] as const).map((outcome) => ({
    key: outcome,
    words: text(`desk.outcome-${outcome}`),
    onPress: () => act({ type: 'finish-service', ticket: ticket.id, outcome }),
  }))
  return <Choices choices={choices} />
}
