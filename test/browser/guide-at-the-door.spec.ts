// A guide alone with a tablet: numbers, papers, green lane, help and emergencies.
import { expect, type Page, test } from '@playwright/test'
import { atTheDoor, dispenserOf, openDoor, PHONE, returning, work } from './door.ts'

test('a guide gives a number in two taps and leads the visitor to the result', async ({ browser }) => {
  const hall = await openDoor()
  const guide = await atTheDoor(hall, browser, 'guide', 'guide-li')
  const volunteer = await atTheDoor(hall, browser, 'volunteer', 'volunteer-zhou', PHONE)

  await guide.getByRole('button', { name: /老年人/ }).click()
  await guide.getByRole('button', { name: /社保卡/ }).click()
  await expect(guide.getByText('老001').first()).toBeVisible()
  for (const paper of await guide.getByRole('checkbox').all()) await paper.check()
  await guide.getByRole('button', { name: '材料齐', exact: true }).click()
  await expect(guide.getByRole('button', { name: '材料齐', exact: true })).toHaveAttribute('aria-pressed', 'true')

  await guide.getByRole('button', { name: '安排陪同' }).click()
  await guide
    .getByRole('dialog')
    .getByRole('button', { name: /guide 王/ })
    .click()
  await expect(guide.getByRole('dialog')).toBeHidden()
  await work(guide, /绿色通道/)
  await guide.getByRole('button', { name: '到：答疑' }).click()
  await expect(guide.getByRole('button', { name: '到：复印资料' })).toBeVisible()

  await guide.getByRole('button', { name: '换人陪同' }).click()
  await guide
    .getByRole('dialog')
    .getByRole('button', { name: /volunteer 王/ })
    .click()
  await expect(guide.getByText('陪同人：volunteer 王')).toBeVisible()
  await expect(guide.getByText(/volunteer 王\s*正陪 1 位/)).toBeVisible()

  const card = guide.getByRole('link', { name: '打印跟踪卡' })
  await expectPdf(guide, await card.getAttribute('href'))
  await work(volunteer, /绿色通道/)
  await volunteer.getByRole('button', { name: '反馈：告诉客人结果' }).click()
  await volunteer.getByRole('button', { name: /缺材料|材料/ }).click()
  await volunteer.getByRole('textbox').fill('户口簿')
  await volunteer.getByRole('button', { name: '已经告诉客人' }).click()

  await guide.getByText('已经反馈').click()
  await expectPdf(guide, await guide.getByRole('link', { name: /打印结果单/ }).getAttribute('href'))
  await expect(volunteer.getByRole('button', { name: '换人陪同' })).toBeHidden()
  await hall.close()
})

test('whoever has not been told a result is not forgotten when the hall closes', async ({ browser }) => {
  const hall = await openDoor()
  const guide = await atTheDoor(hall, browser, 'guide', 'guide-li')
  const admin = await hall.signIn()
  const { ticket } = await admin.done({ type: 'take-ticket', service: 'card', class: 'elder' })
  await guide.getByRole('navigation', { name: '接待工作' }).getByRole('button', { name: /等候/ }).click()
  await guide.getByRole('button', { name: `更多操作：${ticket?.number}` }).click()
  await guide.getByRole('button', { name: '安排陪同' }).click()
  await guide
    .getByRole('dialog')
    .getByRole('button', { name: /guide 王/ })
    .click()
  await expect(guide.getByRole('dialog')).toBeHidden()

  await admin.press({ type: 'close-day' })
  await expect(guide.getByText(/还有 1 位没有反馈：老001/).first()).toBeVisible()
  await hall.close()
})

test('help is asked at the dispenser and answered at the door; an emergency reaches everybody', async ({ browser }) => {
  const hall = await openDoor()
  const guide = await atTheDoor(hall, browser, 'guide', 'guide-li')
  const machine = await dispenserOf(hall, browser)

  await machine.getByRole('button', { name: '请人帮忙' }).click()
  await expect(machine.getByRole('dialog').getByText('工作人员马上来')).toBeVisible()
  await guide.getByRole('button', { name: '我去帮忙' }).first().click()
  await expect(machine.getByRole('dialog').getByText('正在过来')).toBeVisible()
  await work(guide, /求助/)
  await expect(guide.getByText(/秒后有人去/)).toBeVisible()

  await machine.getByRole('button', { name: /有人突发疾病/ }).click()
  await machine.getByRole('button', { name: '不是，按错了' }).click()
  await expect(guide.getByRole('heading', { name: /有人发病/ })).toBeHidden()
  await machine.getByRole('button', { name: /有人突发疾病/ }).click()
  await machine.getByRole('button', { name: '是，快来人' }).click()
  await expect(machine.getByRole('dialog').getByText(/已经告诉所有工作人员/)).toBeVisible()

  const colleague = await returning(hall, browser, 'guide-li', PHONE)
  await expect(guide.getByRole('heading', { name: /有人发病：取号机/ })).toBeVisible()
  await guide.getByRole('button', { name: '打了 120' }).click()
  await expect(colleague.getByRole('button', { name: /打了 120 ✓/ })).toBeDisabled()
  await guide.getByRole('button', { name: '已经解除' }).click()
  await guide.getByRole('button', { name: '没有危险了' }).click()
  await expect(colleague.getByRole('heading', { name: /有人发病/ })).toBeHidden()

  await guide.getByRole('button', { name: '突发情况' }).click()
  await guide.getByRole('button', { name: '等候区' }).click()
  await guide.getByRole('button', { name: '这是演练' }).click()
  await guide.getByRole('button', { name: '有人摔倒' }).click()
  await expect(colleague.getByRole('heading', { name: /演练.*有人摔倒：等候区/ })).toBeVisible()
  await hall.close()
})

test('a visit at the dispenser that takes a minute is told to the guides, once and quietly', async ({ browser }) => {
  const hall = await openDoor()
  const guide = await atTheDoor(hall, browser, 'guide', 'guide-li')
  const machine = await dispenserOf(hall, browser)
  await machine.clock.install()
  await machine.reload()
  await machine.getByRole('button', { name: /老年人/ }).click()
  await expect(machine.getByText('请问办什么事？')).toBeVisible()
  await machine.clock.fastForward('01:01')
  await expect(guide.getByText(/取号机.*(久|慢|长)/).first()).toBeVisible()
  await expect(machine.getByText('工作人员马上来')).toBeHidden()
  await hall.close()
})

async function expectPdf(page: Page, href: string | null): Promise<void> {
  const response = await page.request.get(new URL(href ?? '', page.url()).href)
  expect(response.headers()['content-type']).toBe('application/pdf')
}
