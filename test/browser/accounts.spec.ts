// The administrator hires a clerk, who signs in, chooses a password, works, and is thrown out; tokens are made and
// revoked; and all of it stands in the security log.
import { expect, type Page, test } from '@playwright/test'
import { caller } from '../support/caller.ts'
import { expectNoViolation } from './axe.ts'
import { DESK_GLASS, openStoryHall } from './hall.ts'

const PAGES = ['staff', 'sessions', 'tokens', 'audit'] as const

test('a clerk is hired, changes the first password, is thrown out, and is let go', async ({ browser }) => {
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/staff')
  const desk = await hall.window(browser, DESK_GLASS, '/desk')
  let first = ''

  await test.step('the administrator hires her; the first password is shown once', async () => {
    await office.getByRole('button', { name: '增加一位员工' }).click()
    const form = office.getByRole('dialog')
    await form.getByLabel('姓名').fill('王芳')
    await form.getByLabel('用户名').fill('Wang Fang')
    await form.getByRole('button', { name: '增加' }).click()
    await expect(form.getByRole('alert')).toContainText('小写字母')
    await form.getByLabel('用户名').fill('wangfang')
    await form.getByRole('button', { name: '增加' }).click()
    first = (await form.getByRole('code').textContent()) ?? ''
    expect(first).toMatch(/^[a-z2-9]{12}$/)
    await form.getByRole('button', { name: '记好了' }).click()
    await expect(rowOf(office, '王芳')).toContainText('还没换第一次的密码')
  })

  await test.step('she signs in with it and must choose another one first', async () => {
    await desk.getByLabel('用户名').fill('wangfang')
    const password = desk.getByLabel('密码', { exact: true })
    await password.fill(first)
    await password.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true })
    await expect(desk.getByText('大写锁定开着')).toBeVisible()
    await password.dispatchEvent('keydown', { key: 'a', bubbles: true })
    await expect(desk.getByText('大写锁定开着')).toHaveCount(0)
    await expect(desk.getByLabel('密码', { exact: true })).toHaveAttribute('type', 'password')
    await desk.getByRole('button', { name: '显示密码' }).click()
    await expect(desk.getByLabel('密码', { exact: true })).toHaveAttribute('type', 'text')
    await desk.getByRole('button', { name: '登录' }).click()
    await desk.getByLabel('现在的密码').fill(first)
    await desk.getByLabel('新密码').fill(first)
    await desk.getByRole('button', { name: '换密码' }).click()
    await expect(desk.getByRole('alert')).toContainText('不能和现在的密码一样')
    await desk.getByLabel('新密码').fill('wang-fang-2026')
    await desk.getByRole('button', { name: '换密码' }).click()
    await expect(desk.getByRole('heading', { name: '请选您坐的窗口' })).toBeVisible()
  })

  await test.step('her sign-in is seen and ended: the desk goes to the door at once', async () => {
    await office.goto(`${hall.url}/settings/sessions`)
    const row = rowOf(office, '王芳')
    await expect(row).toContainText('Chrome')
    await row.getByRole('button', { name: /结束/ }).click()
    await office.getByRole('dialog').getByRole('button', { name: '结束' }).click()
    await expect(row).toHaveCount(0)
    await expect(desk.getByLabel('用户名')).toBeVisible()
  })

  await test.step('after five wrong passwords the door counts the seconds down and then lets her in', async () => {
    const stranger = caller(hall.url)
    for (let guess = 0; guess < 5; guess += 1) {
      await stranger.post('/api/session', { username: 'wangfang', password: 'guess-guess' })
    }
    await desk.getByLabel('用户名').fill('wangfang')
    await desk.getByLabel('密码', { exact: true }).fill('wang-fang-2026')
    await desk.getByRole('button', { name: '登录' }).click()
    await expect(desk.getByText(/请等 \d 秒/)).toBeVisible()
    await expect(desk.getByRole('button', { name: '登录' })).toBeDisabled()
    await expect(desk.getByText('现在可以再试了。')).toBeVisible()
    await desk.getByRole('button', { name: '登录' }).click()
    await expect(desk.getByRole('heading', { name: '请选您坐的窗口' })).toBeVisible()
  })

  await test.step('she is let go: her desk closes, and the account is stopped, not gone', async () => {
    await office.goto(`${hall.url}/settings/staff`)
    await office.getByRole('button', { name: '修改 王芳' }).click()
    await office.getByRole('button', { name: '停用账号' }).click()
    await expect(office.getByRole('dialog')).toContainText('不能再登录')
    await office.getByRole('button', { name: '停用账号' }).click()
    await expect(rowOf(office, '王芳')).toContainText('已停用')
    await expect(desk.getByLabel('用户名')).toBeVisible()
  })

  await test.step('all of it stands in the security log, and can be looked for', async () => {
    await office.goto(`${hall.url}/settings/audit`)
    await office.getByLabel('谁').selectOption({ label: '王芳 (wangfang)' })
    for (const words of ['停用账号', '登录没有成功', '错得太多，暂时锁住', '结束一次登录', '换了密码', '增加员工']) {
      await expect(office.getByRole('row').filter({ hasText: words }).first()).toBeVisible()
    }
    await office.getByLabel('哪一类').selectOption({ label: '员工账号' })
    await expect(office.getByRole('row').filter({ hasText: '登录没有成功' })).toHaveCount(0)
    await expect(office.getByRole('row').filter({ hasText: '停用账号' })).toBeVisible()
    const [file] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: '导出表格' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('安全记录.csv')
  })
  await hall.close()
})

