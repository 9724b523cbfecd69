// The pictures of the README: `PICTURES=1 npx playwright test pictures` writes them; otherwise the pages are only opened.
import { expect, type Page, test } from '@playwright/test'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall } from './hall.ts'

const FOLDER = process.env.PICTURES ? 'docs/pictures' : 'test-results/pictures'

test('the dispenser, the desk, the board and the guides as they look in a hall', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
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
  for (const counter of ['1', '2', '3']) {
    await clerk.press({ type: 'open-counter', counter })
    await clerk.press({ type: 'call-next', counter })
  }
  await picture(await hall.signedIn(browser, DISPENSER_GLASS, '/dispenser'), 'dispenser', /老年人/)
  await picture(await hall.window(browser, BOARD_GLASS, '/board'), 'board', /老00/)
  await picture(await hall.signedIn(browser, DESK_GLASS, '/desk?counter=3'), 'desk', /老00/)
  await picture(await hall.window(browser, BOARD_GLASS, '/guides'), 'guides', /谁能办|带什么|怎么办/)
  await hall.close()
})

async function picture(page: Page, name: string, words: RegExp): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, scale: 'css', animations: 'disabled' })
}
