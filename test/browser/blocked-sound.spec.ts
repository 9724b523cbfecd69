// A browser that forbids sound: the picture comes all the same, the staff is told, and the server knows.
import { expect, test } from '@playwright/test'
import { BOARD_GLASS, openStoryHall } from './hall.ts'

test('a board whose sound is blocked shows the call, asks for a touch and says so', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  const context = await browser.newContext({ viewport: BOARD_GLASS, locale: 'zh-CN' })
  const board = await context.newPage()
  const sent: string[] = []
  board.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  // Looking into a page counts as a touch for the browser: until the sound was refused, only the wire is watched.
  await board.goto(`${hall.url}/board`, { waitUntil: 'commit' })
  await expect.poll(() => sent.some((text) => text.includes('"watch"'))).toBe(true)

  await clerk.press({ type: 'take-ticket', service: 'card', class: 'elder' })
  await clerk.press({ type: 'open-counter', counter: '1' })
  await clerk.press({ type: 'call-next', counter: '1' })
  await expect.poll(() => sent.some((text) => text.includes('"heard":"blocked"'))).toBe(true)
  await expect(board.getByText('老001').first()).toBeVisible()
  await expect(board.getByText(/声音未开启/)).toBeVisible()
  await hall.close()
})

test('on small glass the sign of a shut voice leaves the calls free', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  const context = await browser.newContext({ viewport: { width: 192, height: 96 }, locale: 'zh-CN' })
  const board = await context.newPage()
  const sent: string[] = []
  board.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  await board.goto(`${hall.url}/board`, { waitUntil: 'commit' })
  await expect.poll(() => sent.some((text) => text.includes('"watch"'))).toBe(true)

  await clerk.press({ type: 'take-ticket', service: 'card', class: 'elder' })
  await clerk.press({ type: 'open-counter', counter: '1' })
  await clerk.press({ type: 'call-next', counter: '1' })
  await expect.poll(() => sent.some((text) => text.includes('"heard":"blocked"'))).toBe(true)
  const sign = await board.locator('.staff-sign').boundingBox()
  const call = await board.locator('.called-banner').boundingBox()
  expect(sign?.height).toBeLessThan(24)
  expect(sign?.y).toBeGreaterThanOrEqual((call?.y ?? 0) + (call?.height ?? 0))
  await hall.close()
})