test('a token is made for a print agent, shown once with its line, and revoked after a question', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/tokens')
  await office.getByRole('button', { name: '做一个令牌' }).click()
  const form = office.getByRole('dialog')
  await form.getByLabel('给谁用').selectOption('agent')
  await form.getByLabel('名称').fill('door-1')
  await form.getByLabel('有效期').fill('20')
  await form.getByRole('button', { name: '做令牌' }).click()
  await expect(form.getByRole('code')).toContainText(/AGENT_TOKEN=[\w-]{43} PRINTER=.* npm run agent/)
  await form.getByRole('button', { name: '记好了' }).click()
  const row = rowOf(office, 'door-1')
  for (const words of ['打印代理', '还有 20 天', '没有用过', '管理员']) await expect(row).toContainText(words)

  await row.getByRole('button', { name: '作废 door-1' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: '作废 door-1' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await expect(office.getByText('还没有令牌。')).toBeVisible()
  await hall.close()
})

test('the pages of accounts have nothing that axe minds, and a clerk sees only what is theirs', async ({ browser }) => {
  test.setTimeout(240_000)
  const hall = await openStoryHall()
  await hall.program('guide')
  await hall.hire('counter', 'zhao')
  const office = await hall.signedIn(browser, DESK_GLASS, '/settings/staff')
  for (const language of ['zh', 'en']) {
    for (const page of PAGES) {
      await office.goto(`${hall.url}/settings/${page}?lang=${language}`)
      await expect(office.getByRole('row').nth(1)).toBeVisible()
      await expectNoViolation(office, `${page} ${language}`)
    }
  }
  const clerk = await hall.window(browser, DESK_GLASS, '/')
  await clerk.request.post(`${hall.url}/api/session`, { data: { username: 'zhao', password: 'password of zhao' } })
  await clerk.goto(`${hall.url}/settings/sessions`)
  await expect(clerk.getByText('就是这里')).toBeVisible()
  await expect(clerk.getByText('其他人的登录')).toHaveCount(0)
  await clerk.goto(`${hall.url}/settings/audit`)
  await expect(clerk.getByRole('alert')).toContainText('您的账号不能做这一步')
  await hall.close()
})

function rowOf(page: Page, words: string) {
  return page.getByRole('row').filter({ hasText: words })
}
