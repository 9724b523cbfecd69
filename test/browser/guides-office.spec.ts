// The office and the guide screens: what is changed in one window stands in the other at once; pictures and films with
// their captions; a call is never covered.
import { expect, type Page, test } from '@playwright/test'
import { expectNoViolation } from './axe.ts'
import { BOARD_GLASS, DESK_GLASS, openStoryHall, type StoryHall } from './hall.ts'
import { film, picture } from './media-made-here.ts'

const HALL = '/api/halls/main'
const band = (page: Page) => page.locator('.guide-band')
const media = (page: Page) => page.locator('.guide-media')

test('a picture and a film are sent, get their captions, and take their turn on the screen under a fresh call', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/guides#media')
  await expect(office.getByText('还没有图片和影片。')).toBeVisible()
  await expect(office.getByText(/每张不超过 10 兆/)).toBeVisible()

  await choose(office, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
  await expect(office.getByText(/不是能用的图片或影片/)).toBeVisible()
  await choose(office, { name: 'hall.png', mimeType: 'image/png', buffer: await picture(office) })
  await office.getByLabel('中文').fill('一楼：咨询、取号')
  await office.getByLabel('显示多少秒').fill('5')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByRole('heading', { name: '一楼：咨询、取号' })).toBeVisible()

  await choose(office, { name: 'way.webm', mimeType: 'video/webm', buffer: await film(office) })
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('中文').first().fill('怎样取号')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('中文').nth(1).fill('请按“老年人”。')
  await expectNoViolation(office, 'a film without captions')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(office.getByRole('heading', { name: '怎样取号' })).toBeVisible()

  await onlyMedia(hall)
  const screen = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(media(screen).locator('img')).toBeVisible()
  await expect(media(screen)).toContainText('一楼')
  expect(
    await media(screen)
      .locator('img')
      .evaluate((one: HTMLImageElement) => one.naturalWidth),
  ).toBeGreaterThan(0)
  await expect(media(screen)).toContainText('请按“老年人”。', { timeout: 30_000 })
  await expect
    .poll(() => screen.locator('video').evaluate((one: HTMLVideoElement) => one.currentTime))
    .toBeGreaterThan(0)
  const before = await media(screen).boundingBox()
  await call(hall)
  await expect(band(screen)).toContainText('老001')
  const covered = await band(screen).boundingBox()
  expect((covered?.y ?? 0) + (covered?.height ?? 0)).toBeLessThanOrEqual(before?.y ?? 0)

  await office.reload()
  await office.locator('.device-card', { hasText: '怎样取号' }).getByRole('button', { name: '删除' }).click()
  await expect(office.getByText('有 1 个节目单用到它')).toBeVisible()
  await office.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(screen.locator('video')).toHaveCount(0)
  await office.getByRole('button', { name: '撤销删除' }).click()
  await expect(office.getByRole('heading', { name: '怎样取号' })).toBeVisible()
  await hall.close()
})

test('a playlist is made, the look ahead says when it plays, and the screens follow at once', async ({ browser }) => {
  const hall = await openStoryHall()
  const screen = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(band(screen)).toContainText('社保卡')
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/guides#playlists')
  await office.getByRole('button', { name: '新增节目单' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('名称').fill('只放工伤')
  await dialog.getByLabel('从几点').fill('630')
  await dialog.getByLabel('名称').focus()
  await expect(dialog.getByLabel('从几点')).toHaveValue('06:30')
  await dialog.getByLabel('从几点').fill('0')
  await dialog.getByLabel(/24:00/).check()
  await dialog.getByLabel('选一项').selectOption({ label: '指南：工伤医疗费：结算和报销' })
  await dialog.getByRole('button', { name: '加进来' }).click()
  await dialog.getByRole('button', { name: '去掉' }).first().click()
  await expectNoViolation(office, 'a new playlist')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('按节目单“只放工伤”放：')).toBeVisible()
  await expect(band(screen)).toContainText('工伤')

  await office.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('每天').uncheck()
  await dialog.getByLabel('周二').uncheck()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('没有合适的节目单，全部轮流放：')).toBeVisible()
  await office.getByLabel('星期', { exact: true }).selectOption({ label: '周三' })
  await expect(office.getByText('按节目单“只放工伤”放：')).toBeVisible()
  await hall.close()
})

