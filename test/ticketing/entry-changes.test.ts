// Correcting an entry: only differences are sent, and two at the same one never overwrite each other unseen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShownEntry } from '#contract/registers.ts'
import { changesOf, fieldsOf, meet } from '#ticketing/reception/entry-changes.ts'
import { type EntryFields, emptyFields } from '#ticketing/reception/entry-draft.ts'

const zone = 'Asia/Shanghai'
const clock = { timeZone: zone, nowMs: Date.parse('2026-11-22T08:00:00.000Z') }
const entry: ShownEntry = {
  id: 'e1',
  at: '2026-11-22T01:05:42.000Z',
  day: '2026-11-22',
  by: 's1',
  forgetOn: '2026-12-06',
  pass: 'id-card',
  name: '王秀英',
  phone: '13800001234',
  document: { kind: 'id-card', number: '990000194001010014' },
  temperature: 36.5,
  filledBy: 'staff',
}
const before = fieldsOf(entry, zone)

test('an entry read in full and not touched sends nothing, not even its own seconds', () => {
  expect(before.at).toBe('2026-11-22T09:05')
  expect(changesOf(before, before, clock)).toBe('same')
})

test('only what differs is sent; an emptied field goes as null', () => {
  const now = { ...before, phone: '', temperature: '36.8', at: '2026-11-22T09:01' }
  expect(changesOf(before, now, clock)).toEqual({
    changes: { phone: null, temperature: 36.8, at: '2026-11-22T01:01:00.000Z' },
  })
})

test('a slip is told before anything is sent', () => {
  expect(changesOf(before, { ...before, phone: '12' }, clock)).toEqual({ faults: { phone: 'phone' } })
  expect(changesOf(before, { ...before, at: '2026-11-22T16:01' }, clock)).toEqual({ faults: { at: 'time' } })
})

test('what a colleague changed comes in, what I wrote stays, and both are told', () => {
  const mine = { ...before, name: '王秀云', phone: '13900001111' }
  const theirs = { ...before, phone: '13700002222', address: '民族大道 1 号' }
  expect(meet(before, mine, theirs)).toEqual({
    fields: { ...before, name: '王秀云', phone: '13900001111', address: '民族大道 1 号' },
    news: [
      { field: 'phone', theirs: '13700002222', isMineToo: true },
      { field: 'address', theirs: '民族大道 1 号', isMineToo: false },
    ],
  })
})

test('nothing is ever lost unseen: each field is mine, or theirs, and whatever of theirs goes is in the news', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c')
  const some = fc
    .record({ name: text, phone: text, address: text, temperature: text })
    .map((few): EntryFields => ({ ...emptyFields('id-card'), ...few }))
  fc.assert(
    fc.property(some, some, some, (was, mine, theirs) => {
      const { fields, news } = meet(was, mine, theirs)
      for (const name of ['name', 'phone', 'address', 'temperature'] as const) {
        expect(fields[name]).toBe(mine[name] === was[name] ? theirs[name] : mine[name])
        const isLost = theirs[name] !== was[name] && fields[name] !== theirs[name]
        if (isLost) expect(news.some(({ field, isMineToo }) => field === name && isMineToo)).toBe(true)
      }
    }),
  )
})
