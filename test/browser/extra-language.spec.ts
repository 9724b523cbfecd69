// A visitor who chose English at the entrance is called in English too, after the hall's own voices.
import { expect, type Page, test } from '@playwright/test'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall, type StoryHall } from './hall.ts'

const ELDER_IN_ENGLISH = 'Number elder 001, please go to Counter 1.'

test('chosen at the dispenser', async ({ browser }) => {
  const hall = await openStoryHall()
  const dispenser = await hall.signedIn(browser, DISPENSER_GLASS, '/dispenser')
  await dispenser.getByRole('button', { name: 'English' }).click()
  await dispenser.getByRole('button', { name: /Elder/ }).click()
  await dispenser.getByRole('button', { name: /Social security card/ }).click()
  await expect(dispenser.getByText('老001').first()).toBeVisible()
  await expectCalledIn(hall, await hall.window(browser, BOARD_GLASS, '/'))
  await hall.close()
})

test('chosen for the visitor at the reception', async ({ browser }) => {
  const hall = await openStoryHall()
  const reception = await hall.signedIn(browser, DESK_GLASS, '/reception')
  await reception.locator('summary', { hasText: '更多' }).first().click()
  await reception.getByRole('button', { name: '英语', exact: true }).click()
  await reception
    .getByRole('button', { name: /老年人/ })
    .first()
    .click()
  await reception
    .getByRole('button', { name: /社保卡/ })
    .first()
    .click()
  await expect(reception.getByText('老001').first()).toBeVisible()
  await expectCalledIn(hall, await hall.window(browser, BOARD_GLASS, '/'))
  await hall.close()
})

/** What the board is told to say, as it comes over its socket. */
async function expectCalledIn(hall: StoryHall, board: Page): Promise<void> {
  const told: string[] = []
  board.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => told.push(String(payload))))
  await board.goto(`${hall.url}/board`)
  await expect(board.locator('.board')).toBeVisible()
  const clerk = await hall.signIn()
  await clerk.done({ type: 'open-counter', counter: '1' })
  await clerk.done({ type: 'call-next', counter: '1' })
  await expect.poll(() => told.some((frame) => frame.includes('"say"') && frame.includes(ELDER_IN_ENGLISH))).toBe(true)
}
