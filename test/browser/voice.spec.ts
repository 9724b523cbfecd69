// The page of the voice: a manager changes how calls are spoken, hears it before anybody else, has a sentence said on a
// board, and brings in the recordings of somebody from here.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { HallSettings } from '#contract/settings.ts'
import { HALL_RATE_HZ, toWav } from '#voice/wav.ts'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { spoken, writeRecordings } from '../voice/recordings.ts'
import { expectNoViolation } from './axe.ts'
import { BOARD_GLASS, DESK_GLASS, openStoryHall } from './hall.ts'

const SETTINGS = '/api/halls/main/settings'
const VOICE_MAX_MS = 40_000

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

test('the order of the voices is changed, heard here first, and then saved', async ({ browser }) => {
  const hall = await openStoryHall()
  const office = await hall.signIn()
  const page = await hall.signedIn(browser, DESK_GLASS, '/settings/voice')
  await button(page, '＋ 英语').click()
  await button(page, '英语：往前').click()
  await page.getByRole('slider', { name: '9 点', exact: true }).press('PageDown')
  await expect(page.getByRole('list', { name: '会这样说' }).getByRole('listitem')).toContainText([
    'Number elder zero one two',
    '请老零一二号',
  ])
  const [sound] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/speech/sample')),
    button(page, '听一下').click(),
  ])
  expect(sound.headers()['content-type']).toBe('audio/wav')
  await expect(page.getByText('播完了。')).toBeVisible({ timeout: VOICE_MAX_MS })
  // Nothing is kept yet; then somebody else is quicker.
  const before = (await office.get<HallSettings>(SETTINGS)).body
  expect(before.voice.order).toBeUndefined()
  await office.ask('PUT', SETTINGS, { ...before, voice: { ...before.voice, repeats: 3 } })
  await button(page, '保存').click()
  await expect(page.getByText('您改的都还在')).toBeVisible()
  await expect(button(page, '3 遍')).toHaveAttribute('aria-pressed', 'true')
  await expectNoViolation(page, 'the voice, changed by two')

  await button(page, '保存').click()
  await expect(page.getByText('已保存')).toBeVisible()
  const { voice } = (await office.get<HallSettings>(SETTINGS)).body
  expect(voice).toMatchObject({ order: ['en', 'zh'], repeats: 3 })
  expect([8, 9, 10].map((hour) => voice.volumeByHour?.[hour])).toEqual([100, 80, 100])
  await hall.close()
})

test('the volume follows a finger across the hours, and the keys', async ({ browser }) => {
  const hall = await openStoryHall()
  const page = await hall.signedIn(browser, DESK_GLASS, '/settings/voice')
  const at = (hour: number) => page.getByRole('slider', { name: `${hour} 点`, exact: true })
  await at(6).scrollIntoViewIfNeeded()
  const [from, to] = await Promise.all([at(6).boundingBox(), at(8).boundingBox()])
  if (!from || !to) throw new Error('There are no bars')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  for (const hour of [6, 7, 8]) await expect(at(hour)).toHaveAttribute('aria-valuenow', '50')
  await expect(at(9)).toHaveAttribute('aria-valuenow', '100')
  await at(8).press('ArrowRight')
  await page.keyboard.press('Home')
  await expect(at(9)).toHaveAttribute('aria-valuetext', '不出声')
  await button(page, '全天最响').click()
  await expect(button(page, '保存')).toBeHidden()
  await hall.close()
})

test('a sentence that the manager types is said on a board, and can be said again', async ({ browser }) => {
  const hall = await openStoryHall()
  const page = await hall.signedIn(browser, DESK_GLASS, '/settings/voice')
  const notHeard = page.getByText('没有大屏开着，现在没人听见')
  await expect(notHeard).toBeVisible()
  const board = await hall.window(browser, BOARD_GLASS, '/board')
  await expect(notHeard).toBeHidden()
  await page.getByLabel('中文').fill('二楼的饮水机修好了。')
  await button(page, '现在就说').click()
  await expect(board.getByText('二楼的饮水机修好了。')).toBeVisible()
  await expect(page.getByText('已经说完，1 块屏幕播出。')).toBeVisible({ timeout: VOICE_MAX_MS })
  await page.reload()
  await button(page, '再说一遍').click()
  await expect(page.getByText('正在说。')).toBeVisible()
  await expect(page.locator('.voice-said li')).toHaveCount(1)
  await hall.close()
})

test('a folder of recordings is checked: what is missing is named, mended, and then the hall speaks with it', async ({
  browser,
}) => {
  const hall = await openStoryHall()
  const folder = await mkdtemp(join(tmpdir(), 'hall-pack-'))
  const silence = toWav({ rateHz: HALL_RATE_HZ, samples: new Int16Array(22_050) })
  const clips = { 'digit-7': 'left out', 'digit-3': silence } as const
  await writeRecordings(join(folder, 'all'), { clips, manifest: { id: 'guiliu', name: '桂柳话' } })
  const page = await hall.signedIn(browser, DESK_GLASS, '/settings/voice')
  await button(page, '上传一套录音').click()
  await page.getByLabel('选文件夹').setInputFiles(join(folder, 'all'))
  await expect(page.getByLabel('叫什么')).toHaveValue('桂柳话')
  await button(page, '上传并检查').click()
  const result = page.locator('.voice-upload')
  await expect(result).toContainText('还不能用')
  await expect(result.locator('.voice-chips').first()).toHaveText('七')
  await expect(result.locator('.voice-faults')).toContainText('三 没有声音')
  await expectNoViolation(page, 'a voice that is refused')

  for (const words of ['七', '三']) await writeFile(join(folder, `${words}.wav`), toWav(spoken()))
  await result.getByRole('button', { name: '补录几条' }).click()
  await page
    .getByLabel('选文件', { exact: true })
    .setInputFiles(['七', '三'].map((words) => join(folder, `${words}.wav`)))
  await button(page, '上传并检查').click()
  await expect(result).toContainText('这套录音可以用')
  await result.getByRole('button', { name: '调匀音量并启用' }).click()
  await expect(result).toContainText('每条一样响')
  await expect(page.locator('.voice-order')).toContainText('桂柳话（录音）')

  const card = page.locator('.voice-pack')
  await expect(card).toContainText('正在用来叫号')
  await card.getByRole('button', { name: '删除' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(dialog).toContainText('大厅正在用这套录音叫号')
  await dialog.getByRole('button', { name: '取消' }).click()
  await card.getByRole('button', { name: '逐条听' }).click()
  await card.getByRole('button', { name: '听“七”' }).click()
  await expect(card.getByText('播完了。')).toBeVisible()
  await rm(folder, { recursive: true })
  await hall.close()
})
