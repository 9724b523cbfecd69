// The whole story: an elder takes a number, paper comes out, the clerk calls, the board shows it and says it.
import { expect, type Page, test } from '@playwright/test'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { measure } from '../support/measure.ts'
import { simulatedPrinter } from '../support/simulated-printer.ts'
import { BOARD_GLASS, DESK_GLASS, DISPENSER_GLASS, openStoryHall, PHONE_GLASS } from './hall.ts'

/** 1080 pixels on a glass of 21.5 inch. */
const PX_PER_MM = 1080 / 267.7

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

test('an elder takes a ticket, the clerk calls it, the board shows and says it', async ({ browser }) => {
  const hall = await openStoryHall()
  const printer = await simulatedPrinter()
  const paper = { kind: 'printer', paper: 80, text: 'gb18030', acknowledge: 'epson' } as const
  const device = await hall.addDevice({ ...paper, name: '打印机', address: `tcp://127.0.0.1:${printer.port}` })
  const dispenser = await hall.addDevice({ kind: 'dispenser', name: '入口取号机', printer: device })

  const machine = await hall.window(browser, DISPENSER_GLASS, '/dispenser')
  for (const digit of await hall.makeCode('dispenser', dispenser)) {
    await machine.getByRole('button', { name: digit, exact: true }).click()
  }
  const board = await hall.window(browser, BOARD_GLASS, '/board')
  const proofs = proofsOf(board)
  await board.reload()
  const desk = await hall.signedIn(browser, DESK_GLASS, '/desk')

  await expect(machine.getByText('请问取哪种号？')).toBeVisible()
  await expectLargeEnough(machine)
  await machine.getByRole('button', { name: /老年人/ }).click()
  await expect(machine.getByText('请问办什么事？')).toBeVisible()
  await expectLargeEnough(machine)
  await machine.getByRole('button', { name: /社保卡/ }).click()
  await expect(machine.getByText('老001').first()).toBeVisible()
  await expect(machine.getByText('请取走号票')).toBeVisible()
  await expectLargeEnough(machine)

  await expect.poll(() => printer.slips.length).toBe(1)
  const slip = printer.slips[0]
  expect(printer.errors).toEqual([])
  expect(slip?.text.join('\n')).toContain('老001')
  expect(slip?.cut).toBe(true)

  await desk.getByRole('button', { name: /3\s*号窗口/ }).click()
  await desk.getByRole('button', { name: /叫下一位/ }).click()
  await expect(desk.getByText('已叫号').first()).toBeVisible()
  await expect(board.getByText('老001').first()).toBeVisible()
  await expect(board.getByText('号窗口').first()).toBeVisible()
  await expect.poll(() => proofs.some((proof) => proof.includes('"heard":true')), { timeout: 40_000 }).toBe(true)

  const code = /\/t\/([a-z0-9]+)/.exec(slip?.qr ?? '')?.[1]
  const phone = await hall.window(browser, PHONE_GLASS, `/t/${code}`)
  await expect(phone.getByText('老001').first()).toBeVisible()
  await expect(phone.getByText(/号窗口/).first()).toBeVisible()

  await printer.close()
  await hall.close()
})

// numbers.md B0: text at least 10 mm, targets 20 mm, gaps 3 mm; nothing cut off, nothing to scroll.
async function expectLargeEnough(page: Page): Promise<void> {
  const { texts, targets, gapMm, cutOff, scrolls } = await measure(page, PX_PER_MM)
  expect(texts.filter(({ emMm }) => emMm < 9.95)).toEqual([])
  expect(targets.filter(({ widthMm, heightMm }) => Math.min(widthMm, heightMm) < 20)).toEqual([])
  expect(gapMm).toBeGreaterThanOrEqual(3)
  expect(cutOff).toEqual([])
  expect(scrolls).toBe(false)
}

/** What a board tells the server of each call. */
function proofsOf(page: Page): readonly string[] {
  const proofs: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (String(payload).includes('"shown"')) proofs.push(String(payload))
    }),
  )
  return proofs
}
