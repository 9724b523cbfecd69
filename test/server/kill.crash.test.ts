// The server is killed in the middle of a rush, again and again. Whatever it had said yes to must still be there, word
// for word, and nothing may be there twice.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Answer } from '#contract/answers.ts'
import type { HallEvent } from '#contract/events.ts'
import { type Caller, caller } from '../support/caller.ts'
import { testFolder } from '../support/databases.ts'
import { openOffice } from '../support/office.ts'
import { freePort } from '../support/program.ts'
import { seeded } from '../support/seeded.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { type Heard, presser } from './pressers.ts'

const SEED = Number(process.env.SEED ?? 20_261_122)
const KILLS = 22
const PRESSERS = 8
const RUSH_MS_MIN = 20
const RUSH_MS_MAX = 220
const TEST_MAX_MS = 240_000

type Entry = HallEvent & { readonly position: number }

test(
  `a server killed ${KILLS} times keeps every word it gave (seed ${SEED})`,
  async () => {
    const chance = seeded(SEED)
    const dataDir = await testFolder()
    const port = await freePort()
    let server = await startServer(dataDir, port)
    onTestFinished(() => server.kill())
    const token = await openHall(server)
    server = await restarted(server, dataDir, port)
    const admin = caller(server.url, { authorization: `Bearer ${token}` })
    await admin.done({ type: 'open-day' })

    const heard: Heard[] = []
    let isOver = false
    const pressers = Array.from({ length: PRESSERS }, (_, at) => presser(server.url, token, `${at + 1}`, chance, heard))
    for (let at = 1; at <= PRESSERS; at += 1) await admin.done({ type: 'open-counter', counter: `${at}` })
    const rush = Promise.all(pressers.map(({ pressOn }) => pressOn(() => isOver)))

    for (let kills = 0; kills < KILLS; kills += 1) {
      const heardBefore = heard.length
      await expect.poll(() => heard.length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(heardBefore)
      await wait(chance.whole(RUSH_MS_MIN, RUSH_MS_MAX))
      server = await restarted(server, dataDir, port)
    }
    isOver = true
    await rush

    server = await restarted(server, dataDir, port)
    const entries = await journalOf(admin)
    checkJournal(entries)
    checkHeard(heard, entries)
    for (const { order, answer } of heard) expect(await admin.done(order)).toEqual(answer)
    expect(await journalOf(admin)).toEqual(entries)
    const again = heard.filter(({ sends }) => sends > 1).length
    console.log(
      `${KILLS} kills: ${heard.length} yeses compared word for word, ${again} of them heard only at a later try`,
    )
  },
  TEST_MAX_MS,
)

/** Positions without a gap, no number twice, no ticket called twice, no press done twice. */
function checkJournal(entries: readonly Entry[]): void {
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, at) => at + 1))
  expectOnce(
    entries.flatMap((event) => (event.type === 'ticket-taken' ? [...new Set([event.number, event.latin])] : [])),
  )
  expectOnce(entries.flatMap((event) => (event.type === 'ticket-called' ? [event.ticket] : [])))
  expectOnce(entries.flatMap(({ press }) => (press ? [press] : [])))
}

function checkHeard(heard: readonly Heard[], entries: readonly Entry[]): void {
  const positionByPress = new Map(entries.map(({ press, position }) => [press, position]))
  const lost = heard.filter(({ order, answer }) => positionByPress.get(order.press) !== answer.position)
  expect(lost).toEqual([])
  const taken = heard.flatMap(({ order, answer }) => (order.type === 'take-ticket' ? [numberOf(answer)] : []))
  expectOnce(taken)
}

function expectOnce(words: readonly string[]): void {
  const seen = new Set<string>()
  expect(words.filter((word) => seen.size === seen.add(word).size)).toEqual([])
}

function numberOf({ ticket }: Answer): string {
  return ticket?.number ?? 'no ticket'
}

/** Eight counters, a day that does not turn while the test runs, and a token for the pressers. */
async function openHall(server: ServerProcess): Promise<string> {
  const admin = await openOffice(() => server.url).signIn()
  const { body: settings } = await admin.get<{ counters: { id: string }[] }>('/api/halls/main/settings')
  const counters = Array.from({ length: PRESSERS }, (_, at) => ({ ...settings.counters[0], id: `${at + 1}` }))
  const changed = { ...settings, counters, timeZone: zoneFarFromMidnight() }
  expect((await admin.ask('PUT', '/api/halls/main/settings', changed)).status).toBe(200)
  const token = await admin.post<{ token: string }>('/api/tokens', { name: 'pressers', roles: ['manager'] })
  return token.body.token
}

function zoneFarFromMidnight(): string {
  const hour = new Date().getUTCHours()
  return hour >= 4 && hour < 20 ? 'UTC' : 'Pacific/Auckland'
}

async function restarted(server: ServerProcess, dataDir: string, port: number): Promise<ServerProcess> {
  await server.kill()
  return startServer(dataDir, port)
}

async function journalOf(admin: Caller): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let after: number | undefined = 0; after !== undefined; ) {
    const told: { body: { items: Entry[]; next?: number } } = await admin.get(`/api/halls/main/events?after=${after}`)
    entries.push(...told.body.items)
    after = told.body.next
  }
  return entries
}
