// The board when the server dies: the last picture stays and says from when it is; it heals without a touch.
import { expect, test } from '@playwright/test'
import { BOARD_GLASS, openStoryHall } from './hall.ts'

test('the board survives a cut and shows what happened after it', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  const take = () => clerk.press({ type: 'take-ticket', service: 'card', class: 'elder' })
  await take()
  await take()
  await clerk.press({ type: 'open-counter', counter: '1' })
  await clerk.press({ type: 'open-counter', counter: '2' })
  await clerk.press({ type: 'call-next', counter: '1' })

  const board = await hall.window(browser, BOARD_GLASS, '/board')
  await expect(board.getByText('老001').first()).toBeVisible()
  await hall.kill(async () => {
    await expect(board.getByText(/数据截至/)).toBeVisible({ timeout: 10_000 })
    await expect(board.getByText('老001').first()).toBeVisible()
  })
  const again = await hall.signIn()
  await again.press({ type: 'call-next', counter: '2' })
  await expect(board.getByText('老002').first()).toBeVisible({ timeout: 30_000 })
  await expect(board.getByText(/数据截至/)).toBeHidden()
  await hall.close()
})
