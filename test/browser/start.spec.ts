// A manager who has never seen the system sets up a hall by the five steps alone: two printers, three screens and four
// colleagues. Every press and every key is counted, so that one can say how long it takes.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { HallSettings } from '#contract/settings.ts'
import { expectNoViolation } from './axe.ts'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall, type StoryHall } from './hall.ts'

const GLASSES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]
const STEPS = ['hall', 'services', 'staff', 'devices', 'ready']
const COLLEAGUES = ['王芳', '李强', '张敏', '刘洋']
/** What somebody who looks for each key needs, and one who reads before each press. */
const KEY_SECONDS = 1
const PRESS_SECONDS = 6

test('two printers, three screens and four colleagues by the five steps alone', async ({ browser }) => {
  test.setTimeout(240_000)
  const hall = await openStoryHall()
  const folders = [await mkdtemp(join(tmpdir(), 'paper-')), await mkdtemp(join(tmpdir(), 'paper-'))]
  const page = await hall.signedIn(browser, DESK_GLASS, '/')
  const hand = handOn(page)

  await test.step('the front page of an untouched hall offers the five steps', async () => {
    await hand.press(page.getByRole('link', { name: '五步设好大厅' }))
    await expect(page.getByRole('heading', { name: '大厅', exact: true })).toBeVisible()
  })

  await test.step('1: name, phone, a noon break; a wrong time is said at its field and nothing is lost', async () => {
    await hand.type(page.getByLabel('中文名称'), '城北社保大厅')
    await hand.type(page.getByLabel('英文名称'), 'North Hall')
    await hand.type(page.getByLabel('咨询电话'), '0771-5551234')
    await hand.type(page.getByLabel('开门'), '18:30')
    await hand.press(page.getByLabel('中午休息'))
    await hand.press(page.getByRole('button', { name: '保存，下一步' }))
    await expect(page.getByRole('alert').first()).toBeVisible()
    await hand.type(page.getByLabel('开门'), '830')
    await hand.press(page.getByRole('button', { name: '保存，下一步' }))
    await expect(page.getByRole('heading', { name: '业务和窗口' })).toBeVisible()
    const { name, hours } = await settingsOf(hall)
    expect(name).toEqual({ zh: '城北社保大厅', en: 'North Hall' })
    expect(hours.friday).toEqual([
      { opens: '08:30', takingCloses: '11:30', closes: '12:00' },
      { opens: '14:00', takingCloses: '16:30', closes: '17:00' },
    ])
  })

  await test.step('2: one service less, one more; four counters; the rule as it will hang on the wall', async () => {
    await hand.press(page.getByLabel('工伤医疗费', { exact: true }))
    await hand.press(page.getByLabel('参保登记', { exact: true }))
    await expect(page.getByLabel('参保登记的字母')).toHaveValue('E')
    await hand.choose(page.getByLabel('窗口数'), '4')
    await expect(page.getByText('老年人号按“提前30分钟取号”排队')).toBeVisible()
    await hand.press(page.getByRole('button', { name: '保存，下一步' }))
    await expect(page.getByRole('heading', { name: '同事', exact: true })).toBeVisible()
    const { services, counters } = await settingsOf(hall)
    expect(services.map(({ id }) => id)).toEqual([
      'card',
      'pension',
      'qualification',
      'records',
      'funeral',
      'enrolment',
    ])
    expect(counters).toHaveLength(4)
  })

  await test.step('3: four names; the first passwords are shown, and let one in once', async () => {
    for (const [at, name] of COLLEAGUES.entries()) {
      const row = page.getByRole('group', { name: `第 ${at + 1} 位同事` })
      await hand.type(row.getByLabel('姓名'), name)
      if (at === 3) await hand.choose(row.getByLabel('岗位'), 'guide')
      else await hand.key('Enter')
    }
    await expect(page.getByRole('group', { name: '第 4 位同事' }).getByLabel('用户名')).toHaveValue('guide1')
    await hand.press(page.getByRole('button', { name: '开 4 个账号' }))
    const slips = page.locator('.slips li')
    await expect(slips).toHaveCount(4)
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await hand.press(page.getByRole('button', { name: '打印密码条' }))
    const [username = '', password = ''] = await slips.first().locator('.slip-secret').allTextContents()
    expect(username).toBe('clerk1')
    const clerk = await hall.signIn(username, password)
    expect((await clerk.get('/api/session')).body).toMatchObject({ mustChangePassword: true })
    await hand.press(page.getByRole('button', { name: '保存，下一步' }))
    await expect(page.getByRole('heading', { name: '设备', exact: true })).toBeVisible()
  })

  await test.step('4: two printers, one test page that really lies in its folder', async () => {
    await hand.type(page.getByLabel('地址'), '192.168.1.20')
    await hand.press(page.getByRole('button', { name: '添加打印机' }))
    await expect(page.getByRole('alert')).toContainText('地址要像')
    for (const [at, folder] of folders.entries()) {
      await hand.type(page.getByLabel('地址'), `file://${folder}`)
      await hand.press(page.getByRole('button', { name: '添加打印机' }))
      await expect(page.getByRole('heading', { name: `打印机 ${at + 1}` })).toBeVisible()
    }
    await hand.press(page.getByRole('button', { name: '试打一张' }).first())
    await expect(page.getByText(/已打出。|已送出/)).toBeVisible()
    expect(await readdir(folders[0] ?? '')).not.toEqual([])
  })

  await test.step('three screens are added with a press each and pair themselves with their codes', async () => {
    for (const kind of ['取号机', '综合屏', '流程屏']) {
      await hand.press(page.getByRole('button', { name: kind, exact: true }))
      await expect(page.getByRole('img', { name: `${kind} 1的配对二维码` })).toBeVisible()
    }
    const dispenser = await hand.pairs(await hall.window(browser, DISPENSER_GLASS, '/pair'), '取号机 1')
    await expect(dispenser).toHaveURL(/\/dispenser$/)
    await expect(dispenser.getByRole('button', { name: /普通/ })).toBeVisible()
    const board = await hand.pairs(await hall.window(browser, BOARD_GLASS, '/pair'), '综合屏 1')
    await expect(board).toHaveURL(/\/board$/)
    // A camera reads the whole address with the code behind it.
    const guides = await hall.window(browser, BOARD_GLASS, `/pair#${await codeOf(page, '流程屏 1')}`)
    await expect(guides).toHaveURL(/\/guides$/)
    await expect(page.getByText('已配对，可以用了')).toHaveCount(3)
    await expect(page.locator('.device-code')).toHaveCount(0)
    const devices = (await (await hall.signIn()).get<{ items: { kind: string; printer?: string }[] }>(DEVICES)).body
      .items
    expect(devices.find(({ kind }) => kind === 'dispenser')?.printer).toBeDefined()
    await hand.press(page.getByRole('button', { name: '下一步' }))
  })

  await test.step('5: the check list has only holidays and guides left; the notice is a paper; the day is open', async () => {
    await expect(page.getByText('窗口的同事有账号')).toBeVisible()
    await expect(page.getByText('屏幕都配对了')).toBeVisible()
    await expect(page.locator('.start-checks [data-done="false"]')).toHaveText([/节假日/, /办事指南/])
    const notice = page.getByRole('link', { name: '中文，A4' })
    hand.count.presses += 1
    const paper = await page.request.get(`${hall.url}${await notice.getAttribute('href')}`)
    expect(paper.headers()['content-type']).toBe('application/pdf')
    await expect(page.getByText('正在取号')).toBeVisible()
  })

  await test.step('whoever comes back later is shown the last step; the front page offers nothing any more', async () => {
    await page.goto(`${hall.url}/settings/start`)
    await expect(page.getByRole('heading', { name: '准备好了' })).toBeVisible()
    await page.goto(hall.url)
    await expect(page.getByRole('link', { name: /设置/ }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: '五步设好大厅' })).toHaveCount(0)
  })

  const { presses, keys } = hand.count
  const seconds = presses * PRESS_SECONDS + keys * KEY_SECONDS
  console.log(`Five steps: ${presses} presses and ${keys} keys, about ${Math.ceil(seconds / 60)} minutes unhurried.`)
  expect(seconds).toBeLessThan(15 * 60)
  await hall.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

test('the five steps with the keyboard alone: on, back, and skipping what is not saved asks first', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const page = await hall.signedIn(browser, DESK_GLASS, '/settings/start')
  await page.getByLabel('咨询电话').fill('0771-1')
  await page.getByRole('button', { name: '先跳过' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('跳过就不要了')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '保存，下一步' }).press('Enter')
  await expect(page.getByRole('heading', { name: '业务和窗口' })).toBeFocused()
  expect((await settingsOf(hall)).phone).toBe('0771-1')
  await page.getByRole('button', { name: '上一步' }).press('Enter')
  await expect(page.getByLabel('咨询电话')).toHaveValue('0771-1')
  await page.getByRole('button', { name: /设备/ }).press('Enter')
  await expect(page.getByRole('heading', { name: '设备', exact: true })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: '设备', exact: true })).toBeVisible()
  await hall.close()
})

