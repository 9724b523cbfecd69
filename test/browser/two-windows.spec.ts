// The same board open twice on one device: a call is said once, by the window that was there first, and by the other one
// as soon as that is closed. Each window shows it.
import { expect, test } from '@playwright/test'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { BOARD_GLASS, openStoryHall } from './hall.ts'
import { onProof } from './proofs.ts'

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

const SAID_WITHIN_MS = 40_000

test('a second window of the same board is silent for as long as the first one speaks', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  for (let taken = 0; taken < 3; taken += 1) await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  for (const counter of ['1', '2', '3']) await clerk.done({ type: 'open-counter', counter })
  const device = await browser.newContext({ viewport: BOARD_GLASS, locale: 'zh-CN' })
  const [first, second] = [await device.newPage(), await device.newPage()]
  const heard: string[] = []
  onProof(first, ({ heard: was }) => was === true && heard.push('first'))
  onProof(second, ({ heard: was }) => was === true && heard.push('second'))
  for (const window of [first, second]) await window.goto(`${hall.url}/board`)
  for (const window of [first, second]) await expect(window.locator('.board')).toBeVisible()

  await clerk.done({ type: 'call-next', counter: '1' })
  await expect.poll(() => heard, { timeout: SAID_WITHIN_MS }).toHaveLength(1)
  for (const window of [first, second]) await expect(window.getByText('老001').first()).toBeVisible()
  await clerk.done({ type: 'call-next', counter: '2' })
  await expect.poll(() => heard, { timeout: SAID_WITHIN_MS }).toHaveLength(2)
  expect(new Set(heard).size).toBe(1)

  const [speaking, silent] = heard[0] === 'first' ? [first, 'second'] : [second, 'first']
  await speaking.close()
  await clerk.done({ type: 'call-next', counter: '3' })
  await expect.poll(() => heard, { timeout: SAID_WITHIN_MS }).toHaveLength(3)
  expect(heard.at(-1)).toBe(silent)
  await hall.close()
})
