// The help panel on glass that lies: its last button is whole, in both languages, and its head says what is so.
import { expect, type Page, test } from '@playwright/test'
import { openStoryHall } from './hall.ts'

const LYING_GLASS = { width: 1920, height: 1080 }

test('the panel ends above the lower edge, and a call that nobody heard is not called one', async ({ browser }) => {
  const hall = await openStoryHall()
  const page = await hall.signedIn(browser, LYING_GLASS, '/dispenser')
  for (const [help, goOn, other] of [
    ['请人帮忙', '好的，继续', 'English'],
    ['Help is called', 'All right, go on', '中文'],
  ] as const) {
    await page.getByRole('button', { name: help }).click()
    const last = page.getByRole('button', { name: goOn })
    const panel = page.getByRole('dialog')
    await expect(last).toBeInViewport({ ratio: 1 })
    expect(await panel.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1)
    await last.click()
    await page.getByRole('button', { name: other, exact: true }).click()
  }

  await hall.kill(async () => {
    // A letter of a word that is first needed now was fetched before.
    await expect(page.getByRole('heading', { name: '取号机正在连接，请稍等' })).toBeVisible()
    for (const letter of '数据截至摔倒') expect(await isAtHand(page, letter), letter).toBe(true)
  })
  await hall.close()
})

/** Has the slice of the font with this letter been fetched? */
function isAtHand(page: Page, letter: string): Promise<boolean> {
  return page.evaluate((one) => {
    const code = one.codePointAt(0) ?? 0
    const holds = (range: string) => {
      const [from = '', to = from] = range.trim().slice(2).split('-')
      return Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16)
    }
    return [...document.fonts].some(
      ({ status, unicodeRange }) => status === 'loaded' && unicodeRange.split(',').some(holds),
    )
  }, letter)
}
