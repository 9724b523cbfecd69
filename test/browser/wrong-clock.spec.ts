// Screens whose own clock is wrong, is set, or has slept: they show the server's time, and judge by it what is too late
// to be said.
import { expect, type Page, test } from '@playwright/test'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { BOARD_GLASS, openStoryHall, type StoryHall } from './hall.ts'
import { heardOn } from './proofs.ts'

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const SAID_WITHIN_MS = 40_000

for (const [how, wrongMs] of [
  ['a day behind', -26 * HOUR_MS],
  ['three hours ahead', 3 * HOUR_MS],
] as const) {
  test(`a board whose clock is ${how} shows the hall’s time and says a new call`, async ({ browser }) => {
    const hall = await openStoryHall()
    const board = await browser.newPage({ viewport: BOARD_GLASS, timezoneId: 'America/New_York' })
    await board.clock.install({ time: Date.now() + wrongMs })
    const heard = heardOn(board)
    await board.goto(`${hall.url}/board`)
    await expectHallTime(board)
    await callElder(hall)
    await expect.poll(() => heard.length, { timeout: SAID_WITHIN_MS }).toBe(1)
    await hall.close()
  })
}

test('a clock that is set while the board hangs there changes nothing', async ({ browser }) => {
  const hall = await openStoryHall()
  const board = await browser.newPage({ viewport: BOARD_GLASS })
  await board.clock.install()
  const heard = heardOn(board)
  await board.goto(`${hall.url}/board`)
  await expectHallTime(board)
  await board.clock.setSystemTime(Date.now() + 5 * HOUR_MS)
  await callElder(hall)
  await expectHallTime(board)
  await expect.poll(() => heard.length, { timeout: SAID_WITHIN_MS }).toBe(1)
  await hall.close()
})

test('a laptop that slept through calls shows the newest when it wakes', async ({ browser }) => {
  const hall = await openStoryHall()
  const board = await browser.newPage({ viewport: BOARD_GLASS })
  await board.clock.install()
  await board.goto(`${hall.url}/board`)
  await expectHallTime(board)
  // Asleep: nothing runs and nothing comes, for an hour by the clock of the device.
  await board.context().setOffline(true)
  await board.clock.pauseAt(Date.now() + 2_000)
  const called = await callElder(hall)
  await board.context().setOffline(false)
  await board.clock.fastForward(HOUR_MS)
  await board.clock.resume()

  await expect(board.getByText(called).first()).toBeVisible()
  await expectHallTime(board)
  await hall.close()
})

/** The board's time is that of this machine, on which the server runs; a minute may turn in between. */
async function expectHallTime(board: Page): Promise<void> {
  const clock = board.locator('.clock-time').first()
  const isRight = async () => {
    const shown = await clock.textContent()
    return [0, MINUTE_MS].some((agoMs) => shown === inShanghai(Date.now() - agoMs))
  }
  await expect.poll(isRight).toBe(true)
}

function inShanghai(ms: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }).format(ms)
}

async function callElder(hall: StoryHall): Promise<string> {
  const clerk = await hall.signIn()
  await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  await clerk.done({ type: 'open-counter', counter: '1' })
  await clerk.done({ type: 'call-next', counter: '1' })
  return '老001'
}
