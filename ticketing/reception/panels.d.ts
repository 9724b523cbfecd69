import type { DeskTicket } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { Asking } from '#ui/send-command.ts'
import type { Panel, Show } from './panel.ts'
export type FormProps = {
  readonly view: ReceptionView
  /** Asks the hall; the panel closes when it is done. */
  readonly act: (asking: Asking) => void
  readonly show: Show
}
export type TicketFormProps = FormProps & {
  readonly ticket: DeskTicket
}
type PanelsProps = {
  readonly panel: Panel
  readonly view: ReceptionView
  readonly show: Show
  readonly onClose: () => void
}
export declare function Panels({ panel, view, show, onClose }: PanelsProps): import('react').JSX.Element