test('a manager who is no administrator is offered the steps and told who makes accounts; a clerk is offered nothing', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  for (const [role, links] of [
    ['manager', 1],
    ['counter', 0],
  ] as const) {
    await hall.hire(role, `${role}-one`)
    const page = await hall.window(browser, DESK_GLASS, '/')
    const data = { username: `${role}-one`, password: `password of ${role}-one` }
    await page.request.post(`${hall.url}/api/session`, { data })
    await page.goto(hall.url)
    await expect(page.getByRole('button', { name: '退出' })).toBeVisible()
    await expect(page.getByRole('link', { name: '五步设好大厅' })).toHaveCount(links)
    await page.goto(`${hall.url}/settings/start#staff`)
    if (role === 'manager') await expect(page.getByText('只有系统管理员能开账号')).toBeVisible()
    else await expect(page.getByText('您的账号不能做这一步')).toBeVisible()
  }
  await hall.close()
})

for (const language of ['zh', 'en']) {
  test(`each step is accessible and fits in ${language}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const hall = await openStoryHall()
    const page = await hall.signedIn(browser, DESK_GLASS, '/')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const path of [...STEPS.map((step) => `/settings/start?lang=${language}#${step}`), `/pair?lang=${language}`]) {
      await page.goto('about:blank')
      await page.goto(`${hall.url}${path}`)
      await expect(page.getByText(/正在打开，|Opening, one/)).toHaveCount(0)
      if (path.endsWith('#devices')) await page.getByRole('button', { name: /^(综合屏|Hall board|Board)$/ }).click()
      for (const glass of GLASSES) {
        await page.setViewportSize(glass)
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        expect(isTooWide, `${path} at ${glass.width}`).toBe(false)
      }
      await expectNoViolation(page, path)
    }
    await hall.close()
  })
}

