// The server is gone for ten minutes, the network is cut, a screen is switched off and on meanwhile: what hangs in the
// hall shows its last picture and says from when it is; it comes right without a touch, and says nothing old.
import { expect, type Page, test } from '@playwright/test'
import type { Caller } from '../support/caller.ts'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { BOARD_GLASS, DISPENSER_GLASS, openStoryHall, type StoryHall } from './hall.ts'
import { heardOn } from './proofs.ts'

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

/** signage.md: whoever looks at a board must not be told old things for longer than this. */
const WITHIN_MS = 10_000
const HEALS_WITHIN_MS = 30_000
const SAID_WITHIN_MS = 40_000
const OPENS = ['/board', '/bar?counter=1', '/guides', '/dispenser'] as const

test('a server that is gone for ten minutes: the last calls stay, say from when they are, and nothing old is said', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  await openCounters(hall)
  const board = await browser.newPage({ viewport: BOARD_GLASS })
  await board.clock.install()
  const heard = heardOn(board)
  await board.goto(`${hall.url}/board`)
  await callAt(await hall.signIn(), '1')
  await expect.poll(() => heard.length, { timeout: SAID_WITHIN_MS }).toBe(1)
  await board.evaluate(() => Object.assign(window, { isSamePage: true }))

  await hall.kill(async () => {
    await expect(board.getByText(/数据截至/)).toBeVisible({ timeout: WITHIN_MS })
    const said = await board.getByText(/数据截至/).textContent()
    await board.clock.fastForward('10:00')
    await expect(board.getByText('老001').first()).toBeVisible()
    await expect(board.getByText(/数据截至/)).toHaveText(said ?? '')
  })
  await callAt(await hall.signIn(), '2')
  await expectRight(board, '老002')
  // The proof of the new call comes after its voice: an old call said again would have come before it.
  await expect.poll(() => heard.length, { timeout: SAID_WITHIN_MS }).toBe(2)
  expect(new Set(heard).size).toBe(2)
  expect(await board.evaluate(() => 'isSamePage' in window)).toBe(true)
  await hall.close()
})

test('screens that are switched off and on while the server is away open again with their last picture', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  await openCounters(hall)
  const [board, bar, guides, dispenser] = await Promise.all(
    OPENS.map((path) => hall.window(browser, path === '/dispenser' ? DISPENSER_GLASS : BOARD_GLASS, path)),
  )
  if (!board || !bar || !guides || !dispenser) throw new Error('Four screens were opened')
  const heard = heardOn(board)
  await board.reload()
  await callAt(await hall.signIn(), '1')
  await expect.poll(() => heard.length, { timeout: SAID_WITHIN_MS }).toBe(1)
  await Promise.all([board, bar, guides, dispenser].map(opensAlone))
  await Promise.all([board, bar].map((page) => keeps(page, '老001')))
  await keeps(guides, '"view":"guides"')

  await hall.kill(async () => {
    await Promise.all([board, bar, guides, dispenser].map((page) => page.reload()))
    for (const page of [board, bar]) {
      await expect(page.getByText('老001').first()).toBeVisible({ timeout: WITHIN_MS })
      await expect(page.getByText(/数据截至/)).toBeVisible({ timeout: WITHIN_MS })
    }
    await expect(guides.locator('.guides')).toBeVisible({ timeout: WITHIN_MS })
    await expect(guides.getByText(/数据截至/)).toBeVisible({ timeout: WITHIN_MS })
    await expect(dispenser.getByText(/请找工作人员/)).toBeVisible({ timeout: HEALS_WITHIN_MS })
  })
  await callAt(await hall.signIn(), '2')
  await expectRight(board, '老002')
  await expectRight(bar, '老001')
  await expect(guides.getByText(/数据截至/)).toBeHidden({ timeout: HEALS_WITHIN_MS })
  await expect(dispenser.getByText(/请找工作人员/)).toBeHidden({ timeout: HEALS_WITHIN_MS })
  await expect.poll(() => heard.length, { timeout: SAID_WITHIN_MS }).toBe(2)
  expect(new Set(heard).size).toBe(2)
  await hall.close()
})

test('a network that is cut: the board says within ten seconds from when its picture is, and heals', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  await openCounters(hall)
  const clerk = await hall.signIn()
  const board = await hall.window(browser, BOARD_GLASS, '/board')
  await callAt(clerk, '1')
  await expect(board.getByText('老001').first()).toBeVisible()

  await board.context().setOffline(true)
  await expect(board.getByText(/数据截至/)).toBeVisible({ timeout: WITHIN_MS })
  await callAt(clerk, '2')
  await expect(board.getByText('老001').first()).toBeVisible()
  await expect(board.getByText('老002')).toHaveCount(0)

  await board.context().setOffline(false)
  await expectRight(board, '老002')
  await hall.close()
})

test('staff pages keep nothing on the device and do not open alone', async ({ browser }) => {
  const hall = await openStoryHall()
  await openCounters(hall)
  const desk = await hall.signedIn(browser, BOARD_GLASS, '/desk?counter=1')
  await callAt(await hall.signIn(), '1')
  await expect(desk.getByText('老001').first()).toBeVisible()
  const kept = await desk.evaluate(async () => ({
    views: Object.keys(localStorage).filter((key) => key.startsWith('nuanting-view')),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }))
  expect(kept).toEqual({ views: [], workers: 0, caches: [] })
  await hall.close()
})

async function openCounters(hall: StoryHall): Promise<void> {
  const clerk = await hall.signIn()
  for (let taken = 0; taken < 2; taken += 1) await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  for (const counter of ['1', '2']) await clerk.done({ type: 'open-counter', counter })
}

async function callAt(clerk: Caller, counter: string): Promise<void> {
  await clerk.done({ type: 'call-next', counter })
}

async function expectRight(page: Page, number: string): Promise<void> {
  await expect(page.getByText(number).first()).toBeVisible({ timeout: HEALS_WITHIN_MS })
  await expect(page.getByText(/数据截至/)).toBeHidden({ timeout: HEALS_WITHIN_MS })
}

// Its service worker is at work.
async function opensAlone(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

async function keeps(page: Page, words: string): Promise<void> {
  const isKept = () =>
    page.evaluate((wanted) => Object.values(localStorage).some((text) => String(text).includes(wanted)), words)
  await expect.poll(isKept).toBe(true)
}
