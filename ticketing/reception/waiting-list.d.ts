import type { ReactNode } from 'react'
import type { DeskTicket } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { Show } from './panel.ts'

type WaitingListProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly show: Show
}
export declare function WaitingList({ view, mayPress, show }: WaitingListProps): import('react').JSX.Element
type TicketRowProps = {
  readonly ticket: DeskTicket
  readonly view: ReceptionView
  readonly since: string
  readonly children: ReactNode
}
export declare function TicketRow({ ticket, view, since, children }: TicketRowProps): import('react').JSX.Element
