// The door of a hall for a story: its register is open, and people who work there have tablets and phones.
import type { Browser, Page } from '@playwright/test'
import type { Role } from '#contract/people.ts'
import type { HallSettings } from '#contract/settings.ts'
import { openStoryHall, type StoryHall } from './hall.ts'

export const TABLET = { width: 1024, height: 768 }
export const PHONE = { width: 390, height: 844 }
export const INSTRUCTION = { zh: '请到发热门诊', en: 'Please go to the fever clinic' }

/** A hall whose entry register is on, with an instruction for those who are too warm. */
export async function openDoor(): Promise<StoryHall> {
  const hall = await openStoryHall()
  const admin = await hall.signIn()
  const { body, headers } = await admin.get<HallSettings>('/api/halls/main/settings')
  const entryRegister = { ...body.entryRegister, on: true, instruction: INSTRUCTION }
  const match = { 'if-match': headers.get('etag') ?? undefined }
  const told = await admin.ask('PUT', '/api/halls/main/settings', { ...body, entryRegister }, match)
  if (told.status !== 200) throw new Error(JSON.stringify(told.body))
  return hall
}

/** Somebody with this role at the reception, on a device of their own. */
export async function atTheDoor(hall: StoryHall, browser: Browser, role: Role, name: string, glass = TABLET) {
  await hall.hire(role, name)
  return returning(hall, browser, name, glass)
}

/** The same person on one more device. */
export async function returning(hall: StoryHall, browser: Browser, name: string, glass = TABLET): Promise<Page> {
  const page = await hall.window(browser, glass, '/')
  const password = `password of ${name}`
  await page.request.post(`${hall.url}/api/session`, { data: { username: name, password } })
  await page.goto(`${hall.url}/reception`)
  return page
}

/** One kind of work at the reception, by its button. */
export async function work(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '接待工作' }).getByRole('button', { name }).click()
}

/** One page of the register. */
export async function register(page: Page, name: RegExp): Promise<void> {
  await work(page, /登记/)
  await page.getByRole('navigation', { name: '入厅登记' }).getByRole('button', { name }).click()
}

/** Whom the desk and the guides know as 取号机, signed in like staff who try it out. */
export function dispenserOf(hall: StoryHall, browser: Browser): Promise<Page> {
  return hall.signedIn(browser, { width: 1080, height: 1920 }, '/dispenser')
}
