// The settings, guides and plan as a file, and what the guides of a file would change.
import { expect, test } from 'vitest'
import type { GuidePlan, Media, Playlist } from '#contract/guides.ts'
import { fittingPlan, guideChanges } from '#office/settings/filed-guides.ts'
import { FILE_CHARS_MAX, fileNameOf, readSettingsFile, writeSettingsFile } from '#office/settings/transfer-file.ts'
import { firstGuidePlan, firstGuides } from '#prisma/first-guides.ts'
import { firstHall } from '#prisma/first-hall.ts'

const settings = firstHall()
const guides = firstGuides().map((guide) => ({ ...guide, checkedBy: '王主任' }))
const plan = firstGuidePlan()
const nameless = guides.map(({ checkedBy: _name, ...guide }) => guide)

test('what is written is read again, without anybody’s name; so are the bare settings of the server', () => {
  const file = writeSettingsFile('main', { settings, guides, plan }, '2026-11-23T02:00:00.000Z')
  expect(file).not.toContain('王主任')
  expect(readSettingsFile(file)).toEqual({ settings, guides: { guides: nameless, plan } })
  expect(readSettingsFile(JSON.stringify(settings))).toEqual({ settings })
})

test('a file of the first version holds the settings alone, and one of a later version is not guessed at', () => {
  const file = { format: 'nuanting-hall-settings', settings }
  expect(readSettingsFile(JSON.stringify(file))).toEqual({ settings })
  expect(readSettingsFile(JSON.stringify({ ...file, version: 3 }))).toEqual({ problem: 'too-new' })
  for (const half of [{}, { guides: nameless }, { guides: nameless, plan: { playlists: 'all' } }]) {
    expect(readSettingsFile(JSON.stringify({ ...file, version: 2, ...half }))).toEqual({ problem: 'not-settings' })
  }
})

test('a broken file says where, and another kind of file is refused', () => {
  expect(readSettingsFile('{\n "format": }')).toEqual({ broken: { line: 2, column: 12 } })
  for (const other of ['{"guides":[]}', '[]', '"settings"']) {
    expect(readSettingsFile(other)).toEqual({ problem: 'not-settings' })
  }
  expect(readSettingsFile(' '.repeat(FILE_CHARS_MAX + 1))).toEqual({ problem: 'too-large' })
})

test('the name of the file says whose it is and of which day', () => {
  expect(fileNameOf('社保 大厅/一楼', '设置', '2026-11-23')).toBe('社保-大厅-一楼-设置-2026-11-23.json')
})

test('guides that say the same stay with their check; the others are new or changed', () => {
  const [card, ...others] = nameless
  if (!card) throw new Error('no first guide')
  expect(guideChanges(guides, nameless)).toEqual({ added: [], changed: [] })
  const free = { ...card, cost: { zh: '不要钱。' } }
  const fresh = { ...card, id: 'bus' }
  expect(guideChanges(guides, [free, fresh, ...others])).toEqual({ added: [fresh], changed: [free] })
})

test('pictures that the hall has stay, and those that it lacks leave the playlists', () => {
  const [mine, theirs] = [picture('mine', 'a'), picture('theirs', 'b')]
  const now = { ...plan, media: [mine] }
  const filed: GuidePlan = {
    ...plan,
    media: [{ ...mine, caption: { zh: '新说明' } }, theirs],
    playlists: [playlist('mine', 'theirs'), playlist('theirs')],
  }
  expect(fittingPlan(now, filed)).toEqual({
    plan: { ...plan, media: [{ ...mine, caption: { zh: '新说明' } }], playlists: [playlist('mine')] },
    missing: 1,
  })
  expect(fittingPlan(now, plan).plan.media).toEqual([mine])
})

function picture(id: string, letter: string): Media & { kind: 'picture' } {
  return { kind: 'picture', id, file: `${letter.repeat(32)}.jpg`, caption: { zh: '大厅' }, seconds: 10 }
}

function playlist(...ids: readonly string[]): Playlist {
  const items = ids.map((id) => ({ show: 'media' as const, id }))
  return { name: '上午', zones: 'all', weekdays: 'all', from: '09:00', to: '12:00', holidays: 'also', items }
}
