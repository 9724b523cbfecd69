// Usernames that are proposed while colleagues are typed in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { START_ROLES, type StaffRow, usernamesOf, withRow } from '#office/start/staff-rows.ts'

const row = (key: number, part: Partial<StaffRow> = {}): StaffRow => ({
  key,
  name: '王',
  role: 'counter',
  username: undefined,
  ...part,
})

test('a username is the post and the first number that nobody has', () => {
  const rows = [row(1), row(2, { role: 'guide' }), row(3), row(4, { role: 'volunteer' }), row(5, { role: 'manager' })]
  expect(usernamesOf(rows, ['admin', 'clerk1'])).toEqual(['clerk2', 'guide1', 'clerk3', 'helper1', 'manager1'])
})

test('what somebody typed stays, and no proposal takes it', () => {
  expect(usernamesOf([row(1), row(2, { username: 'clerk1' }), row(3)], [])).toEqual(['clerk2', 'clerk1', 'clerk3'])
})

test('the next row has a key of its own and the post of the last one', () => {
  expect(withRow([])).toEqual([{ key: 1, name: '', role: 'counter', username: undefined }])
  expect(withRow([row(4), row(7, { role: 'guide' })]).at(-1)).toMatchObject({ key: 8, role: 'guide', name: '' })
})

test('no two proposals are the same, and none is taken', () => {
  const roles = fc.array(fc.constantFrom(...START_ROLES), { maxLength: 30 })
  const taken = fc.array(fc.constantFrom('clerk1', 'clerk3', 'guide1', 'helper2', 'manager1'))
  fc.assert(
    fc.property(roles, taken, (all, known) => {
      const names = usernamesOf(
        all.map((role, key) => row(key, { role })),
        known,
      )
      expect(new Set([...names, ...known]).size).toBe(names.length + new Set(known).size)
    }),
  )
})
