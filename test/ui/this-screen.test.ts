// What a page knows of its own screen: from the settings, and from the address where somebody tries something out.
import { describe, expect, test } from 'vitest'
import type { OwnDevice } from '#contract/devices.ts'
import { thisScreen } from '#ui/this-screen.ts'

const board: OwnDevice = {
  id: 'board-1',
  hall: 'main',
  kind: 'board',
  name: '大厅东',
  zone: 'east',
  counter: '3',
  speaks: false,
  screen: { diagonalInch: 55, widthPx: 1920, heightPx: 1080, viewingMm: 8000 },
}

test('until the server has spoken, nothing is known', () => {
  expect(thisScreen('unknown', '')).toMatchObject({ isKnown: false, device: undefined })
})

describe('a screen that nobody paired', () => {
  test('belongs to the whole hall and may speak', () => {
    const nowhere = { isKnown: true, zone: undefined, counter: undefined, registered: undefined, isSilent: false }
    expect(thisScreen('none', '')).toEqual({ ...nowhere, device: undefined })
  })

  test('is what its address says', () => {
    expect(thisScreen('none', '?zone=west&counter=7&voice=off')).toMatchObject({
      zone: 'west',
      counter: '7',
      isSilent: true,
    })
  })
})

describe('a paired screen', () => {
  test('is what is registered', () => {
    const { zone, counter, screen } = board
    expect(thisScreen(board, '?zone=&counter=')).toEqual({
      isKnown: true,
      device: board,
      zone,
      counter,
      registered: screen,
      isSilent: true,
    })
  })

  test('may be tried out otherwise', () => {
    expect(thisScreen(board, '?zone=west&voice=on')).toMatchObject({ zone: 'west', counter: '3', isSilent: false })
  })
})
