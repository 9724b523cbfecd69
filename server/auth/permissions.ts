// Who may ask what: one table, pure. The doors ask it; pages only mirror it.
import type { CommandType } from '#contract/commands.ts'
import type { ActingDevice, Role } from '#contract/people.ts'
import type { ViewName } from '#contract/views.ts'
import type { Identity } from './identity.ts'

type Actor = Role | ActingDevice

const OFFICE = ['admin', 'manager'] as const
const DESK = [...OFFICE, 'counter'] as const
const FLOOR = [...DESK, 'guide'] as const
const STAFF = [...FLOOR, 'volunteer'] as const

const COMMANDS: Readonly<Record<CommandType, readonly Actor[]>> = {
  'take-ticket': [...STAFF, 'dispenser'],
  'call-next': DESK,
  'call-ticket': DESK,
  'recall-ticket': DESK,
  'start-service': DESK,
  'finish-service': DESK,
  'miss-ticket': DESK,
  'return-ticket': FLOOR,
  'transfer-ticket': DESK,
  'hold-ticket': DESK,
  'resume-ticket': FLOOR,
  'cancel-ticket': FLOOR,
  'change-class': FLOOR,
  'print-again': FLOOR,
  'open-counter': DESK,
  'pause-counter': DESK,
  'close-counter': DESK,
  'rate-visit': [...OFFICE, 'guide', 'review'],
  'ask-for-help': [...STAFF, 'dispenser', 'review'],
  'answer-help': STAFF,
  'assign-companion': FLOOR,
  'reach-step': STAFF,
  'check-papers': STAFF,
  'raise-emergency': [...STAFF, 'dispenser'],
  'mark-emergency': STAFF,
  'clear-emergency': FLOOR,
  'take-over-screens': OFFICE,
  'end-takeover': OFFICE,
  'acknowledge-alarm': OFFICE,
  'open-day': OFFICE,
  'close-day': OFFICE,
}

/** Views that hang on the wall: no sign-in, and nothing personal in them. */
const PUBLIC_VIEWS: readonly ViewName[] = ['board', 'bar', 'guides', 'ticket']

const VIEWS: Readonly<Record<Exclude<ViewName, 'board' | 'bar' | 'guides' | 'ticket'>, readonly Actor[]>> = {
  desk: DESK,
  review: [...STAFF, 'review'],
  dispenser: [...STAFF, 'dispenser'],
  reception: STAFF,
  dashboard: OFFICE,
  takeover: OFFICE,
}

/** May this identity ask this of that hall? A device acts only in its own. */
export function mayCommand(identity: Identity, type: CommandType, hall: string): boolean {
  return mayAct(identity, COMMANDS[type], hall)
}

/** May this identity (or anybody, for the walls) see this view of that hall? */
export function mayWatch(identity: Identity | undefined, view: ViewName, hall: string): boolean {
  if (isPublic(view)) return true
  return identity !== undefined && mayAct(identity, VIEWS[view], hall)
}

function isPublic(view: ViewName): view is 'board' | 'bar' | 'guides' | 'ticket' {
  return PUBLIC_VIEWS.includes(view)
}

function mayAct(identity: Identity, actors: readonly Actor[], hall: string): boolean {
  if (identity.kind === 'device') return identity.hall === hall && actors.includes(identity.device)
  if (identity.kind === 'staff' && identity.mustChange) return false
  return identity.roles.some((role) => actors.includes(role))
}
