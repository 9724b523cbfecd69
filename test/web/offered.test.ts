// What the directories offer is what the server would let them see: for every role, page by page.
import { expect, test } from 'vitest'
import { Role } from '#contract/people.ts'
import { mayWatch } from '#server/auth/permissions.ts'
import { isOffered } from '../../web/offered.ts'

const signedInAs = (role: Role) => ({ staff: { id: 'wang', name: '王', roles: [role] } })

test.each(['desk', 'reception', 'dashboard', 'takeover'] as const)(
  '/%s is offered to whom its view is shown',
  (view) => {
    for (const role of Role.options) {
      const identity = { kind: 'staff', id: 'wang', name: '王', roles: [role], mustChange: false } as const
      expect([role, isOffered(`/${view}`, signedInAs(role))]).toEqual([role, mayWatch(identity, view, 'main')])
    }
  },
)

test('the settings are the office’s, tokens and the log the administrator’s, one’s own sign-ins everybody’s', () => {
  const offeredTo = (path: string) => Role.options.filter((role) => isOffered(path, signedInAs(role)))
  expect(offeredTo('/settings/hall')).toEqual(['admin', 'manager'])
  expect(offeredTo('/settings')).toEqual(['admin', 'manager'])
  expect(offeredTo('/settings/audit')).toEqual(['admin'])
  expect(offeredTo('/settings/tokens')).toEqual(['admin'])
  expect(offeredTo('/settings/sessions')).toEqual(Role.options)
})

test('screens of the hall are offered to all, and everything before anybody signed in', () => {
  expect(isOffered('/board', signedInAs('volunteer'))).toBe(true)
  expect(isOffered('/settings/hall', 'nobody')).toBe(true)
})
