// A whole house, as server/main.ts opens it, on a free port with a data folder of its own. It can be closed and opened
// again on the same data, like a server that is restarted.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#server/clock.ts'
import type { Config } from '#server/config.ts'
import { type OpenedHouse, openHouse } from '#server/house.ts'
import { openLog } from '#server/log.ts'
import type { Caller } from './caller.ts'
import { type MovableClock, movableClock } from './movable-clock.ts'
import { ADMIN_PASSWORD, type Office, openOffice } from './office.ts'
import { openScreen, type Screen } from './screen.ts'

export type HouseSetting = {
  /** Where its data are already; a new folder without a word. */
  readonly dataDir?: string
  /** SQLite in the data folder without a word. */
  readonly databaseUrl?: string
  readonly redisUrl?: string
  /** Servers that share a database share its key. */
  readonly dataKey?: string
  readonly tls?: Config['tls']
  /** `null`: none is given, so a random one is made. */
  readonly adminPassword?: string | null
  /** Where the built pages are; a single empty page without a word. */
  readonly distDir?: string
  readonly logLevel?: Config['logLevel']
}

export type RunningHouse<C extends Clock = Clock> = Office & {
  readonly url: () => string
  readonly clock: C
  readonly dataDir: string
  /** The lines of the log since the first opening. */
  readonly logged: readonly string[]
  /** What the newest opening printed. */
  readonly firstPassword: () => string | undefined
  /** Closes it and opens it again on the same data, on another port; `meanwhile` while nobody looks at the clock. */
  readonly restart: (meanwhile?: () => void) => Promise<void>
  readonly close: () => Promise<void>
  /** A screen of this caller, or of a stranger. */
  readonly screen: (of?: Caller) => Promise<Screen>
}

/** Opens a house whose clock the test moves. */
export async function openTestHouse(setting: HouseSetting = {}): Promise<RunningHouse<MovableClock>> {
  return openHouseOn(movableClock(), setting)
}

/** Opens a house on this clock. */
export async function openHouseOn<C extends Clock>(clock: C, setting: HouseSetting = {}): Promise<RunningHouse<C>> {
  const dataDir = setting.dataDir ?? (await mkdtemp(join(tmpdir(), 'hall-house-')))
  const distDir = setting.distDir ?? (await emptyPages(dataDir))
  const logged: string[] = []
  const broken: unknown[] = []
  const screens = new Set<Screen>()
  const log = openLog(setting.logLevel ?? 'debug', { write: (line) => void logged.push(line) })
  const config = configOf(dataDir, setting)
  const open = () => openHouse(config, { log, distDir, clock, onBroken: (error) => broken.push(error) })
  let house: OpenedHouse = await open()
  const url = () => `http://127.0.0.1:${house.port}`
  return {
    ...openOffice(url, setting.adminPassword ?? ADMIN_PASSWORD),
    url,
    clock,
    dataDir,
    logged,
    firstPassword: () => house.firstPassword,
    restart: async (meanwhile) => {
      await closeOnce()
      meanwhile?.()
      house = await open()
    },
    close: async () => {
      await closeOnce()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
    },
    screen: async (of) => {
      const { authorization, ...headers } = of?.headers ?? {}
      const token = authorization?.replace('Bearer ', '')
      const screen = await openScreen(url(), { headers, ...(token && { token }) })
      screens.add(screen)
      return screen
    },
  }

  async function closeOnce(): Promise<void> {
    for (const screen of screens) screen.close()
    screens.clear()
    await house.close()
    if (broken.length > 0) throw new Error('The house broke', { cause: broken[0] })
  }
}

function configOf(dataDir: string, setting: HouseSetting): Config {
  const { databaseUrl, redisUrl, dataKey, tls, adminPassword, logLevel = 'debug' } = setting
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: databaseUrl ?? `file:${join(dataDir, 'hall.db')}`,
    ...(redisUrl && { redisUrl }),
    ...(dataKey && { dataKey }),
    ...(tls && { tls }),
    ...(adminPassword !== null && { adminPassword: adminPassword ?? ADMIN_PASSWORD }),
    logLevel,
  }
}

// The doors need a page to send; which one is the business of the browser tests.
async function emptyPages(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'pages')
  await mkdir(folder)
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>暖厅</title>')
  return folder
}
