// Which question stands over the desk, and what every answer to it needs.
import type { TicketId, TicketNumber } from '#contract/ids.ts'
import type { Asking } from '#ui/send-command.ts'
import type { Ask } from '#ui/use-ask.ts'
import type { CounterView, TicketAction } from './desk-state.ts'

export type Panel =
  | { readonly kind: 'more' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'close' }
  | { readonly kind: 'emergency' }
  /** One more slip; the ticket need not stand on this desk. */
  | { readonly kind: 'print'; readonly ticket: TicketId; readonly number: TicketNumber }
  /** One of a list, and then what is done with it. */
  | { readonly kind: 'pick'; readonly action: 'call' | 'return' | 'resume' }
  /** A ticket: first what, then the rest. */
  | { readonly kind: 'ticket'; readonly ticket: TicketId; readonly action?: TicketAction }

export type PanelProps = {
  readonly view: CounterView
  readonly asking: Ask
  readonly show: (panel: Panel) => void
  readonly onClose: () => void
  /** Asks, and closes the panel when all of it was done. */
  readonly act: (...askings: readonly Asking[]) => void
}
