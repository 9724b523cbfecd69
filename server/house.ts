// A whole server, from the database to the doors. Tests open the same house on a free port.

import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { HallId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { takeoverOf } from '#contract/wire.ts'
import { openPdfMaker } from '#printers/pdf.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { openVoice } from '#voice/speak.ts'
import { openAgents } from './agents.ts'
import { openAnnouncements, type TypedAnnouncement } from './announcements.ts'
import { openAgentTokens } from './auth/agent-tokens.ts'
import { openAudit } from './auth/audit.ts'
import { openDevices } from './auth/devices.ts'
import { makeFirstAccount } from './auth/first-account.ts'
import { openSessions } from './auth/sessions.ts'
import { openSignIn } from './auth/sign-in.ts'
import { keepSweeping } from './auth/sweep.ts'
import { type Clock, realClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/open-database.ts'
import { COOKIE, type House } from './doors/app.ts'
import { openFigures } from './doors/health-routes.ts'
import { openPressDoor } from './doors/press-door.ts'
import { openSocketDoor, type SocketDoor } from './doors/socket.ts'
import { openWebServer } from './doors/web-server.ts'
import type { CaseOpener } from './followers/open-cases.ts'
import type { CallSayer } from './followers/say-calls.ts'
import { openGuidePapers } from './guide-papers.ts'
import { openHallPrinters, PRINTERS_ASKED_EVERY_MS } from './hall-printers.ts'
import { type HallRoomParts, openHallRoom } from './hall-room.ts'
import { type Halls, MAIN_HALL, openHalls } from './halls.ts'
import { databaseJournal } from './journal/database-journal.ts'
import type { Journal } from './journal/journal.ts'
import type { Log } from './log.ts'
import { openNudges } from './nudges.ts'
import { openOnDuty } from './on-duty.ts'
import { lanAddress } from './print-addresses.ts'
import { dataKey } from './privacy/data-key.ts'
import { openDayKeys } from './privacy/day-keys.ts'
import { keepForgetting } from './privacy/forget.ts'
import { keyFiles } from './privacy/key-files.ts'
import { keyTable } from './privacy/key-table.ts'
import { openSeal } from './privacy/seal.ts'
import { openPublicReviews } from './public-reviews.ts'
import { contactsLedger, withContacts } from './registers/contacts-apart.ts'
import { entriesLedger } from './registers/entries.ts'
import { openGuides } from './registers/guides.ts'
import { openMedia } from './registers/media.ts'
import { openRegister } from './registers/register.ts'
import { casesLedger } from './registers/review-cases.ts'
import { openVoicePacks } from './registers/voice-packs.ts'
import { openScreenWatch } from './screen-watch.ts'
import { REFRESH_EVERY_MS, type Screens } from './screens.ts'
import { openSpeech } from './speech.ts'
import { openTakeoverProofs } from './takeover-proofs.ts'
import { takeoverScreens } from './takeover-screens.ts'
import { openVoiceWatch } from './voice-now.ts'

export type OpenedHouse = {
  readonly port: number
  /** The one-time password of the first account, on the very first start without ADMIN_PASSWORD. */
  readonly firstPassword: string | undefined
  readonly close: () => Promise<void>
}

export type HouseParts = {
  readonly log: Log
  readonly distDir: string
  readonly clock?: Clock
  /** The machinery broke: nothing more can be promised. */
  readonly onBroken: (error: unknown) => void
}

/** Opens the house and listens. Throws one sentence when it cannot. */
export async function openHouse(
  config: Config,
  { log, distDir, clock = realClock, onBroken }: HouseParts,
): Promise<OpenedHouse> {
  const { nowMs } = clock
  const database = await openDatabase({ url: config.databaseUrl, log: (sentence) => log.info(sentence) })
  const { db } = database
  const firstPassword = await makeFirstAccount(db, nowMs(), config.adminPassword)
  const shelf = database.kind === 'sqlite' ? keyFiles(path.join(config.dataDir, 'keys', 'days')) : keyTable(db)
  const keys = openDayKeys(shelf, await dataKey(config))
  if (await keys.hasStrangers())
    log.warn('Some personal data was sealed under another DATA_KEY and cannot be read here')
  const journal = databaseJournal(database, openSeal(keys))
  const entries = openRegister(entriesLedger, db, keys, nowMs)
  const contacts = openRegister(contactsLedger, db, keys, nowMs)
  const cases = withContacts(openRegister(casesLedger, db, keys, nowMs), contacts)
  const devices = openDevices(db, nowMs)
  const sessions = openSessions(db, nowMs)
  const voice = await openVoice({ cacheFolder: path.join(config.dataDir, 'voice') })
  const voicePacks = openVoicePacks(path.join(config.dataDir, 'voice-packs'))
  const speech = openSpeech({ voice, packOf: voicePacks.opened, nowMs })
  const announcements = openAnnouncements(nowMs)
  const agents = openAgents()
  const agentTokens = openAgentTokens(db, nowMs)
  const printers = openHallPrinters(devices, log, nowMs, agents.wireTo)
  const screenWatch = openScreenWatch(db, nowMs)
  const guides = openGuides(db, nowMs)
  const publicReviews = openPublicReviews(db, nowMs)
  const pdfMaker = openPdfMaker()
  const screensByHall = new Map<string, Screens>()
  const touchScreens = () => screensByHall.forEach((screens) => void screens.touch())
  const onDuty = await openOnDuty(db, nowMs, touchScreens)
  const doors: { socket?: SocketDoor; port: number } = { port: config.port }
  const takeoverProofs = openTakeoverProofs(nowMs)
  const facts = {
    troubles: (hall: string) => [...printers.troubles(hall), ...screenWatch.troubles(hall, printers.devicesOf(hall))],
    dispenser: printers.dispenserFacts,
    printers: printers.choices,
    guides: (hall: string) => {
      const reviews = publicReviews.of(hall)
      return { ...guides.shelf(hall), ...(reviews && { reviews }) }
    },
    onDuty: onDuty.list,
    isShown: (hall: string, call: string) => screenWatch.proofOf(hall, call).shown > 0,
    takeover: (hall: string) => ({
      screens: takeoverScreens(printers.devicesOf(hall), doors.socket?.screensIn(hall) ?? []),
      proofs: (takeover: string) => takeoverProofs.of(hall, takeover),
    }),
  }
  const sayersByHall = new Map<string, CallSayer>()
  const openersByHall = new Map<string, CaseOpener>()
  const publicUrl = () => `${config.tls ? 'https' : 'http'}://${lanAddress()}:${doors.port}`

  const isShared = database.kind === 'postgresql'
  const nudges = isShared
    ? openNudges({
        redisUrl: config.redisUrl,
        clock,
        log,
        readDevices: readRegisters,
        onAnnounced: announce,
        onIdentify: (device) => void doors.socket?.identify(device),
        onBroken,
      })
    : undefined
  devices.onChange((hall) => nudges?.devicesChanged(hall))
  guides.onChange((hall) => nudges?.devicesChanged(hall))
  voicePacks.onChange((hall) => nudges?.devicesChanged(hall))

  const figures = openFigures()
  const roomParts: HallRoomParts = {
    db,
    journal,
    clock,
    log,
    figures,
    facts,
    printers,
    guides,
    voicePacks,
    speech,
    nudges,
    isShared,
    publicUrl,
    socket: () => doors.socket,
    screensByHall,
    sayersByHall,
    cases,
    openersByHall,
    announce,
    onBroken,
  }
  const halls = await openHalls({ db, journal, nowMs, isShared, onOpen: (hall) => openHallRoom(hall, roomParts) })
  const press = openPressDoor({
    printerOf: printers.ofDispenser,
    isPrinter: printers.has,
    isStaff: onDuty.isStaff,
    nowMs,
    count: (outcome) => figures.presses.inc({ outcome }),
  })
  const house: House = {
    database,
    journal,
    halls,
    sessions,
    signIn: openSignIn(db, nowMs),
    devices,
    printers,
    agents,
    agentTokens,
    facts,
    guides,
    papers: openGuidePapers(pdfMaker),
    pdfMaker,
    media: openMedia(path.join(config.dataDir, 'media'), nowMs),
    speech,
    voicePacks,
    announcements,
    voiceWatch: openVoiceWatch({
      voice,
      speech,
      screenWatch,
      printers,
      sayerOf: (hall) => sayersByHall.get(hall),
      isHeard: (hall) => doors.socket?.isHeard(hall) ?? false,
    }),
    announce: (announcement) => {
      announce(announcement)
      nudges?.announced(announcement)
    },
    identify: async (hall, device) => {
      if (await doors.socket?.identify(device)) return { outcome: 'shown' }
      return nudges?.identify(hall, device) ? { outcome: 'sent' } : { outcome: 'not-sent', trouble: 'gone' }
    },
    press,
    onDuty,
    entries,
    cases,
    catchUpCases: async (hall) => openersByHall.get(hall)?.catchUp(),
    audit: openAudit(db, nowMs),
    log,
    nowMs,
    isSecure: config.tls !== undefined,
    distDir,
    dropSockets: (is) => doors.socket?.dropWhere(is),
    dropStale: async () => doors.socket?.dropStale(),
  }
  const app = await openWebServer(house, figures, config.tls)
  doors.socket = openSocketDoor({
    server: app.server,
    agents,
    agentTokens,
    identify: async (cookies, bearer) => {
      if (bearer) return sessions.byBearer(bearer)
      const cookie = app.parseCookie(cookies ?? '')[COOKIE]
      return cookie ? sessions.byCookie(cookie) : undefined
    },
    halls,
    screensOf: (hall) => screensByHall.get(hall),
    press,
    log,
    findDevice: devices.find,
    devicesOf: printers.devicesOf,
    onBoard: (id, tell) => {
      for (const say of sayersByHall.get(id)?.recent() ?? []) tell(say)
    },
    onShown: (hall, screen, shown) => {
      const { call, heard } = shown
      const takeover = takeoverOf(call)
      const isNews = takeover ? takeoverProofs.shown(hall, takeover, screen) : screenWatch.shown(hall, screen, shown)
      if (isNews) screensByHall.get(hall)?.touch()
      if (takeover && isNews) screenWatch.shown(hall, screen, { ...shown, call: takeover })
      if (heard === true) sayersByHall.get(hall)?.heard(call)
      log.debug('A call was shown', { hall, screen, call, heard: String(heard) })
    },
    onAlive: screenWatch.alive,
  })
  agents.onChange((name) => {
    printers.ask(`agent://${name}`).catch((error: unknown) => log.error('An agent could not be asked', error))
  })
  printers.onChange((hall) => screensByHall.get(hall)?.touch())
  printers.onChange((hall) => doors.socket?.tellDevices(hall))
  guides.onChange((hall) => screensByHall.get(hall)?.touch())
  await halls.find(MAIN_HALL)
  await refreshReviews()
  // A server that was off on the day forgets before anybody can ask.
  const stopForgetting = await keepForgetting({
    keys,
    registers: [entries, cases, contacts],
    settingsOf: (hall) => settingsOf(halls, journal, hall),
    openHalls: () => halls.open().map(({ id }) => id),
    clock,
    log,
  })

  const stopSweeping = await keepSweeping(db, clock, log)
  await app.listen({ port: config.port, host: config.host })
  doors.port = (app.server.address() as AddressInfo).port
  const stopAsking = clock.every(PRINTERS_ASKED_EVERY_MS, () => {
    printers.ask().catch((error: unknown) => log.error('The printers could not be asked', error))
  })
  const stopRefreshing = clock.every(REFRESH_EVERY_MS, () => {
    figures.sockets.set(doors.socket?.count() ?? 0)
    screenWatch.flush().catch((error: unknown) => log.error('The proofs of calls could not be written', error))
    doors.socket?.dropStale().catch((error: unknown) => log.error('The sessions could not be looked up', error))
    refreshReviews().catch((error: unknown) => log.error('The reviews of the month could not be counted', error))
    onDuty.refresh().catch((error: unknown) => log.error('Who is on duty could not be read', error))
    touchScreens()
  })
  return { port: doors.port, firstPassword, close }

  // The screens hear of it with the refresh that asked for it, or with the next.
  async function refreshReviews(): Promise<void> {
    const open = halls.open().map((hall) => ({ id: hall.id, day: hall.state().day }))
    if (await publicReviews.refresh(open)) touchScreens()
  }

  // What stands in no journal: the devices and the guides that another server may have changed.
  async function readRegisters(hall: string): Promise<void> {
    await printers.load(hall)
    await guides.catchUp(hall)
    await voicePacks.load(hall)
  }

  // Once for each id, whichever server it was typed at.
  function announce(announcement: TypedAnnouncement): void {
    announcements.keep(announcement)
    sayersByHall.get(announcement.hall)?.announce(announcement)
  }

  async function close(): Promise<void> {
    stopAsking()
    stopRefreshing()
    nudges?.close()
    await stopForgetting()
    await stopSweeping()
    const closingSockets = doors.socket?.close()
    // Browsers keep speculative connections open that never ask anything.
    app.server.closeAllConnections()
    await closingSockets
    await app.close()
    await printers.close()
    await pdfMaker.close()
    await screenWatch.flush()
    await halls.close()
    await journal.close()
    voice.close()
    await database.close()
  }
}

async function settingsOf(halls: Halls, journal: Journal, hall: HallId): Promise<HallSettings> {
  const open = halls.open().find(({ id }) => id === hall)
  return open?.state().settings ?? (await journal.latestSettings(hall))?.settings ?? firstHall()
}
