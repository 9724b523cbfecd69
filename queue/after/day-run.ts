// The day begins, opens and closes.
import type { EventOf } from '#contract/events.ts'
import type { HallState } from '../hall-state.ts'
import { afterCarried } from './takeover.ts'

/** The hall is set up as it is this morning. */
export function afterBegun(hall: HallState, event: EventOf<'day-begun'>): void {
  hall.settings = event.settings
  hall.serviceMinutes = event.serviceMinutes ?? {}
  afterCarried(hall, event.takeovers ?? [])
}

/** The office changed how the hall is set up. */
export function afterSettingsChanged(hall: HallState, event: EventOf<'settings-changed'>): void {
  hall.settings = event.settings
}

/** Open: by the calendar, or by a person whatever the calendar says. */
export function afterOpened(hall: HallState, event: EventOf<'day-opened'>): void {
  hall.openedBy = event.by.kind === 'clock' ? 'clock' : 'manager'
  hall.closed = false
}

/** No more numbers. */
export function afterClosed(hall: HallState, _event: EventOf<'day-closed'>): void {
  hall.closed = true
}
