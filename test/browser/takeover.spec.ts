// An emergency notice: two presses of the manager, and every screen of the place shows it, through a server that is killed,
// until it is ended; and each says that it does.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall, PHONE_GLASS, type StoryHall } from './hall.ts'

const OFFICE_GLASS = { width: 1440, height: 900 }
const BAR_GLASS = { width: 1920, height: 360 }
const FIRE = /请马上离开大厅/

let hall: StoryHall
test.beforeAll(async () => {
  hall = await openStoryHall()
  const manager = await hall.signIn()
  const { body } = await manager.get<{ counters: object[] }>('/api/halls/main/settings')
  const zones = [
    { id: 'main', name: { zh: '一楼', en: 'Ground floor' } },
    { id: 'upstairs', name: { zh: '二楼', en: 'Upstairs' } },
  ]
  const counters = body.counters.map((counter, at) => ({ ...counter, zone: at === 1 ? 'upstairs' : 'main' }))
  await manager.ask('PUT', '/api/halls/main/settings', { ...body, zones, counters })
})
test.afterAll(() => hall.close())

const notice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: '紧急通知' })

test('a notice for the ground floor stands there and nowhere else, also while the server is dead, until it is ended', async ({
  browser,
}) => {
  const board = await hall.window(browser, BOARD_GLASS, '/board?zone=main')
  const above = await hall.window(browser, BOARD_GLASS, '/board?zone=upstairs')
  const bar = await hall.window(browser, BAR_GLASS, '/bar?counter=1')
  const barAbove = await hall.window(browser, BAR_GLASS, '/bar?counter=2')
  const guides = await hall.window(browser, BOARD_GLASS, '/guides?zone=upstairs')
  const office = await hall.signedIn(browser, OFFICE_GLASS, '/takeover')

  await office.getByRole('button', { name: '火情撤离' }).click()
  await office.getByRole('button', { name: '一楼' }).click()
  await office.getByRole('button', { name: '上屏', exact: true }).click()
  // One press alone puts nothing up.
  await expect(office.getByText('现在没有紧急通知。')).toBeVisible()
  await office.getByRole('button', { name: '再按一次，马上上屏' }).click()

  for (const page of [board, bar]) await expect(notice(page)).toContainText(FIRE)
  await expect(board.getByRole('main', { name: '叫号大屏' })).toBeHidden()
  for (const page of [above, barAbove, guides]) await expect(notice(page)).toHaveCount(0)
  await expect(office.getByText('窗口屏 · 1 号窗口')).toBeVisible()
  await expect(office.getByText(/已显示 \d\d:\d\d/)).toHaveCount(2)

  await hall.kill(async () => {
    for (const page of [board, bar]) await expect(notice(page)).toContainText(FIRE)
  })
  // Back again, the screens tell the new server.
  await expect(office.getByText(/已显示 \d\d:\d\d/)).toHaveCount(2)
  for (const page of [board, bar]) await expect(notice(page)).toContainText(FIRE)

  await office.getByRole('button', { name: '结束通知' }).click()
  await office.getByRole('button', { name: '再按一次，所有屏幕恢复' }).click()
  for (const page of [board, bar]) await expect(notice(page)).toHaveCount(0)
  await expect(board.getByRole('main', { name: '叫号大屏' })).toBeVisible()
  await expect(office.getByRole('heading', { name: '今天早些时候' })).toBeVisible()
})

test('a drill for the whole hall stands on every kind of screen as a drill, on those of the staff as a band, until it is ended', async ({
  browser,
}) => {
  const manager = await hall.signIn()
  const { ticket } = await manager.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const pages = await Promise.all([
    hall.window(browser, BOARD_GLASS, '/board'),
    hall.window(browser, BAR_GLASS, '/bar?counter=2'),
    hall.window(browser, DISPENSER_GLASS, '/guides'),
    hall.window(browser, PHONE_GLASS, `/t/${ticket?.code}`),
    hall.signedIn(browser, DISPENSER_GLASS, '/dispenser'),
    hall.signedIn(browser, { width: 1024, height: 768 }, '/review?counter=1'),
  ])
  const staff = await Promise.all(
    ['/desk', '/reception', '/dashboard'].map((path) => hall.signedIn(browser, DESK_GLASS, path)),
  )
  const text = { zh: '现在演练疏散，请配合。', en: 'This is an evacuation drill.' }
  await manager.done({ type: 'take-over-screens', text, minutes: 1, drill: true })

  for (const page of pages) {
    const drill = page.getByRole('alert').filter({ hasText: '演练 DRILL' })
    await expect(drill).toContainText('现在演练疏散，请配合。')
    await expect(drill).toContainText('This is an evacuation drill.')
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
    expect(await drill.boundingBox()).toEqual({ x: 0, y: 0, width, height })
  }
  for (const page of staff) {
    const band = page.getByRole('alert').filter({ hasText: '现在演练疏散，请配合。' })
    await expect(band.getByRole('button', { name: '结束通知' })).toBeVisible()
  }

  const ends = await pages[0]?.getByRole('alert').innerText()
  expect(ends).toMatch(/到 \d\d:\d\d 为止 · Until \d\d:\d\d/)
  await manager.done({ type: 'end-takeover', takeover: (await onNow(manager)) ?? '' })
  for (const page of pages) await expect(page.getByText('演练 DRILL')).toHaveCount(0)
  for (const page of staff) await expect(page.getByText('现在演练疏散，请配合。')).toHaveCount(0)
})

async function onNow(manager: Awaited<ReturnType<StoryHall['signIn']>>): Promise<string | undefined> {
  const { body } = await manager.get<{ on: { takeover: string }[] }>('/api/halls/main/views/takeover')
  return body.on[0]?.takeover
}
