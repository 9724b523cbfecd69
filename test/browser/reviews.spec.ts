// A visitor was not content, says so on the pad, and the office settles it.
import { expect, test } from '@playwright/test'
import { expectNoViolation } from './axe.ts'
import { DESK_GLASS, openStoryHall } from './hall.ts'

const PAD_GLASS = { width: 1024, height: 768 }

test('a low rating on the pad becomes a case, and the case is settled', async ({ browser }) => {
  const hall = await openStoryHall()
  try {
    const clerk = await hall.signIn()
    await clerk.done({ type: 'open-counter', counter: '1' })
    const { ticket } = await clerk.done({ type: 'take-ticket', service: 'card', class: 'ordinary' })
    const id = ticket?.id ?? ''
    const number = ticket?.number ?? ''
    await clerk.done({ type: 'call-next', counter: '1' })
    await clerk.done({ type: 'start-service', ticket: id })
    const pad = await hall.signedIn(browser, PAD_GLASS, '/review?counter=1')
    await expect(pad.getByText('欢迎您来办事')).toBeVisible()
    await clerk.done({ type: 'finish-service', ticket: id })

    await pad.getByRole('button', { name: '非常不满意' }).click()
    await pad.getByRole('button', { name: '等得太久' }).click()
    await pad.getByRole('button', { name: '提交' }).click()
    await pad.getByRole('textbox', { name: '您还想说什么' }).fill('等了一个上午')
    await pad.getByRole('button', { name: '希望给我回电话' }).click()
    await expectNoViolation(pad, 'the words on the pad')
    await pad.getByLabel('电话').fill('1390000')
    await pad.getByRole('button', { name: '提交' }).click()
    await expect(pad.getByRole('alert')).toContainText('电话好像不对')
    await pad.getByLabel('电话').fill('13900007788')
    await pad.getByRole('button', { name: '提交' }).click()
    await expect(pad.getByText('谢谢您的评价')).toBeVisible()

    const office = await hall.signedIn(browser, DESK_GLASS, '/reviews')
    await office.getByRole('button', { name: `处理 ${number}` }).click()
    const dialog = office.getByRole('dialog')
    await expect(dialog).toContainText('取号')
    await expect(dialog).not.toContainText('等了一个上午')
    await dialog.getByRole('button', { name: '回访办事人' }).click()
    await expect(dialog).toContainText('等了一个上午')
    await expect(dialog).toContainText('13900007788')
    await dialog.getByLabel('做了什么').fill('已打电话道歉')
    await dialog.getByRole('button', { name: '已联系', exact: true }).click()
    await expect(dialog.getByRole('status')).toContainText('已记为「已联系」')
    await dialog.getByRole('button', { name: '已办结' }).click()
    await expect(dialog.getByRole('status')).toContainText('已记为「已办结」')
    await dialog.getByRole('button', { name: '撤销' }).click()
    await expect(dialog.getByRole('status')).toContainText('已撤销')
    await dialog.getByRole('button', { name: '已办结' }).click()
    await expect(dialog.getByRole('status')).toContainText('已记为「已办结」')
    await expectNoViolation(office, 'a case')
    await dialog.getByRole('button', { name: '关闭' }).click()

    await expect(office.getByText('没有要跟进的差评')).toBeVisible()
    await expect(office.getByRole('region', { name: '这个月已经了结的' })).toContainText(number)
    await expectNoViolation(office, 'the page of reviews')
  } finally {
    await hall.close()
  }
})

test('a guide types in what an elder wrote on paper', async ({ browser }) => {
  const hall = await openStoryHall()
  try {
    const clerk = await hall.signIn()
    await clerk.done({ type: 'open-counter', counter: '1' })
    const { ticket } = await clerk.done({ type: 'take-ticket', service: 'card', class: 'elder' })
    const id = ticket?.id ?? ''
    await clerk.done({ type: 'call-next', counter: '1' })
    await clerk.done({ type: 'start-service', ticket: id })
    await clerk.done({ type: 'finish-service', ticket: id })

    const tablet = await hall.signedIn(browser, PAD_GLASS, '/reception')
    await tablet.getByRole('button', { name: '评价', exact: true }).click()
    await expect(tablet.getByRole('button', { name: '录入' })).toBeDisabled()
    await tablet.getByLabel('号码').fill('老999')
    await tablet.getByRole('button', { name: '满意', exact: true }).click()
    await tablet.getByRole('button', { name: '录入' }).click()
    await expect(tablet.getByRole('alert')).toBeVisible()
    await tablet.getByLabel('号码').fill(ticket?.number ?? '')
    await tablet.getByRole('button', { name: '录入' }).click()
    await expect(tablet.getByText(`${ticket?.number} 已录入。`)).toBeVisible()
    const fromPaper = async () =>
      (await clerk.get<{ total: { fromPaper: number } }>('/api/halls/main/reports/reviews')).body.total.fromPaper
    await expect.poll(fromPaper).toBe(1)
  } finally {
    await hall.close()
  }
})
