// The settings as a file.
import { expect, test } from 'vitest'
import { FILE_CHARS_MAX, fileNameOf, readSettingsFile, writeSettingsFile } from '#office/settings/transfer-file.ts'
import { firstHall } from '#prisma/first-hall.ts'

const hall = firstHall()

test('what is written is read again; so are the bare settings of the server', () => {
  const file = writeSettingsFile('main', hall, '2026-11-23T02:00:00.000Z')
  expect(readSettingsFile(file)).toEqual({ settings: hall })
  expect(readSettingsFile(JSON.stringify(hall))).toEqual({ settings: hall })
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
