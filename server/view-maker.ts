// One whole view of a hall for one screen, with what only the server knows: devices, guides and who is on duty.
import { unreachable } from '#contract/assert.ts'
import type { DeviceTrouble } from '#contract/counter-views.ts'
import type { ReceptionView, StaffOnDuty } from '#contract/entrance-views.ts'
import type { CallId } from '#contract/ids.ts'
import type { View } from '#contract/views.ts'
import type { Watch } from '#contract/wire.ts'
import { barView, boardView } from '#queue/views/board-views.ts'
import { dashboardView } from '#queue/views/dashboard-view.ts'
import { deskView, reviewView } from '#queue/views/desk-view.ts'
import { type DispenserFacts, dispenserView, ticketView } from '#queue/views/entrance-views.ts'
import { type GuideShelf, guidesView } from '#queue/views/guides-view.ts'
import { receptionView } from '#queue/views/reception-view.ts'
import { type TakeoverFacts, takeoverView } from '#queue/views/takeover-view.ts'
import type { Identity } from './auth/identity.ts'
import { wallTime } from './calendar.ts'
import type { Hall } from './hall.ts'

/** What the server knows of a hall's devices and guides at this moment. */
export type DeviceFacts = {
  readonly troubles: (hall: string) => readonly DeviceTrouble[]
  readonly dispenser: (hall: string, device: string | undefined) => DispenserFacts
  readonly guides: (hall: string) => GuideShelf
  readonly printers: (hall: string) => ReceptionView['printers']
  readonly onDuty: () => readonly StaffOnDuty[]
  /** Has any screen shown this call? */
  readonly isShown: (hall: string, call: CallId) => boolean
  /** Which screens there are, and which of them show an emergency takeover. */
  readonly takeover: (hall: string) => Omit<TakeoverFacts, 'onDuty'>
}

/** The part of a view that may differ from screen to screen: what it watches, and as which dispenser. */
export type ViewKey = Omit<Watch, 'hall'> & { readonly device?: string }

/** The view, or undefined when there is no such counter, code or page. */
export function makeView(hall: Hall, key: ViewKey, facts: DeviceFacts): View | undefined {
  const state = hall.state()
  const moment = hall.moment()
  switch (key.view) {
    case 'board':
      return boardView(state, moment, key.zone)
    case 'bar':
      return key.counter === undefined ? undefined : barView(state, key.counter, moment)
    case 'desk':
      return deskView(state, key.counter, moment, {
        troubles: facts.troubles(hall.id),
        isShown: (call) => facts.isShown(hall.id, call),
      })
    case 'review':
      return key.counter === undefined ? undefined : reviewView(state, key.counter, moment)
    case 'dispenser':
      return dispenserView(state, moment, facts.dispenser(hall.id, key.device))
    case 'ticket':
      return key.code === undefined ? undefined : ticketView(state, key.code, moment)
    case 'guides':
      return guidesView(state, moment, facts.guides(hall.id), wallTime(state.settings, moment.nowMs))
    case 'reception':
      return receptionView(state, moment, { printers: facts.printers(hall.id), onDuty: facts.onDuty() })
    case 'dashboard':
      return dashboardView(state, moment, {
        troubles: facts.troubles(hall.id),
        isShown: (call) => facts.isShown(hall.id, call),
        onDuty: facts.onDuty(),
      })
    case 'takeover':
      return takeoverView(state, moment, { ...facts.takeover(hall.id), onDuty: facts.onDuty() })
    default:
      return unreachable(key.view)
  }
}

/** The key of what this identity watches: a paired dispenser sees its own paper, everybody else the hall's. */
export function viewKey({ view, counter, code, zone }: Omit<Watch, 'hall'>, identity: Identity | undefined): ViewKey {
  const isDispenser = view === 'dispenser' && identity?.kind === 'device'
  return {
    view,
    ...(counter !== undefined && { counter }),
    ...(code !== undefined && { code }),
    ...(zone !== undefined && { zone }),
    ...(isDispenser && { device: identity.id }),
  }
}