test('a notice goes up, is switched off, removed and brought back', async ({ browser }) => {
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/guides#notices')
  await office.getByRole('button', { name: '新增告示' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('中文').first().fill('周五下午停电')
  await dialog.getByLabel('中文').nth(1).fill('周五下午两点停电，请上午来。')
  await dialog.getByLabel('到哪天止').fill('2026-01-01')
  await dialog.getByLabel('从哪天起').fill('2026-01-02')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText(/在“从哪天起”之前/).last()).toBeVisible()
  await dialog.getByLabel('到哪天止').fill('2099-01-01')
  await dialog.getByRole('button', { name: '保存' }).click()
  const card = office.locator('.device-card', { hasText: '周五下午停电' })
  await expect(card).toContainText('正在显示')
  await onlyNotices(hall)
  const screen = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(band(screen)).toContainText('周五下午停电')
  await office.reload()
  await card.getByRole('button', { name: '关闭' }).click()
  await expect(card).toContainText('已关闭')
  await expect(band(screen)).not.toContainText('周五下午停电')
  await card.getByRole('button', { name: '打开' }).click()
  await expect(card).toContainText('正在显示')
  await card.getByRole('button', { name: '删除' }).click()
  await expect(card).toHaveCount(0)
  await office.getByRole('button', { name: '撤销删除' }).click()
  await expect(card).toContainText('正在显示')
  await hall.close()
})

test('a guide is edited beside its proof: steps come and go, and what is removed comes back', async ({ browser }) => {
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, { width: 1440, height: 900 }, '/settings/guides')
  const card = office.locator('.device-card', { hasText: '工伤医疗费' })
  await card.getByRole('button', { name: '修改' }).click()
  const dialog = office.getByRole('dialog')
  const proof = office.frameLocator('iframe')
  await expect(proof.locator('.guide-page')).toContainText('谁能办')
  await expect(dialog.getByText(/第 1 页，共 \d+ 页。这一页停 \d+ 秒/)).toBeVisible()
  await dialog.getByRole('group', { name: '谁能办' }).getByLabel('中文').fill('试一试这句话。')
  await expect(proof.locator('.guide-page')).toContainText('试一试这句话。')
  await dialog.getByRole('button', { name: '下一页' }).click()
  await expect(dialog.getByText(/第 2 页，共/)).toBeVisible()
  await dialog.getByRole('button', { name: '看英文' }).click()
  await expect(proof.locator('.guide-page')).toContainText('Work injury')

  await dialog.getByRole('button', { name: '删除第 2 步' }).press('Enter')
  await expect(dialog.getByRole('group', { name: /^第 \d 步$/ })).toHaveCount(5)
  await dialog.getByRole('button', { name: '恢复第 2 步' }).press('Enter')
  await expect(dialog.getByRole('group', { name: /^第 \d 步$/ })).toHaveCount(6)
  await dialog.getByRole('button', { name: '取消' }).click()

  await card.getByRole('button', { name: '删除' }).click()
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(card).toHaveCount(0)
  await office.getByRole('button', { name: '撤销删除' }).click()
  await expect(card).toContainText('工伤医疗费')
  await hall.close()
})

test('while the register is on, the screens begin with how one comes in without a health code', async ({ browser }) => {
  const hall = await openStoryHall()
  const admin = await hall.signIn()
  const { body } = await admin.get<{ entryRegister: object }>(`${HALL}/settings`)
  await admin.ask('PUT', `${HALL}/settings`, { ...body, entryRegister: { ...body.entryRegister, on: true } })
  const screen = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(screen.locator('.guides')).toContainText('没有健康码，也能进大厅')
  await expect(screen.locator('.guide-page')).toContainText('引导台')
  await hall.close()
})

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file)
}

/** The screens show nothing but pictures and films from now on. */
async function onlyMedia(hall: StoryHall): Promise<void> {
  await show(hall, ({ media }) => media.map(({ id }) => ({ show: 'media', id })))
}

/** The screens show the newest notice, and then an elder's list. */
async function onlyNotices(hall: StoryHall): Promise<void> {
  await show(hall, ({ notices }) => [{ show: 'notice', id: notices.at(-1)?.id }, { show: 'elder-services' }])
}

type Shelf = { readonly media: readonly { id: string }[]; readonly notices: readonly { id: string }[] }

async function show(hall: StoryHall, choose: (shelf: Shelf) => object[]): Promise<void> {
  const admin = await hall.signIn()
  const { body, headers } = await admin.get<Shelf>(`${HALL}/guide-plan`)
  const items = choose(body)
  const always = { zones: 'all', weekdays: 'all', from: '00:00', to: '24:00', holidays: 'also' }
  const plan = { ...body, playlists: [{ name: '只放这些', ...always, items }] }
  await admin.ask('PUT', `${HALL}/guide-plan`, plan, { 'if-match': headers.get('etag') ?? '' })
}

async function call(hall: StoryHall): Promise<void> {
  const clerk = await hall.signIn()
  await clerk.done({ type: 'take-ticket', service: 'records', class: 'elder' })
  await clerk.done({ type: 'open-counter', counter: '3' })
  await clerk.done({ type: 'call-next', counter: '3' })
}
