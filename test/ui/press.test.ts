// The id of a press is a UUID that the hall takes, and a new one every time.
import { expect, test } from 'vitest'
import { PressId } from '#contract/ids.ts'
import { newPress } from '#ui/press.ts'

const PRESSES = 2_000

test('every press id is one that the contract takes, and none comes twice', () => {
  const presses = Array.from({ length: PRESSES }, newPress)
  expect(presses.filter((press) => !PressId.safeParse(press).success)).toEqual([])
  expect(new Set(presses).size).toBe(PRESSES)
})
