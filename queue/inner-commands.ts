// What only the machine room asks of a hall: never taken from outside.

import type { Command } from '#contract/commands.ts'
import type { SlipOutcome, Trouble } from '#contract/devices.ts'
import type { Day, DeviceId, HallId, PressId, ServiceId, TicketId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { TakeoverCarried } from '#contract/takeover.ts'

/** The first thing on a hall's day: with which settings and which history it begins. */
export type BeginDay = {
  readonly type: 'begin-day'
  readonly press: PressId
  readonly hall: HallId
  readonly day: Day
  readonly settings: HallSettings
  readonly serviceMinutes?: Readonly<Record<ServiceId, number>>
  /** What was on all screens when the day before ended. */
  readonly takeovers?: readonly TakeoverCarried[]
}

/** The office changed the settings; they are whole and checked. */
export type ChangeSettings = {
  readonly type: 'change-settings'
  readonly press: PressId
  readonly settings: HallSettings
}

/** A printer is ready: from here on nobody else may print this slip. */
export type ClaimSlip = {
  readonly type: 'claim-slip'
  readonly press: PressId
  readonly ticket: TicketId
  readonly printer: DeviceId
}

/** How a slip went. */
export type SettleSlip = {
  readonly type: 'settle-slip'
  readonly press: PressId
  readonly ticket: TicketId
  readonly outcome: SlipOutcome
  readonly trouble?: Trouble
}

export type InnerCommand = BeginDay | ChangeSettings | ClaimSlip | SettleSlip
export type AnyCommand = Command | InnerCommand
