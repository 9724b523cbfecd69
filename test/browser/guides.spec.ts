// The guide screen: what is most needed first, a change at once, a call in its band, and pages that go on turning when the
// server dies.
import { expect, type Page, test } from '@playwright/test'
import { expectNoViolation } from './axe.ts'
import { BOARD_GLASS, DESK_GLASS, openStoryHall } from './hall.ts'

const GUIDES = '/api/halls/main/guides'
const band = (page: Page) => page.locator('.guide-band')

test('the guide that those who wait need most comes first, and is never covered by a call', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  await clerk.done({ type: 'take-ticket', service: 'records', class: 'elder' })
  await clerk.done({ type: 'open-counter', counter: '3' })

  const page = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(band(page)).toContainText('社保权益信息')
  await expect(page.locator('.guide-page')).toContainText('谁能办')
  const before = await page.locator('.guide-page').boundingBox()

  await clerk.done({ type: 'call-next', counter: '3' })
  await expect(band(page)).toContainText('请 老001 到 3号窗口')
  expect(await page.locator('.guide-page').boundingBox()).toEqual(before)
  await expect(page.locator('.guide-page')).toContainText('谁能办')
  await hall.close()
})

test('what the office changes stands on the screen at once, in the page that is being read', async ({ browser }) => {
  const hall = await openStoryHall()
  const page = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(page.locator('.guide-page')).toContainText('还没有社保卡的人')
  const office = await hall.signIn()
  const told = await office.get<object>(`${GUIDES}/card`)
  const wanted = { ...told.body, whoCan: { zh: '本市的每一位老人。' } }
  await office.ask('PUT', `${GUIDES}/card`, wanted, { 'if-match': told.headers.get('etag') ?? '' })
  await expect(page.locator('.guide-page')).toContainText('本市的每一位老人')
  await hall.close()
})

test('pages go on turning when the server is away, and the screen says from when they are', async ({ browser }) => {
  const hall = await openStoryHall()
  const page = await hall.window(browser, BOARD_GLASS, '/guides')
  await expect(page.locator('.guide-page')).toContainText('谁能办')
  await hall.kill(async () => {
    await expect(band(page)).toContainText('数据截至')
    await expect(page.locator('.guide-page')).toContainText('带什么', { timeout: 60_000 })
  })
  await expect(band(page)).toContainText('社保卡', { timeout: 30_000 })
  await hall.close()
})

test('every page of the first edition fits its glass, upright and across, in both languages', async ({ browser }) => {
  test.setTimeout(240_000)
  const hall = await openStoryHall()
  const page = await hall.window(browser, BOARD_GLASS, '/guides')
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    for (const language of ['zh', 'en']) {
      await page.setViewportSize({ width, height })
      await page.goto(`${hall.url}/guides?lang=${language}`)
      await expect(page.locator('.guide-page')).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      expect(await torn(page)).toEqual([])
    }
  }
  await hall.close()
})

test('the office settles what had to be checked, on a page that everybody can use', async ({ browser }) => {
  const hall = await openStoryHall()
  const page = await hall.signedIn(browser, DESK_GLASS, '/settings/guides')
  const card = page.locator('.device-card', { hasText: '养老待遇资格认证' })
  await expect(card).toContainText('还有 1 处要核对')
  await card.getByRole('button', { name: '修改' }).click()
  await expectNoViolation(page, 'a guide that is changed')
  await expect(page.getByRole('dialog').getByText('还有 1 处要核对')).toBeVisible()
  const tips = page.getByRole('group', { name: '温馨提示' })
  await tips.getByLabel('中文').fill('一般 12 个月认证一次。')
  await tips.getByLabel('英文（可以不填）').fill('')
  await expect(page.getByRole('dialog').getByText('全部核对过')).toBeVisible()
  await page.getByLabel('核对人').fill('王主任')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(card).toContainText('全部核对过')
  await expect(card).toContainText('核对人 王主任')
  await hall.close()
})

/** Turns all pages of all guides once; the words that stand outside of where they belong. */
async function torn(page: Page): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let turned = 0; turned < TURNS_MAX; turned += 1) {
    wrong.push(...(await page.evaluate(outside)))
    await page.keyboard.press('ArrowRight')
  }
  return wrong
}

const TURNS_MAX = 170

function outside(): string[] {
  const room = document.querySelector('.guide-room')?.getBoundingClientRect()
  if (!room) return ['no page']
  const isBeside = (box: DOMRect) => box.width > 1 && (box.left < room.left || box.right > room.right + 1)
  const isBelow = (box: DOMRect) => box.top < room.top - 1 || box.bottom > room.bottom + 1
  const words = [...document.querySelectorAll('.guide-page span')]
  const heads = [...document.querySelectorAll('.guide-band h1 span')]
  const wrong = [
    ...words.filter((one) => isBeside(one.getBoundingClientRect()) || isBelow(one.getBoundingClientRect())),
    ...heads.filter((one) => isBeside(one.getBoundingClientRect())),
  ]
  return wrong.map(({ textContent }) => textContent ?? '')
}
