// The pictures of the README: `PICTURES=1 npx playwright test pictures` writes them; otherwise the pages are only opened.
import { expect, type Page, test } from '@playwright/test'
import type { Caller } from '../support/caller.ts'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall } from './hall.ts'

const FOLDER = process.env.PICTURES ? 'docs/pictures' : 'test-results/pictures'

test('the dispenser, the desk, the board, the guides and the dashboard as they look in a hall', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  for (const counter of ['1', '2', '3', '4']) await clerk.press({ type: 'open-counter', counter })
  for (const level of [5, 4]) await serve(clerk, level)
  for (const [service, kind] of [
    ['card', 'elder'],
    ['pension', 'ordinary'],
    ['records', 'elder'],
    ['card', 'ordinary'],
    ['injury', 'elder'],
    ['funeral', 'ordinary'],
  ] as const) {
    await clerk.press({ type: 'take-ticket', service, class: kind })
  }
  for (const counter of ['1', '2', '3']) await clerk.press({ type: 'call-next', counter })
  await picture(await hall.signedIn(browser, DISPENSER_GLASS, '/dispenser'), 'dispenser', /老年人/)
  await picture(await hall.window(browser, BOARD_GLASS, '/board'), 'board', /老00/)
  await picture(await hall.signedIn(browser, DESK_GLASS, '/desk?counter=3'), 'desk', /老00/)
  await picture(await hall.window(browser, BOARD_GLASS, '/guides'), 'guides', /谁能办|带什么|怎么办/)
  await picture(await hall.signedIn(browser, BOARD_GLASS, '/dashboard'), 'dashboard', /各业务在等/)
  await hall.close()
})

async function serve({ done: press }: Caller, level: number): Promise<void> {
  const { ticket } = await press({ type: 'take-ticket', service: 'records', class: 'ordinary' })
  await press({ type: 'call-next', counter: '4' })
  for (const type of ['start-service', 'finish-service'] as const) await press({ type, ticket: ticket?.id ?? '' })
  await press({ type: 'rate-visit', ticket: ticket?.id ?? '', level, by: 'pad' })
}

async function picture(page: Page, name: string, words: RegExp): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, scale: 'css', animations: 'disabled' })
}
