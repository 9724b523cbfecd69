// What each screen is shown: one whole view for each kind of screen, never a patch. An older position is let go.
import type { DeskView, ReviewView } from './counter-views.ts'
import type { DispenserView, ReceptionView, TicketView } from './entrance-views.ts'
import type { DashboardView } from './office-views.ts'
import type { BarView, BoardView, GuidesView } from './signage-views.ts'
import type { TakeoverView } from './takeover-view.ts'

export const VIEW_NAMES = [
  'board',
  'bar',
  'guides',
  'desk',
  'review',
  'dispenser',
  'reception',
  'dashboard',
  'ticket',
  'takeover',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

export type View =
  | BoardView
  | BarView
  | GuidesView
  | DeskView
  | DispenserView
  | TicketView
  | ReviewView
  | ReceptionView
  | DashboardView
  | TakeoverView
export type ViewOf<N extends View['view']> = Extract<View, { view: N }>
