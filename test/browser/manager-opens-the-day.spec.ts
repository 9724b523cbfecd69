// A manager sets up a hall from nothing but a browser, and the first elder takes a number there with a finger.
import { expect, type Page, test } from '@playwright/test'
import type { Caller } from '../support/caller.ts'
import { ADMIN_PASSWORD } from '../support/office.ts'
import { type SimulatedPrinter, simulatedPrinter } from '../support/simulated-printer.ts'
import { DESK_GLASS, DISPENSER_GLASS, openStoryHall, PHONE_GLASS } from './hall.ts'

test('the manager opens the day, adds a printer and a dispenser, tests and pairs them; a finger takes the first number', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  await (await hall.signIn()).done({ type: 'close-day' })
  const paper = await simulatedPrinter()
  const office = await hall.window(browser, DESK_GLASS, '/settings/devices')
  const touching = await browser.newContext({ viewport: DISPENSER_GLASS, hasTouch: true, locale: 'zh-CN' })
  const entrance = await touching.newPage()
  await entrance.goto(`${hall.url}/dispenser`)

  await test.step('signs in where the page asks for it, and opens the day', async () => {
    await signIn(office, 'admin', ADMIN_PASSWORD)
    await expect(office.getByText('已关门')).toBeVisible()
    await office.getByRole('button', { name: '现在开门' }).click()
    await expect(office.getByText('正在取号')).toBeVisible()
  })

  await test.step('a wrong address is named; a right one prints a test page', async () => {
    await office.getByRole('button', { name: '添加打印机' }).click()
    await office.getByLabel('名称').fill('门口打印机')
    await office.getByLabel('地址').fill('tcp://')
    await office.getByRole('button', { name: '保存' }).click()
    await expect(office.getByText(/地址要像 tcp/)).toBeVisible()
    await office.getByLabel('地址').fill(`tcp://127.0.0.1:${paper.port}`)
    await office.getByRole('button', { name: '保存' }).click()
    await office.getByRole('button', { name: '试打一张' }).click()
    await expect(office.getByText('已打出。')).toBeVisible()
    expect(paper.slips).toHaveLength(1)
  })

  await test.step('the dispenser is added with its printer and paired with the six digits', async () => {
    await office.getByRole('button', { name: '添加取号机或屏幕' }).click()
    await office.getByLabel('名称').fill('门口取号机')
    await office.getByLabel('用哪台打印机').selectOption('门口打印机')
    await office.getByRole('button', { name: '保存' }).click()
    await office.getByRole('button', { name: '配对码' }).click()
    const code = await office.getByText(/^\d{6}$/).textContent()
    for (const digit of code ?? '') await entrance.getByRole('button', { name: digit, exact: true }).tap()
    await expect(entrance.getByRole('heading', { name: '请问取哪种号？' })).toBeVisible()
  })

  await test.step('two touches are a number on the glass, on paper and on the phone', async () => {
    await entrance.getByRole('button', { name: /老年人/ }).tap()
    await entrance.getByRole('button', { name: /养老金申领/ }).tap()
    const given = entrance.getByRole('region', { name: '您的号' })
    for (const words of ['老001', '养老金申领', '下一个就是您']) await expect(given).toContainText(words)
    await expect(entrance.getByText('请取走号票')).toBeVisible()
    const printed = textOf(paper)
    for (const words of ['老001', 'L001', '养老金申领', '社会保险服务大厅', '12333']) expect(printed).toContain(words)
    expect(paper.errors).toEqual([])
    await followOnThePhone(await hall.window(browser, PHONE_GLASS, pathOf(paper)), await hall.hire('counter'))
  })

  await paper.close()
  await hall.close()
})

test('a dispenser without paper gives its number on the glass, and the desk hears why', async ({ browser }) => {
  const hall = await openStoryHall()
  const paper = await simulatedPrinter({ paper: 'out' })
  const kind = { kind: 'printer', paper: 80, text: 'gb18030', acknowledge: 'epson' } as const
  const printer = await hall.addDevice({ ...kind, name: '门口打印机', address: `tcp://127.0.0.1:${paper.port}` })
  const device = await hall.addDevice({ kind: 'dispenser', name: '门口取号机', printer })
  const entrance = await hall.window(browser, DISPENSER_GLASS, '/dispenser')
  for (const digit of await hall.makeCode('dispenser', device)) {
    await entrance.getByRole('button', { name: digit, exact: true }).click()
  }
  const desk = await hall.signedIn(browser, DESK_GLASS, '/desk?counter=1')

  await entrance.getByRole('button', { name: /普通/ }).click()
  await entrance.getByRole('button', { name: /社保卡/ }).click()

  await expect(entrance.getByRole('region', { name: '您的号' })).toContainText('A001')
  await expect(entrance.getByText('纸票没打出来，号有效。请记住您的号，或请人写下来')).toBeVisible()
  await expect(desk.getByText('门口打印机：缺纸')).toBeVisible()
  await expect(desk.getByText('A001 的号票没有打出来')).toBeVisible()
  paper.set({ paper: 'enough' })
  await desk.getByRole('button', { name: '补打' }).first().click()
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /^[^不]*补打/ })
    .click()
  await expect.poll(() => textOf(paper)).toContain('补打')

  await paper.close()
  await hall.close()
})

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

// The phone follows by itself, from waiting to the end.
async function followOnThePhone(phone: Page, clerk: Caller): Promise<void> {
  await expect(phone.getByText('下一个就是您')).toBeVisible()
  await clerk.done({ type: 'open-counter', counter: '3' })
  await clerk.done({ type: 'call-next', counter: '3' })
  await expect(phone.getByText('请到 3号窗口')).toBeVisible()
  await clerk.done({ type: 'start-service', ticket: '老001' })
  await expect(phone.getByText('正在 3号窗口 办理')).toBeVisible()
  await clerk.done({ type: 'finish-service', ticket: '老001' })
  await expect(phone.getByText('已经办完')).toBeVisible()
}

function textOf({ slips }: SimulatedPrinter): string {
  return slips.at(-1)?.text.join('\n') ?? ''
}

/** The code names the machine in its network; here it is this one. */
function pathOf({ slips }: SimulatedPrinter): string {
  return new URL(slips.at(-1)?.qr ?? '').pathname
}
