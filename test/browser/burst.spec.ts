// Fifty calls in one breath, over three zones: a board in each zone and one for the whole hall. What is said is said in
// order and one after the other; what the voice leaves out is counted; on the boards none is missing.
import { expect, type Page, test } from '@playwright/test'
import type { HallSettings } from '#contract/settings.ts'
import type { Caller } from '../support/caller.ts'
import { chromiumOptions, SPEAKS_UNTOUCHED } from '../support/chromium.ts'
import { BOARD_GLASS, openStoryHall } from './hall.ts'
import { onProof } from './proofs.ts'

test.use({ launchOptions: chromiumOptions(SPEAKS_UNTOUCHED) })

const ZONES = ['east', 'middle', 'west'] as const
const CALLS = 50
const ALL_DONE_WITHIN_MS = 200_000
test.setTimeout(300_000)

/** One sound that a board played: which, and from when to when on the page's own clock. */
type Played = { readonly url: string; readonly fromMs: number; toMs?: number }

test('fifty calls in a burst over three zones: in order, without overlap, none missing', async ({ browser }) => {
  const hall = await openStoryHall()
  const clerk = await hall.signIn()
  await setUpZones(clerk)
  const boards = await Promise.all(
    [...ZONES, undefined].map(async (zone) => {
      const context = await browser.newContext({ viewport: BOARD_GLASS, locale: 'zh-CN' })
      const page = await context.newPage()
      await page.addInitScript(recordSounds)
      const shown = new Set<string>()
      onProof(page, ({ call }) => shown.add(call))
      await page.goto(`${hall.url}/board?meters=3${zone ? `&zone=${zone}` : ''}`)
      await expect(page.locator('.board')).toBeVisible()
      return { zone, page, shown }
    }),
  )
  const numbers = Array.from({ length: CALLS }, (_, at) => at)
  for (const _ of numbers) await clerk.done({ type: 'take-ticket', service: 'card', class: 'ordinary' })
  for (const at of numbers) await clerk.done({ type: 'open-counter', counter: `c${at}` })

  await Promise.all(numbers.map((at) => clerk.done({ type: 'call-next', counter: `c${at}` })))

  // None is missing: every call stood on the board of its zone.
  const inZones = boards.filter(({ zone }) => zone !== undefined)
  const seen = () => new Set(inZones.flatMap(({ shown }) => [...shown])).size
  await expect.poll(seen, { timeout: ALL_DONE_WITHIN_MS }).toBe(CALLS)
  // And every one was said, or is counted among those that came too late.
  const accounted = async () => {
    const sounds = await Promise.all(inZones.map(({ page }) => soundsOf(page)))
    return new Set(sounds.flat().map(({ url }) => url)).size + (await leftOut(clerk))
  }
  await expect.poll(accounted, { timeout: ALL_DONE_WITHIN_MS }).toBe(CALLS)
  for (const { zone, page } of boards) {
    const played = await soundsOf(page)
    expect(played.length).toBeGreaterThan(0)
    expectNoOverlap(played)
    if (zone) expectInOrder(played)
  }
  await hall.close()
})

async function setUpZones(admin: Caller): Promise<void> {
  const { body, headers } = await admin.get<HallSettings>('/api/halls/main/settings')
  const [like] = body.counters
  if (!like) throw new Error('A hall has a counter')
  const counters = Array.from({ length: CALLS }, (_, at) => ({
    ...like,
    id: `c${at}`,
    name: { zh: `${at + 1}号窗口`, en: `Counter ${at + 1}` },
    zone: ZONES[at % ZONES.length] ?? 'east',
  }))
  const zones = ZONES.map((id) => ({ ...body.zones[0], id, name: { zh: id, en: id } }))
  const match = { 'if-match': headers.get('etag') ?? undefined }
  const told = await admin.ask('PUT', '/api/halls/main/settings', { ...body, zones, counters }, match)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

// Dropped as too late, or merged into a newer call of the same ticket, by the server's own count.
async function leftOut(clerk: Caller): Promise<number> {
  const { body } = await clerk.get<string>('/metrics')
  const count = (outcome: string) =>
    Number(new RegExp(`nuanting_announcements_total\\{outcome="${outcome}"\\} (\\d+)`).exec(String(body))?.[1] ?? 0)
  return count('dropped') + count('merged')
}

async function soundsOf(page: Page): Promise<readonly Played[]> {
  const all = await page.evaluate(() => (window as unknown as { played: Played[] }).played)
  return all.filter(({ url }) => url.includes('/speech/'))
}

function expectNoOverlap(played: readonly Played[]): void {
  const overlaps = played.filter(
    ({ fromMs }, at) => at > 0 && fromMs < (played[at - 1]?.toMs ?? Number.POSITIVE_INFINITY),
  )
  expect(overlaps).toEqual([])
}

// The id of a call is its place in the day's journal. A call that is said twice has the same place again.
function expectInOrder(played: readonly Played[]): void {
  const places = played.map(({ url }) => Number(url.split('-').at(-1)))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

// In the page: plays faster than a visitor could follow, and writes down what and when.
function recordSounds(): void {
  const RATE = 8
  const played: { url: string; fromMs: number; toMs?: number }[] = []
  Object.assign(window, { played })
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function playFast() {
    const one: (typeof played)[number] = { url: this.src, fromMs: performance.now() }
    played.push(one)
    for (const kind of ['ended', 'pause', 'error']) {
      this.addEventListener(kind, () => Object.assign(one, { toMs: one.toMs ?? performance.now() }), { once: true })
    }
    this.playbackRate = RATE
    return play.call(this)
  }
}
