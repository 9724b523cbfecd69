// A hall for a story: a real server in a process of its own, its office, and windows of a real browser onto it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { ADMIN_PASSWORD, type Office, openOffice } from '../support/office.ts'
import { freePort } from '../support/program.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

export const DISPENSER_GLASS = { width: 1080, height: 1920 }
export const BOARD_GLASS = { width: 1920, height: 1080 }
export const DESK_GLASS = { width: 1366, height: 768 }
export const PHONE_GLASS = { width: 390, height: 844 }

type Glass = { readonly width: number; readonly height: number }

export type StoryHall = Office & {
  readonly url: string
  /** A window of its own: nobody is signed in there. */
  readonly window: (browser: Browser, glass: Glass, path: string) => Promise<Page>
  /** The same with somebody signed in. */
  readonly signedIn: (browser: Browser, glass: Glass, path: string) => Promise<Page>
  /** SIGKILL, and after `meanwhile` a new server on the same data and port. */
  readonly kill: (meanwhile: () => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a hall; its day is open. */
export async function openStoryHall(): Promise<StoryHall> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-story-'))
  const port = await freePort()
  let server: ServerProcess = await startServer(folder, port)
  const { url } = server
  const office = openOffice(() => url)
  const admin = await office.signIn()
  await admin.press({ type: 'open-day' })

  const window = async (browser: Browser, viewport: Glass, path: string) => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.goto(`${url}${path}`)
    return page
  }
  return {
    ...office,
    url,
    window,
    signedIn: async (browser, viewport, path) => {
      const page = await window(browser, viewport, '/')
      await page.request.post(`${url}/api/session`, { data: { username: 'admin', password: ADMIN_PASSWORD } })
      await page.goto(`${url}${path}`)
      return page
    },
    kill: async (meanwhile) => {
      await server.kill()
      await meanwhile()
      server = await startServer(folder, port)
    },
    close: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
