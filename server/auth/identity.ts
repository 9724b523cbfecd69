// Who stands before a door: a member of staff, another program or a paired device, with what it may act as.
import type { ActingDevice, Role } from '#contract/people.ts'
import type { Asker } from '#queue/moment.ts'

export type Identity =
  | {
      readonly kind: 'staff'
      readonly id: string
      readonly name: string
      readonly roles: readonly Role[]
      readonly mustChange: boolean
    }
  | { readonly kind: 'program'; readonly id: string; readonly name: string; readonly roles: readonly Role[] }
  | {
      readonly kind: 'device'
      readonly id: string
      readonly name: string
      readonly hall: string
      readonly device: ActingDevice
    }

/** The same for the queue, which knows no names. */
export function toAsker(identity: Identity): Asker {
  const { kind, id } = identity
  return { person: { kind, id }, roles: identity.kind === 'device' ? [] : identity.roles }
}

/** Has this identity one of the roles? Devices have none. */
export function hasRole(identity: Identity, ...roles: readonly Role[]): boolean {
  return identity.kind !== 'device' && identity.roles.some((role) => roles.includes(role))
}

/** Why a door stays shut for this one, who has not the right to what is behind it. */
export function whyShut(identity: Identity | undefined): 'not-signed-in' | 'password-must-change' | 'not-allowed' {
  if (!identity) return 'not-signed-in'
  return identity.kind === 'staff' && identity.mustChange ? 'password-must-change' : 'not-allowed'
}
