// A board is registered with its zone and its farthest seat: it shows what is called there, in letters that reach there; and
// what the office changes, it shows at once.
import { expect, type Page, test } from '@playwright/test'
import type { HallSettings } from '#contract/settings.ts'
import { BOARD_GLASS, DESK_GLASS, openStoryHall, type StoryHall } from './hall.ts'

/** numbers.md B4: 98 mm at 8 m on 55 inch, 0.634 mm a dot; a font size is 1/0.73 of that, and 2 % more for rounding. */
const DIGIT_PX_AT_8_M = 216
const WALL = { dots: { widthPx: 192, heightPx: 96 }, pitchMm: 5, viewingMm: 5000 }

test('a paired board knows its zone and distance, and follows the settings without a touch', async ({ browser }) => {
  const hall = await openStoryHall()
  await hangUpstairs(hall)
  const clerk = await hall.signIn()
  for (const counter of ['1', '2']) {
    await clerk.done({ type: 'take-ticket', service: 'card', class: 'ordinary' })
    await clerk.press({ type: 'open-counter', counter })
    await clerk.done({ type: 'call-next', counter })
  }
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/devices')
  const board = await hall.window(browser, BOARD_GLASS, '/')

  await test.step('the office registers it; what nobody could read is refused with what would do', async () => {
    await office.getByRole('button', { name: '添加取号机或屏幕' }).click()
    await office.getByLabel('名称').fill('二楼东墙')
    await office.getByLabel('种类').selectOption('board')
    await office.getByLabel('哪个区').selectOption('upstairs')
    await office.getByLabel('尺寸').selectOption('panel')
    await office.getByLabel('最远座位').fill('40')
    await expect(office.getByText('在 40 米处，这块屏一行也看不清。')).toBeVisible()
    await office.getByRole('button', { name: '保存' }).click()
    await expect(office.getByText('最远能看到 17.5 米')).toBeVisible()
    await office.getByLabel('最远座位').fill('8')
    await expect(office.getByText('数字高 98 毫米')).toBeVisible()
    const preview = office.frameLocator('iframe').getByRole('main', { name: '叫号大屏' })
    await expect(preview).toContainText('老012')
    await office.getByRole('button', { name: '保存' }).click()
    await expect(office.getByRole('heading', { name: '二楼东墙' })).toBeVisible()
  })

  await test.step('paired, it shows the call of its zone only, in letters for 8 m', async () => {
    await office.getByRole('button', { name: '配对码' }).click()
    const code = (await office.locator('.device-code').textContent()) ?? ''
    await board.getByRole('button', { name: '配对' }).click()
    for (const digit of code) await board.getByRole('button', { name: digit, exact: true }).click()
    await expect(board.getByText('二楼东墙')).toBeVisible()
    await board.goto(`${hall.url}/board`)
    await expect(board.locator('.called-banner .call-number')).toHaveText('A002')
    await expect(board.getByText('A001')).toHaveCount(0)
    expect(await digitPxOf(board)).toBe(DIGIT_PX_AT_8_M)
  })

  await test.step('the office looks for it: it shows its name', async () => {
    await office.getByRole('button', { name: '认一认是哪块' }).click()
    await expect(board.locator('.screen-name')).toContainText('二楼东墙')
    await expect(office.getByText('屏幕上正显示它的名称。')).toBeVisible()
  })

  await test.step('another zone and another look are there at once', async () => {
    await office.getByRole('button', { name: '修改' }).click()
    await office.getByLabel('哪个区').selectOption('main')
    await office.getByLabel('外观').selectOption('night')
    await office.getByRole('button', { name: '保存' }).click()
    await expect(board.locator('.called-banner .call-number')).toHaveText('A001')
    await expect(board.locator('html')).toHaveAttribute('data-theme', 'night')
  })

  await test.step('as a wall of dots it paints its dots and nothing beside them', async () => {
    const { items } = (await clerk.get<{ items: { id: string }[] }>('/api/halls/main/devices')).body
    await clerk.ask('PATCH', `/api/halls/main/devices/${items[0]?.id}`, { screen: WALL, zone: null, theme: null })
    await expect(board.locator('.board')).toHaveAttribute('data-dots', 'true')
    await expect(board.locator('.call-number')).toHaveText(['A002', 'A001'])
    expect(await board.locator('.board').boundingBox()).toEqual({ x: 0, y: 0, width: 192, height: 96 })
    await expect(board.locator('html')).toHaveAttribute('data-theme', 'contrast')
  })
  await hall.close()
})

// Counter 2 stands in a second zone.
async function hangUpstairs(hall: StoryHall): Promise<void> {
  const admin = await hall.signIn()
  const { body, headers } = await admin.get<HallSettings>('/api/halls/main/settings')
  const zones = [
    ...body.zones.filter(({ id }) => id !== 'upstairs'),
    { id: 'upstairs', name: { zh: '二楼', en: 'Upstairs' } },
  ]
  const counters = body.counters.map((counter) => ({
    ...counter,
    zone: counter.id === '2' ? 'upstairs' : counter.zone,
  }))
  const told = await admin.ask(
    'PUT',
    '/api/halls/main/settings',
    { ...body, zones, counters },
    { 'if-match': headers.get('etag') ?? '' },
  )
  expect(told.status).toBe(200)
}

async function digitPxOf(board: Page): Promise<number> {
  const digit = await board
    .locator('.board')
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--digit'))
  return Number.parseFloat(digit)
}
