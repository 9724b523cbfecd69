// The entry register at the door: one tap, by hand, from paper; too warm; and a visitor's wish of their own data.
import { expect, type Page, test } from '@playwright/test'
import type { ShownEntry } from '#contract/registers.ts'
import { atTheDoor, openDoor, PHONE, register, work } from './door.ts'

const ID_NUMBER = '990000194001010014'

test('a guide writes visitors in, and reads, corrects and deletes what one of them wishes', async ({ browser }) => {
  const hall = await openDoor()
  const guide = await atTheDoor(hall, browser, 'guide', 'guide-li')
  await work(guide, /登记/)
  await expect(guide.getByText(/14 天后自动删除/)).toBeVisible()
  await guide.getByRole('button', { name: /免查验/ }).click()
  await expect(guide.getByText('没有记录任何信息')).toBeVisible()
  await register(guide, /今天的登记/)
  await expect(guide.getByText('今天还没有登记')).toBeVisible()

  await register(guide, /^登记/)
  await guide.getByLabel(/^姓名/).fill('王秀英')
  await guide.getByLabel(/^电话/).fill('0771-5501234')
  await guide.getByLabel('证件（可不写）').selectOption('id-card')
  await guide.getByLabel('证件号码').fill('990000194001010015')
  await guide.getByRole('button', { name: '登记', exact: true }).last().click()
  await expect(guide.getByText('最后一位和前面对不上')).toBeVisible()
  await guide.getByLabel('证件号码').fill(ID_NUMBER)
  await guide.getByLabel(/^体温/).fill('36.5')
  await guide.getByRole('button', { name: '登记', exact: true }).last().click()
  await expect(guide.getByText('已登记')).toBeVisible()
  await register(guide, /今天的登记/)
  await expect(guide.getByText('王** · 0771***1234').or(guide.getByText(/王\*\*/))).toBeVisible()
  await expect(guide.getByText('王秀英')).toBeHidden()

  await findAndRead(guide, ID_NUMBER)
  await expect(guide.getByRole('dialog').getByText(ID_NUMBER)).toBeVisible()
  await guide.getByRole('button', { name: '改正' }).click()
  await guide.getByRole('dialog').getByRole('button', { name: '无电话' }).click()
  await guide.getByRole('button', { name: '保存改正' }).click()
  await expect(guide.getByText('已改正')).toBeVisible()
  await guide.getByRole('button', { name: '关闭' }).click()

  await findAndRead(guide, '王秀英')
  await expect(guide.getByRole('dialog').getByText('无电话')).toBeVisible()
  await guide.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await guide.getByRole('button', { name: '确定删除' }).click()
  await expect(guide.getByText('已删除')).toBeVisible()
  await guide.getByRole('button', { name: '关闭' }).click()
  await guide.getByRole('button', { name: '查找' }).click()
  await expect(guide.getByText(/没有找到/)).toBeVisible()
  await hall.close()
})

test('too warm: a rest, measured again, and then the hall’s own instruction and no number', async ({ browser }) => {
  const hall = await openDoor()
  const volunteer = await atTheDoor(hall, browser, 'volunteer', 'volunteer-zhou', PHONE)
  await work(volunteer, /登记/)
  await expect(volunteer.getByRole('button', { name: '查、改、删' })).toBeHidden()
  await volunteer.getByLabel(/^体温/).fill('37.6')
  await volunteer.getByRole('button', { name: '登记', exact: true }).last().click()
  await expect(volunteer.getByRole('timer')).toBeVisible()
  await expect(volunteer.getByRole('button', { name: '去取号' })).toBeHidden()
  await work(volunteer, /取号/)
  await expect(volunteer.getByText(/1 位客人体温偏高/)).toBeVisible()

  // From a paper of ten minutes ago: the rest is over, and it is measured again.
  await volunteer.getByRole('button', { name: '去看看' }).click()
  await volunteer.getByRole('button', { name: '照纸表补录' }).click()
  const time = volunteer.getByLabel('纸上写的时间')
  await time.fill(minutesBefore(await time.inputValue(), 10))
  await volunteer.getByLabel(/^体温/).fill('38.0')
  await volunteer.getByRole('button', { name: '登记', exact: true }).last().click()
  await volunteer.getByLabel(/可以再量了/).fill('38.1')
  await volunteer.getByRole('button', { name: '记下' }).click()
  await expect(volunteer.getByText('请到发热门诊').first()).toBeVisible()
  await hall.close()
})

