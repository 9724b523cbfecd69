// The questions over the page. Each closes by itself when the hall has done it; a «no» stays to be read.
import type { DeskTicket } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type Text, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import type { Asking } from '#ui/send-command.ts'
import { useAsk } from '#ui/use-ask.ts'
import { CancelForm } from './cancel-form.tsx'
import { ClassForm } from './class-form.tsx'
import { CompanionForm } from './companion-form.tsx'
import type { Panel, Show } from './panel.ts'
import { PrintForm } from './print-form.tsx'
import { RaiseForm } from './raise-form.tsx'
import { SaidNotice } from './said-notice.tsx'
import { TellForm } from './tell-form.tsx'
import { TicketActions } from './ticket-actions.tsx'

export type FormProps = {
  readonly view: ReceptionView
  /** Asks the hall; the panel closes when it is done. */
  readonly act: (asking: Asking) => void
  readonly show: Show
}
export type TicketFormProps = FormProps & { readonly ticket: DeskTicket }

type PanelsProps = {
  readonly panel: Panel
  readonly view: ReceptionView
  readonly show: Show
  readonly onClose: () => void
}

export function Panels({ panel, view, show, onClose }: PanelsProps) {
  const text = useText()
  const asking = useAsk()
  const act = async (wanted: Asking) => {
    if (await asking.ask(wanted)) onClose()
  }
  const lead = (next: Panel) => {
    asking.forget()
    show(next)
  }
  return (
    <Dialog key={panel.kind} title={titleOf(panel, view, text)} onClose={onClose}>
      <div className="rec-panel">
        <SaidNotice asking={asking} onDone={onClose} />
        <Form panel={panel} view={view} show={lead} act={(wanted) => void act(wanted)} />
        <BigButton tone="quiet" onPress={onClose}>
          {text('common.back')}
        </BigButton>
      </div>
    </Dialog>
  )
}

function Form({ panel, ...props }: FormProps & { readonly panel: Panel }) {
  const text = useText()
  if (panel.kind === 'raise') return <RaiseForm {...props} />
  if (panel.kind === 'companion') return <CompanionForm {...props} ticket={panel.ticket} />
  if (panel.kind === 'tell') return <TellForm {...props} ticket={panel.ticket} />
  const ticket = props.view.waiting.find(({ id }) => id === panel.ticket)
  if (!ticket) return <Notice kind="plain">{text('reception.gone')}</Notice>
  switch (panel.kind) {
    case 'ticket':
      return <TicketActions {...props} ticket={ticket} />
    case 'class':
      return <ClassForm {...props} ticket={ticket} />
    case 'cancel':
      return <CancelForm {...props} ticket={ticket} />
    case 'print':
      return <PrintForm {...props} ticket={ticket} />
  }
}

function titleOf(panel: Panel, view: ReceptionView, text: Text): string {
  if (panel.kind === 'raise') return text('reception.raise')
  const number = numberOf(panel.ticket, view)
  switch (panel.kind) {
    case 'ticket':
      return number
    case 'class':
      return text('desk.classOf', { number })
    case 'cancel':
      return text('desk.cancelWhy', { number })
    case 'print':
      return text('desk.printAgainAsk', { number })
    case 'companion':
      return text('reception.chooseCompanion', { number })
    case 'tell':
      return text('reception.tellWhat', { number })
  }
}

function numberOf(ticket: string, { waiting, lanes }: ReceptionView): string {
  return (waiting.find(({ id }) => id === ticket) ?? lanes.find((lane) => lane.ticket === ticket))?.number ?? ''
}
