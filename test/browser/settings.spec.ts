// A manager sets up the hall in the browser: the screens follow, colleagues do not overwrite each other, and there is a
// way back.
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import type { HallSettings } from '#contract/settings.ts'
import { expectNoViolation } from './axe.ts'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall, type StoryHall } from './hall.ts'

const SETTINGS = '/api/halls/main/settings'
const PAGES = [
  '',
  '/hall',
  '/hours',
  '/counters',
  '/services',
  '/classes',
  '/privacy',
  '/history',
  '/transfer',
  '/rule',
]
const OFFICE_GLASSES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]

test('services, counters and hours are changed with the keyboard alone; dispenser and board follow', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const dispenser = await hall.signedIn(browser, DISPENSER_GLASS, '/dispenser')
  const board = await hall.window(browser, BOARD_GLASS, '/board')
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/services')

  await test.step('a service gets another name, one is not offered: the dispenser shows it so', async () => {
    const card = office.getByRole('group', { name: 'A 社保卡' })
    await card.getByLabel('中文名称').fill('社会保障卡')
    const injury = office.getByRole('group', { name: 'E 工伤医疗费' })
    await injury.getByLabel('取号机上可以取这项业务的号').press('Space')
    await expect(office.getByText('改了 2 处，还没有保存')).toBeVisible()
    await saveByKeyboard(office)
    await dispenser.getByRole('button', { name: /普通/ }).click()
    await expect(dispenser.getByRole('button', { name: /社会保障卡/ })).toBeVisible()
    await expect(dispenser.getByRole('button', { name: /养老金申领/ })).toBeVisible()
    await expect(dispenser.getByRole('button', { name: /工伤医疗费/ })).toHaveCount(0)
  })

  await test.step('a counter gets another name: the board calls people there', async () => {
    await office.goto(`${hall.url}/settings/counters`)
    await office.getByRole('group', { name: '1号窗口' }).getByLabel('中文名称').fill('爱心窗口')
    await expect(office.getByRole('link', { name: '爱心窗口' })).toBeVisible()
    await saveByKeyboard(office)
    const clerk = await hall.hire('counter')
    await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    await clerk.done({ type: 'open-counter', counter: '1' })
    await clerk.done({ type: 'call-next', counter: '1' })
    await expect(board.getByText('爱心窗口').first()).toBeVisible()
  })

  await test.step('Saturday opens for two stretches, a week is a holiday: both stand in the settings', async () => {
    await office.goto(`${hall.url}/settings/hours`)
    const saturday = office.getByRole('group', { name: '星期六' })
    await saturday.getByRole('button', { name: '这天开放' }).press('Enter')
    await saturday.getByRole('button', { name: '再加一段' }).press('Enter')
    await saturday.getByLabel('开门').first().fill('930')
    await office.getByText('粘贴放假通知').press('Enter')
    await office.getByLabel('每行一天或一段').fill('2027-10-01至2027-10-07 放假\n国庆')
    await office.getByRole('button', { name: '读入' }).press('Enter')
    await expect(office.getByText('有 1 行看不懂，留在框里了。')).toBeVisible()
    await saveByKeyboard(office)
    const { hours } = await settingsOf(hall)
    expect(hours.saturday).toEqual([
      { opens: '09:30', takingCloses: '11:30', closes: '12:00' },
      { opens: '14:00', takingCloses: '16:30', closes: '17:00' },
    ])
    expect(Object.keys(hours.special)).toHaveLength(7)
  })
  await hall.close()
})

test('what is wrong is said at the very field; what is in use cannot be taken away, and is named', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/services')
  const pension = office.getByRole('group', { name: '养老金申领' })

  await pension.getByLabel('通常办理').fill('999')
  await pension.getByLabel('字母').fill('A')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(pension.getByText('请填 1 到 240 分钟。')).toBeVisible()
  await pension.getByLabel('通常办理').fill('12')
  await expect(pension.getByText('请填 1 到 240 分钟。')).toBeHidden()
  await office.getByRole('button', { name: '保存' }).click()
  await expect(pension.getByText('“A”已经有了，请换一个。')).toBeVisible()

  await pension.getByLabel('字母').fill('B')
  await office.getByRole('button', { name: '删掉 社保卡' }).click()
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByRole('alert').filter({ hasText: '业务 › 社保卡' })).toContainText('今天还有人在用')
  await office.getByRole('button', { name: '撤销改动' }).click()
  await expect(office.getByRole('group', { name: 'A 社保卡' })).toBeVisible()
  await office.getByRole('button', { name: '拿回刚才的改动' }).click()
  await expect(office.getByRole('group', { name: 'A 社保卡' })).toHaveCount(0)
  await hall.close()
})

test('two managers save at once: the second sees what the first changed, keeps the own changes and saves both', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const [first, second] = [
    await hall.signedIn(browser, DESK_GLASS, '/settings/hall'),
    await hall.signedIn(browser, DESK_GLASS, '/settings/hall'),
  ]
  const nameOf = (page: Page) => page.getByRole('group', { name: '名称和联系' }).getByLabel('中文名称')
  await first.getByLabel('咨询电话').fill('0771-1111')
  await second.getByLabel('咨询电话').fill('0771-2222')
  await nameOf(second).fill('城北社保大厅')
  await save(first)

  await second.getByRole('button', { name: '保存' }).click()

  const told = second.getByRole('alert')
  await expect(told).toContainText('刚才有同事改过设置')
  await expect(told.getByRole('listitem').filter({ hasText: '0771-1111' }).first()).toBeVisible()
  await expect(told).toContainText('这几处您和同事都改了')
  await expect(told).toContainText('0771-2222')
  await expect(second.getByLabel('咨询电话')).toHaveValue('0771-1111')
  await expect(nameOf(second)).toHaveValue('城北社保大厅')
  expect((await settingsOf(hall)).name.zh).toBe('社会保险服务大厅')
  await save(second)
  const { phone, name } = await settingsOf(hall)
  expect([phone, name.zh]).toEqual(['0771-1111', '城北社保大厅'])
  await hall.close()
})