type Hand = {
  readonly count: { presses: number; keys: number }
  readonly press: (what: Locator) => Promise<void>
  /** Into a field, instead of what stands there. */
  readonly type: (field: Locator, text: string) => Promise<void>
  readonly choose: (field: Locator, value: string) => Promise<void>
  readonly key: (name: string) => Promise<void>
  /** Types the address and the six digits on another screen. */
  readonly pairs: (screen: Page, name: string) => Promise<Page>
}

function handOn(page: Page): Hand {
  const count = { presses: 0, keys: 0 }
  return {
    count,
    press: async (what) => {
      count.presses += 1
      await what.click()
    },
    type: async (field, text) => {
      count.presses += 1
      // A Chinese character is about three keys of pinyin.
      count.keys += [...text].reduce((sum, letter) => sum + (letter > '一' ? 3 : 1), 0)
      await field.fill(text)
    },
    choose: async (field, value) => {
      count.presses += 2
      await field.selectOption(value)
    },
    key: async (name) => {
      count.keys += 1
      await page.keyboard.press(name)
    },
    pairs: async (screen, name) => {
      count.keys += screen.url().length
      for (const digit of await codeOf(page, name)) {
        count.presses += 1
        await screen.getByRole('button', { name: digit, exact: true }).click()
      }
      return screen
    },
  }
}

async function codeOf(page: Page, name: string): Promise<string> {
  const card = page.getByRole('listitem').filter({ has: page.getByRole('img', { name: `${name}的配对二维码` }) })
  return (await card.locator('.device-code').textContent()) ?? ''
}

const DEVICES = '/api/halls/main/devices'

async function settingsOf(hall: StoryHall): Promise<HallSettings> {
  return (await (await hall.signIn()).get<HallSettings>('/api/halls/main/settings')).body
}
