// Everybody who may stand before a door: a stranger, each role of the staff, each paired device, a program of another
// kind of role, a dispenser of another hall, and somebody who must change the first password.
import type { ActingDevice, Role } from '#contract/people.ts'
import type { Caller } from '../support/caller.ts'
import type { RunningHouse } from '../support/running-house.ts'

export const ROLES: readonly Role[] = ['admin', 'manager', 'counter', 'guide', 'volunteer']
export const DEVICES: readonly ActingDevice[] = ['dispenser', 'review', 'board', 'bar', 'guides']
const OTHERS = ['stranger', 'program of a guide', 'dispenser of another hall', 'newcomer'] as const

export const ACTORS = [...ROLES, ...DEVICES, ...OTHERS]
export type Actor = Role | ActingDevice | (typeof OTHERS)[number]

export const OTHER_HALL = 'north'

/** Lets everybody in; the house gets a second hall for it. */
export async function allActors(house: RunningHouse): Promise<ReadonlyMap<Actor, Caller>> {
  const admin = await house.signIn()
  await admin.post('/api/halls', { id: OTHER_HALL })
  const actors = new Map<Actor, Caller>([['stranger', house.stranger()]])
  for (const role of ROLES) actors.set(role, await house.hire(role))
  for (const device of DEVICES) actors.set(device, await house.pair(device))
  actors.set('program of a guide', await house.program('guide'))
  actors.set('dispenser of another hall', await house.pair('dispenser', undefined, OTHER_HALL))
  actors.set('newcomer', await newcomer(house, admin))
  return actors
}

/** An administrator whose password was made by the server and not changed yet. */
async function newcomer(house: RunningHouse, admin: Caller): Promise<Caller> {
  const staff = { username: 'newcomer', name: '新来的', roles: ['admin'] }
  const told = await admin.post<{ oneTimePassword: string }>('/api/halls/main/staff', staff)
  return house.signIn('newcomer', told.body.oneTimePassword)
}
