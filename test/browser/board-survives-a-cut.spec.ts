// The board when the server dies: the last picture stays and says from when it is; it heals without a touch and without
// being loaded again, and what was called before is not said a second time.
import { expect, test } from '@playwright/test'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { BOARD_GLASS, openStoryHall } from './hall.ts'
import { heardOn } from './proofs.ts'

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

/** signage.md: whoever looks at a board must not be told old things for longer than this. */
const CURTAIN_WITHIN_MS = 10_000

test('the board survives a cut, shows what happened after it, and says no old call again', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  for (let taken = 0; taken < 2; taken += 1) await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  for (const counter of ['1', '2']) await clerk.done({ type: 'open-counter', counter })
  const board = await hall.window(browser, BOARD_GLASS, '/board')
  const heard = heardOn(board)
  await board.reload()
  await clerk.done({ type: 'call-next', counter: '1' })
  await expect(board.getByText('老001').first()).toBeVisible()
  await expect.poll(() => heard.length, { timeout: 40_000 }).toBe(1)
  await board.evaluate(() => Object.assign(window, { isSamePage: true }))

  await hall.kill(async () => {
    await expect(board.getByText(/数据截至/)).toBeVisible({ timeout: CURTAIN_WITHIN_MS })
    await expect(board.getByText('老001').first()).toBeVisible()
  })
  const again = await hall.signIn()
  await again.done({ type: 'call-next', counter: '2' })

  await expect(board.getByText('老002').first()).toBeVisible({ timeout: 30_000 })
  await expect(board.getByText(/数据截至/)).toBeHidden()
  // The proof of the new call comes after its voice: an old call said again would have come before it.
  await expect.poll(() => heard.length, { timeout: 40_000 }).toBe(2)
  expect(new Set(heard).size).toBe(2)
  expect(await board.evaluate(() => 'isSamePage' in window)).toBe(true)
  await hall.close()
})
