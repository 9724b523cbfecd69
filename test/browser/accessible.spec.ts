// Every page by axe, in both languages: no violation, WCAG 2.2 up to AA and the best practices.
import { expect, type Page, test } from '@playwright/test'
import { expectNoViolation } from './axe.ts'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall, PHONE_GLASS, type StoryHall } from './hall.ts'

const LANGUAGES = ['zh', 'en'] as const
const OPEN_PAGES = [
  ['/', DESK_GLASS],
  ['/desk', DESK_GLASS],
  ['/board', BOARD_GLASS],
  ['/bar?counter=1', BOARD_GLASS],
  ['/guides', BOARD_GLASS],
  ['/nowhere', PHONE_GLASS],
] as const
const STAFF_PAGES = [
  ['/', DESK_GLASS],
  ['/dispenser', DISPENSER_GLASS],
  ['/desk', DESK_GLASS],
  ['/desk?counter=1', DESK_GLASS],
  ['/review?counter=1', DESK_GLASS],
  ['/settings/devices', DESK_GLASS],
  ['/settings/voice', DESK_GLASS],
  ['/takeover', DESK_GLASS],
  ['/reports', DESK_GLASS],
  ['/dashboard', BOARD_GLASS],
] as const

for (const language of LANGUAGES) {
  test(`every page is accessible in ${language}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const hall = await openStoryHall()
    const code = await busyHall(hall)
    const stranger = await hall.window(browser, DESK_GLASS, '/')
    for (const [path, glass] of [...OPEN_PAGES, [`/t/${code}`, PHONE_GLASS] as const]) {
      await stranger.setViewportSize(glass)
      await expectAccessible(stranger, hall.url, path, language)
    }
    const staff = await hall.signedIn(browser, DESK_GLASS, '/')
    for (const [path, glass] of STAFF_PAGES) {
      await staff.setViewportSize(glass)
      await expectAccessible(staff, hall.url, path, language)
    }
    await takeOnTheDispenser(staff, hall.url, language)
    await addABoard(staff, hall.url, language)
    await hall.close()
  })
}

// Somebody waits, is called, is served and has been here: the lists of the pages are not empty.
async function busyHall(hall: StoryHall): Promise<string> {
  const clerk = await hall.signIn()
  const codes: string[] = []
  for (const kind of ['elder', 'ordinary', 'elder', 'ordinary']) {
    const taken = await clerk.done({ type: 'take-ticket', service: 'card', class: kind, needs: ['hearing'] })
    codes.push(taken.ticket?.code ?? '')
  }
  await clerk.press({ type: 'open-counter', counter: '1' })
  const called = await clerk.done({ type: 'call-next', counter: '1' })
  await clerk.press({ type: 'start-service', ticket: called.ticket?.id ?? '' })
  await clerk.press({ type: 'ask-for-help', place: '取号机' })
  return codes.at(-1) ?? ''
}

async function expectAccessible(page: Page, url: string, path: string, language: string): Promise<void> {
  // What is still fading in has not its colours yet.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
  await page.waitForLoadState('networkidle')
  await expectInOrder(page, path, language)
}

async function takeOnTheDispenser(page: Page, url: string, language: string): Promise<void> {
  await page.setViewportSize(DISPENSER_GLASS)
  await page.goto(`${url}/dispenser?lang=${language}`)
  await page.getByRole('button', { name: /老年人|Elder/ }).click()
  await expectInOrder(page, '/dispenser, what for', language)
  await page.getByRole('button', { name: /社保卡|Social security card/ }).click()
  await expect(page.getByText(/老00\d/).first()).toBeVisible()
  await expectInOrder(page, '/dispenser, your number', language)
}

async function addABoard(page: Page, url: string, language: string): Promise<void> {
  await page.setViewportSize(DESK_GLASS)
  await page.goto(`${url}/settings/devices?lang=${language}`)
  await page
    .getByRole('button', { name: /添加取号机或屏幕|Add a dispenser or screen/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectInOrder(page, '/settings/devices, a new screen', language)
}

async function expectInOrder(page: Page, path: string, language: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
  await expect(page.locator('main').first()).toBeVisible()
  await expectNoViolation(page, `${path} in ${language}`)
}