test('two guides at the same entry do not overwrite each other unseen', async ({ browser }) => {
  const hall = await openDoor()
  const li = await atTheDoor(hall, browser, 'guide', 'guide-li')
  const chen = await atTheDoor(hall, browser, 'guide', 'guide-chen')
  const admin = await hall.signIn()
  const visitor = { pass: 'id-card', name: '王秀英', phone: '13800001234', temperature: 36.5 }
  const { body } = await admin.post<ShownEntry>('/api/halls/main/entries', visitor)
  for (const guide of [li, chen]) {
    await findAndRead(guide, '王秀英')
    await guide.getByRole('button', { name: '改正' }).click()
  }
  await li.getByLabel(/^电话/).fill('13900001111')
  await li.getByLabel(/^住址/).fill('民族大道 1 号')
  await li.getByRole('button', { name: '保存改正' }).click()
  await expect(li.getByText('已改正')).toBeVisible()

  await chen.getByLabel(/^电话/).fill('13700002222')
  await chen.getByLabel(/^体温/).fill('36.8')
  await chen.getByRole('button', { name: '保存改正' }).click()
  await expect(chen.getByText('同事刚刚改过这条登记')).toBeVisible()
  await expect(chen.getByText(/电话：13900001111.*您也改了/)).toBeVisible()
  await expect(chen.getByLabel(/^电话/)).toHaveValue('13700002222')
  await expect(chen.getByLabel(/^住址/)).toHaveValue('民族大道 1 号')
  await chen.getByRole('button', { name: '保存改正' }).click()
  await expect(chen.getByText('已改正')).toBeVisible()

  const kept = await admin.get<ShownEntry>(`/api/halls/main/entries/${body.id}?reason=核对信息`)
  expect(kept.body).toMatchObject({ phone: '13700002222', address: '民族大道 1 号', temperature: 36.8 })
  await hall.close()
})

test('what is printed for a visitor is what is kept, and the papers of the register are there', async ({ browser }) => {
  const hall = await openDoor()
  const guide = await atTheDoor(hall, browser, 'guide', 'guide-li')
  const admin = await hall.signIn()
  await admin.post('/api/halls/main/entries', { pass: 'paper', name: '李大明' })
  await findAndRead(guide, '李大明')
  await guide.emulateMedia({ media: 'print' })
  await expect(guide.getByText('李大明').last()).toBeVisible()
  await expect(guide.getByRole('button')).toHaveCount(0)
  await guide.emulateMedia({ media: 'screen' })
  await guide.getByRole('button', { name: '关闭' }).click()

  await register(guide, /^打印$/)
  const form = await guide.getByRole('link', { name: /登记表/ }).getAttribute('href')
  const pdf = await guide.request.get(hall.url + form)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await expect(guide.getByRole('heading', { name: '导出登记' })).toBeHidden()

  const manager = await atTheDoor(hall, browser, 'manager', 'manager-he')
  await register(manager, /打印和导出/)
  await manager.getByRole('button', { name: '内部检查' }).click()
  const download = manager.waitForEvent('download')
  await manager.getByRole('button', { name: /导出表格/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^entries-main-.*\.csv$/)
  await hall.close()
})

async function findAndRead(guide: Page, typed: string): Promise<void> {
  await register(guide, /查、改、删/)
  await guide.getByLabel('完整的姓名、电话或证件号码').fill(typed)
  await guide.getByRole('button', { name: '查找' }).click()
  await guide.getByRole('button', { name: '看全部' }).first().click()
  await guide.getByRole('button', { name: '本人要求查看' }).click()
  await guide.getByRole('button', { name: '看全部内容' }).click()
  await expect(guide.getByRole('dialog', { name: '登记的全部内容' })).toBeVisible()
}

// A field for day and time has no zone: counted as if it were Greenwich.
function minutesBefore(wallTime: string, minutes: number): string {
  return new Date(Date.parse(`${wallTime}Z`) - minutes * 60_000).toISOString().slice(0, 16)
}