test('who leaves with unsaved changes is asked first', async ({ browser }) => {
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/hall')
  await office.getByLabel('咨询电话').fill('0771-1111')
  const asked: string[] = []
  office.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await office.getByRole('link', { name: '全部设置' }).click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(office.getByLabel('咨询电话')).toHaveValue('0771-1111')
  await hall.close()
})

test('the history says who changed what and leads back; a file goes out, is checked, shown and comes in again', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/hall')
  await office.getByLabel('咨询电话').fill('0771-1111')
  await save(office)

  await office.goto(`${hall.url}/settings/transfer`)
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: '下载设置文件' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')

  await test.step('back to the beginning', async () => {
    await office.goto(`${hall.url}/settings/history`)
    const newest = office.getByRole('listitem').filter({ hasText: '管理员' }).first()
    for (const words of ['电话', '12333', '0771-1111', '现在用的']) await expect(newest).toContainText(words)
    await office.getByRole('button', { name: '回到这一版' }).click()
    const asked = office.getByRole('dialog')
    await expect(asked).toContainText('会改动 1 处')
    await asked.getByRole('button', { name: '就这样改' }).click()
    await expect(office.getByText('已经改回去了')).toBeVisible()
    await expect(office.getByRole('heading', { level: 2 })).toHaveCount(3)
    expect((await settingsOf(hall)).phone).toBe('12333')
  })

  await test.step('a broken file, a wrong one, and the right one', async () => {
    await office.goto(`${hall.url}/settings/transfer`)
    await choose(office, file.replace('"phone": "0771-1111",', '"phone" "0771-1111",'))
    await expect(office.getByRole('alert')).toContainText(/第 \d+ 行第 13 个字/)
    await choose(office, file.replace('0771-1111', 'nobody'))
    await expect(office.getByRole('alert')).toContainText('电话：请填电话号码')
    await choose(office, file)
    const asked = office.getByRole('dialog')
    await expect(asked).toContainText('会改动 1 处')
    expect((await settingsOf(hall)).phone).toBe('12333')
    await asked.getByRole('button', { name: '就这样改' }).click()
    await expect(office.getByText('已按文件改好')).toBeVisible()
    expect((await settingsOf(hall)).phone).toBe('0771-1111')
  })

  await test.step('the guides stand in it as well: settings first, then the guides, each shown before', async () => {
    await choose(office, file.replace('"service": "card"', '"service": "ka"'))
    await expect(office.getByRole('alert')).toContainText('guides.0.service：“ka”已经没有了')
    await choose(office, file.replace(/"cost": \{\s*"zh": "[^"]+"/, '"cost": {"zh": ""'))
    await expect(office.getByRole('alert')).toContainText('guides.0.cost.zh：没有填，或者太长')
    const changed = JSON.parse(file)
    changed.guides[0].cost.zh = '首次免费。'
    await choose(
      office,
      JSON.stringify({ ...changed, guides: [...changed.guides, { ...changed.guides[0], id: 'bus' }] }),
    )
    const asked = office.getByRole('dialog')
    for (const words of ['新增 1 份办事指南', '改动 1 份办事指南']) await expect(asked).toContainText(words)
    await asked.getByRole('button', { name: '就这样改' }).click()
    await expect(office.getByText('已按文件改好')).toBeVisible()
    const { items } = await (await fetch(`${hall.url}/api/halls/main/guides`)).json()
    const costs = items.map(({ id, cost }: { id: string; cost: { zh: string } }) => `${id} ${cost.zh}`)
    expect(costs).toEqual(expect.arrayContaining(['card 首次免费。', 'bus 首次免费。']))
    await choose(office, file.replaceAll('"version": 2', '"version": 9'))
    await expect(office.getByRole('alert')).toContainText('更新的版本')
  })
  await hall.close()
})

for (const language of ['zh', 'en']) {
  test(`every page of the settings is accessible and fits in ${language}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const hall = await openStoryHall()
    const office = await hall.signedIn(browser, DESK_GLASS, '/')
    await office.emulateMedia({ reducedMotion: 'reduce' })
    for (const page of PAGES) {
      await office.goto(`${hall.url}/settings${page}?lang=${language}`)
      await expect(office.getByText(/正在打开|Opening/)).toHaveCount(0)
      await expect(office.getByRole('heading', { level: 1 })).toBeVisible()
      for (const glass of OFFICE_GLASSES) {
        await office.setViewportSize(glass)
        const isTooWide = await office.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        expect(isTooWide, `${page} at ${glass.width} in ${language}`).toBe(false)
      }
      await expectNoViolation(office, `/settings${page} in ${language}`)
    }
    await hall.close()
  })
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存，马上生效。')).toBeVisible()
}

async function saveByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存' }).press('Enter')
  await expect(page.getByText('已保存，马上生效。')).toBeVisible()
}

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.getByLabel('选择设置文件').setInputFiles(file)
}

async function settingsOf(hall: StoryHall): Promise<HallSettings> {
  return (await (await hall.signIn()).get<HallSettings>(SETTINGS)).body
}
