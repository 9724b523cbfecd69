// A month of a hall at speed: a real server whose clock is moved on, and in a real Chromium a board, a bar and the guide
// screen that hang there all the time. What must not grow is the memory of the pages and of the server. Of the sound only
// the decoding is left out: it would take the month itself.
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Caller } from '#test/support/caller.ts'
import { chromiumOptions } from '#test/support/chromium.ts'
import { openOffice } from '#test/support/office.ts'
import type { Row } from './row.ts'
import type { SoakOrder, SoakWord } from './soak-server.ts'

/** Working days of a month, and the calls of a busy hall of six counters. */
const DAYS = 22
const CALLS_PER_DAY = 300
const CALL_EVERY_MS = 75_000
const COUNTERS = ['1', '2', '3', '4', '5', '6'] as const
const DAY_MS = 86_400_000
const MORNING_UTC_HOURS = 1.1
const BYTES_PER_MB = 1_048_576
/** The first days fill what has a limit: lists of the last calls, the code of the pages that is compiled late. */
const WARM_UP_DAYS = 5
const SHOWN_WITHIN_MS = 60_000
/** Small and without flashes: what is drawn costs the time of the machine, and no memory that could leak. */
const PAGE = { viewport: { width: 480, height: 270 }, reducedMotion: 'reduce', locale: 'zh-CN' } as const

type Day = Readonly<Record<string, number>>
type Server = { readonly tell: (order: SoakOrder) => void; readonly ask: (order?: SoakOrder) => Promise<SoakWord> }

/** Memory at the end of the first and the last day, its peak, and how much it grew in a day after the first week. */
export async function benchSoak(): Promise<readonly Row[]> {
  const child = fork(path.join(import.meta.dirname, 'soak-server.ts'), { execArgv: ['--expose-gc'], stdio: 'inherit' })
  const server = serverOf(child)
  const word = await server.ask()
  if (!('url' in word)) throw new Error('The server said something else than its address')
  const browser = await chromium.launch(chromiumOptions('--enable-precise-memory-info'))
  const pages = await openPages(browser, word.url)
  const days: Day[] = []
  for (const morningMs of mornings()) {
    await passDay(word.url, server, morningMs, pages.board)
    days.push({ ...(await measurePages(pages)), ...(await measureServer(server)) })
    console.error(`day ${days.length}: ${JSON.stringify(days.at(-1))}`)
  }
  await browser.close()
  server.tell('close')
  return rowsOf(days)
}

function serverOf(child: ChildProcess): Server {
  const tell = (order: SoakOrder) => void child.send(order)
  return {
    tell,
    ask: (order) =>
      new Promise((answer) => {
        child.once('message', (word) => answer(word as SoakWord))
        if (order) tell(order)
      }),
  }
}

/** Nine o'clock of so many weekdays to come, in Shanghai. */
function mornings(): readonly number[] {
  const tomorrowMs = Math.floor(Date.now() / DAY_MS + 1) * DAY_MS + MORNING_UTC_HOURS * 3_600_000
  const weekdays = Array.from({ length: DAYS * 2 }, (_, at) => tomorrowMs + at * DAY_MS).filter((ms) => {
    const day = new Date(ms).getUTCDay()
    return day !== 0 && day !== 6
  })
  return weekdays.slice(0, DAYS)
}

type Pages = { readonly board: Page; readonly bar: Page; readonly guides: Page }

async function openPages(browser: Browser, url: string): Promise<Pages> {
  const open = async (address: string) => {
    const context = await browser.newContext(PAGE)
    const page = await context.newPage()
    await page.addInitScript(() => {
      HTMLMediaElement.prototype.play = async function play() {
        for (const kind of ['playing', 'ended']) setTimeout(() => this.dispatchEvent(new Event(kind)), 5)
      }
    })
    await page.goto(url + address)
    return page
  }
  return { board: await open('/board'), bar: await open('/bar?counter=1'), guides: await open('/guides') }
}

async function passDay(url: string, server: Server, morningMs: number, board: Page): Promise<void> {
  let aheadMs = morningMs - Date.now()
  server.tell({ aheadMs })
  const clerk = await openOffice(() => url).signIn()
  await clerk.press({ type: 'open-day' })
  for (const counter of COUNTERS) await clerk.done({ type: 'open-counter', counter })
  let number = ''
  for (let call = 0; call < CALLS_PER_DAY; call += 1) {
    aheadMs += CALL_EVERY_MS
    server.tell({ aheadMs })
    number = await serveOne(clerk, call)
  }
  await board.getByText(number).first().waitFor({ timeout: SHOWN_WITHIN_MS })
  for (const counter of COUNTERS) await clerk.done({ type: 'close-counter', counter })
  await clerk.press({ type: 'close-day' })
}

/** One visitor from the ticket to the end; returns the number. */
async function serveOne(clerk: Caller, call: number): Promise<string> {
  const isElder = call % 3 === 0
  await clerk.done({ type: 'take-ticket', service: 'card', class: isElder ? 'elder' : 'ordinary' })
  const counter = COUNTERS[call % COUNTERS.length] ?? '1'
  const { ticket } = await clerk.done({ type: 'call-next', counter })
  if (!ticket) throw new Error('Somebody waits, so somebody is called')
  await clerk.done({ type: 'start-service', ticket: ticket.id })
  await clerk.done({ type: 'finish-service', ticket: ticket.id })
  return ticket.number
}

async function measurePages(pages: Pages): Promise<Day> {
  const measured: Record<string, number> = {}
  for (const [name, page] of Object.entries(pages)) {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
    await cdp.detach()
    measured[`${name} heap MB`] = usedSize / BYTES_PER_MB
    measured[`${name} nodes`] = nodes
    measured[`${name} listeners`] = jsEventListeners
  }
  return measured
}

async function measureServer(server: Server): Promise<Day> {
  const word = await server.ask('measure')
  if (!('rssMb' in word)) throw new Error('The server said something else than its memory')
  return { 'server RSS MB': word.rssMb, 'server heap MB': word.heapMb }
}

function rowsOf(days: readonly Day[]): readonly Row[] {
  return Object.keys(days[0] ?? {}).flatMap((name) => {
    const values = days.map((day) => day[name] ?? 0)
    const unit = name.endsWith('MB') ? 'MB' : ''
    return [
      { name: `soak ${name}, first day`, value: values[0] ?? 0, unit },
      { name: `soak ${name}, last day`, value: values.at(-1) ?? 0, unit },
      { name: `soak ${name}, peak`, value: Math.max(...values), unit },
      { name: `soak ${name}, a day more`, value: slope(values.slice(WARM_UP_DAYS)), unit, goal: 'flat' },
    ]
  })
}

/** How much is added a day, by least squares. */
function slope(values: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const [days, middle] = [(values.length - 1) / 2, mean(values)]
  const above = values.reduce((sum, value, at) => sum + (at - days) * (value - middle), 0)
  const below = values.reduce((sum, _, at) => sum + (at - days) ** 2, 0)
  return above / below
}
