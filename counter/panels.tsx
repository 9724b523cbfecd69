// The questions over the desk, for what is not done every minute.
import { unreachable } from '#contract/assert.ts'
import { type Text, useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { type CounterView, isFree, ticketOn } from './desk-state.ts'
import { EmergencyPanel } from './emergency-panel.tsx'
import type { Panel, PanelProps } from './panel.ts'
import { PanelFrame } from './panel-frame.tsx'
import { PickPanel } from './pick-panel.tsx'
import { PrintPanel } from './print-panel.tsx'
import { ReasonChoice } from './reason-choice.tsx'
import { actionChoices, TicketPanel } from './ticket-panel.tsx'

export function Panels({ panel, ...props }: PanelProps & { readonly panel: Panel }) {
  switch (panel.kind) {
    case 'more':
      return <MorePanel {...props} />
    case 'pause':
      return <PausePanel {...props} />
    case 'close':
      return <ClosePanel {...props} />
    case 'emergency':
      return <EmergencyPanel {...props} />
    case 'print':
      return <PrintPanel {...props} ticket={panel.ticket} number={panel.number} />
    case 'pick':
      return <PickPanel {...props} action={panel.action} />
    case 'ticket': {
      const ticket = ticketOn(props.view, panel.ticket)
      return ticket ? <TicketPanel {...props} ticket={ticket} action={panel.action} /> : undefined
    }
    default:
      return unreachable(panel)
  }
}

function MorePanel(props: PanelProps) {
  const text = useText()
  const { view, asking, show, onClose } = props
  const { current } = view
  const title = current ? text('desk.moreFor', { number: current.number }) : text('desk.moreCounter')
  return (
    <PanelFrame title={title} asking={asking} onClose={onClose}>
      <Choices
        choices={[...(current ? actionChoices(text, current, show) : []), ...counterChoices(text, view, show)]}
      />
    </PanelFrame>
  )
}

function counterChoices(text: Text, view: CounterView, show: PanelProps['show']) {
  const pick = (action: 'call' | 'return' | 'resume') => () => show({ kind: 'pick', action })
  // While somebody sits here nobody can be chosen, and the place of that digit is needed for the rest.
  const choosing = isFree(view)
    ? [{ key: 'call', words: text('desk.callChosen'), isDisabled: view.waiting.length === 0, onPress: pick('call') }]
    : []
  return [
    ...choosing,
    { key: 'return', words: text('desk.returnMissed'), isDisabled: view.missed.length === 0, onPress: pick('return') },
    { key: 'resume', words: text('desk.resumeHeld'), isDisabled: view.held.length === 0, onPress: pick('resume') },
    { key: 'emergency', words: text('desk.emergency'), onPress: () => show({ kind: 'emergency' }) },
  ]
}

function PausePanel({ view, asking, act, onClose }: PanelProps) {
  const text = useText()
  const reasons = (['meal', 'break', 'device', 'task'] as const).map((why) => text(`desk.pauseWhy-${why}`))
  return (
    <PanelFrame title={text('desk.pauseWhy')} asking={asking} onClose={onClose}>
      <ReasonChoice
        reasons={reasons}
        onReason={(reason) => act({ type: 'pause-counter', counter: view.counter.id, reason })}
      />
    </PanelFrame>
  )
}

function ClosePanel({ view, asking, act, onClose }: PanelProps) {
  const text = useText()
  return (
    <PanelFrame title={text('desk.closeAsk', { n: view.waitingTotal })} asking={asking} onClose={onClose}>
      <Choices
        choices={[
          { key: 'no', words: text('desk.closeNo'), onPress: onClose },
          {
            key: 'yes',
            words: text('desk.closeYes'),
            onPress: () => act({ type: 'close-counter', counter: view.counter.id }),
          },
        ]}
      />
    </PanelFrame>
  )
}
