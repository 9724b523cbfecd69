// The form of a screen: what stands in it at first, and what it sends.
import { expect, test } from 'vitest'
import { draftOf, screenOf, toChange, withKind } from '#office/devices/screen-draft.ts'
import type { ListedDevice } from '#office/devices/use-devices.ts'

const panel = { diagonalInch: 86, widthPx: 3840, heightPx: 2160, viewingMm: 10_000 }
const wall = { dots: { widthPx: 192, heightPx: 96 }, pitchMm: 4.75, viewingMm: 6200 }
const board: ListedDevice = {
  id: 'b',
  kind: 'board',
  name: '东墙',
  zone: 'main',
  theme: 'night',
  speaks: false,
  screen: panel,
  paired: true,
  version: 1,
}

test.each([panel, wall])('what is registered comes back as it was', (screen) => {
  const draft = draftOf({ ...board, screen })
  expect(screenOf(draft)).toEqual(screen)
  expect(toChange(draft, false)).toEqual({
    kind: 'board',
    name: '东墙',
    zone: 'main',
    counter: null,
    theme: 'night',
    speaks: false,
    screen,
  })
})

test('a field that is emptied is taken away from a known device, and not sent of a new one', () => {
  const emptied = { ...draftOf(board), zone: '', theme: '', size: 'none' } as const
  expect(toChange(emptied, false)).toMatchObject({ zone: null, theme: null, screen: null })
  expect(toChange(emptied, true)).toEqual({ kind: 'board', name: '东墙', speaks: false })
})

test('a size with an empty field is none', () => {
  expect(screenOf({ ...draftOf(board), inch: null })).toBeUndefined()
  expect(screenOf({ ...draftOf(board), meters: null })).toBeUndefined()
  expect(screenOf({ ...draftOf({ ...board, screen: wall }), pitchMm: null })).toBeUndefined()
})

test('another kind keeps name, zone and look, and has the usual sizes of its own', () => {
  const pad = withKind(draftOf(board), 'review')
  expect(toChange(pad, true)).toEqual({ kind: 'review', name: '东墙', zone: 'main', theme: 'night' })
  const dispenser = { ...withKind(draftOf(board), 'dispenser'), size: 'panel' } as const
  expect(screenOf(dispenser)).toEqual({ diagonalInch: 21.5, widthPx: 1080, heightPx: 1920, viewingMm: 600 })
})
