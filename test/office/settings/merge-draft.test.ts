// Two managers change the settings at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeDraft } from '#office/settings/merge-draft.ts'
import { firstHall } from '#prisma/first-hall.ts'

const base = firstHall()
const [first, second, ...rest] = base.counters

test('changes that do not meet are both kept, even in one list and in one member of it', () => {
  const renamed = { ...first, name: { zh: '一号', en: 'One' } }
  const mine = { ...base, phone: '1', counters: [renamed, second, ...rest] }
  const theirs = { ...base, name: { ...base.name, en: 'Hall' }, counters: [{ ...first, services: ['card'] }, ...rest] }
  const { merged, collided } = mergeDraft<unknown>(base, mine, theirs)
  expect(merged).toEqual({
    ...base,
    phone: '1',
    name: { ...base.name, en: 'Hall' },
    counters: [{ ...renamed, services: ['card'] }, ...rest],
  })
  expect(collided).toEqual([])
})

test('where both changed one field the colleague who saved is kept, and the field is named', () => {
  const { merged, collided } = mergeDraft(base, { ...base, phone: '1' }, { ...base, phone: '2' })
  expect([merged.phone, collided]).toEqual(['2', ['phone']])
})

test('what one removed and the other changed is a collision; what one added stays beside what the other added', () => {
  const removed = { ...base, counters: [second, ...rest] }
  const changed = { ...base, counters: [{ ...first, zone: 'north' }, second, ...rest] }
  expect(mergeDraft<unknown>(base, removed, changed)).toEqual({ merged: changed, collided: ['counters.1'] })
  expect(mergeDraft<unknown>(base, changed, removed)).toEqual({ merged: removed, collided: ['counters.1'] })

  const seven = { ...first, id: '7' }
  const eight = { ...first, id: '8' }
  const both = mergeDraft<unknown>(
    base,
    { ...base, counters: [...base.counters, seven] },
    { ...base, counters: [...base.counters, eight] },
  )
  expect(both).toEqual({ merged: { ...base, counters: [...base.counters, eight, seven] }, collided: [] })
})

test('my order of a list is kept when the colleague left the order alone', () => {
  const mine = { ...base, counters: base.counters.toReversed() }
  const theirs = { ...base, counters: base.counters.filter(({ id }) => id !== '2') }
  const { merged, collided } = mergeDraft(base, mine, theirs)
  expect([merged.counters.map(({ id }) => id), collided]).toEqual([['6', '5', '4', '3', '1'], []])
})

test('who changed nothing gets what the other has, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(mergeDraft(before, before, after)).toEqual({ merged: after, collided: [] })
      expect(mergeDraft(before, after, before)).toEqual({ merged: after, collided: [] })
    }),
  )
})
