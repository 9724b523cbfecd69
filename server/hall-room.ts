// What begins when a hall opens and ends with it: its screens, its clock, its printing, its calls, its records.
import type { TypedAnnouncement } from './announcements.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database/open-database.ts'
import type { Figures } from './doors/health-routes.ts'
import type { SocketDoor } from './doors/socket.ts'
import { keepTime } from './followers/keep-time.ts'
import { type CaseOpener, openCases } from './followers/open-cases.ts'
import { printTickets } from './followers/print-tickets.ts'
import { recordVisits } from './followers/record-visits.ts'
import { type CallSayer, sayCalls } from './followers/say-calls.ts'
import { sayEntry } from './followers/say-entry.ts'
import { watchCalls } from './followers/watch-calls.ts'
import type { Hall } from './hall.ts'
import type { HallPrinters } from './hall-printers.ts'
import type { Journal } from './journal/journal.ts'
import type { Log } from './log.ts'
import type { Nudges } from './nudges.ts'
import type { GuideRegister } from './registers/guides.ts'
import type { Register } from './registers/register.ts'
import type { CaseBody } from './registers/review-cases.ts'
import type { VoicePacks } from './registers/voice-packs.ts'
import { openScreens, type Screens } from './screens.ts'
import type { Speech } from './speech.ts'
import type { DeviceFacts } from './view-maker.ts'

export type HallRoomParts = {
  readonly db: Db
  readonly journal: Journal
  readonly clock: Clock
  readonly log: Log
  readonly figures: Figures
  readonly facts: DeviceFacts
  readonly printers: HallPrinters
  readonly guides: GuideRegister
  readonly voicePacks: VoicePacks
  readonly speech: Speech
  readonly nudges: Nudges | undefined
  readonly isShared: boolean
  readonly publicUrl: () => string
  /** The socket opens after the first hall does. */
  readonly socket: () => SocketDoor | undefined
  readonly screensByHall: Map<string, Screens>
  readonly sayersByHall: Map<string, CallSayer>
  readonly cases: Register<CaseBody>
  readonly openersByHall: Map<string, CaseOpener>
  /** Says it to the boards of this server, in its turn. */
  readonly announce: (announcement: TypedAnnouncement) => void
  readonly onBroken: (error: unknown) => void
}

/** Begins everything that follows one hall; what it gives ends it, after what is under way. */
export async function openHallRoom(hall: Hall, parts: HallRoomParts): Promise<() => Promise<void>> {
  const { db, journal, clock, log, figures, facts, printers, speech, socket, isShared, publicUrl } = parts
  await printers.load(hall.id)
  await parts.guides.load(hall.id)
  const screens = openScreens({
    hall,
    facts,
    send: (room, view) => socket()?.sendView(room, view),
    isWatched: (room) => socket()?.isWatched(room) ?? false,
  })
  parts.screensByHall.set(hall.id, screens)
  const stopNudging = parts.nudges?.follow(hall)
  const stopWatching = watchCalls(hall, screens.touch)
  const stopPrinting = printTickets({ hall, printers, publicUrl, log, clock, isShared })
  await parts.voicePacks.load(hall.id)
  const sayer = sayCalls({
    hall,
    speech,
    say: (say) => socket()?.say(hall.id, say),
    isHeard: () => socket()?.isHeard(hall.id) ?? false,
    count: (outcome, howMany) => figures.announcements.inc({ outcome }, howMany),
    clock,
    log,
  })
  parts.sayersByHall.set(hall.id, sayer)
  const stopSayingEntry = sayEntry({
    hall,
    plan: () => parts.guides.plan(hall.id).body,
    announce: parts.announce,
    lengthMs: (text) => speech.lengthMs(hall.state(), text),
    clock,
  })
  const stopClock = keepTime(hall, clock, parts.onBroken)
  const stopRecording = await recordVisits({ hall, db, journal, log })
  const opener = await openCases({ hall, db, journal, cases: parts.cases, log })
  parts.openersByHall.set(hall.id, opener)
  return async () => {
    stopClock()
    stopNudging?.()
    stopWatching()
    stopSayingEntry()
    sayer.stop()
    parts.sayersByHall.delete(hall.id)
    screens.close()
    await stopPrinting()
    await stopRecording()
    parts.openersByHall.delete(hall.id)
    await opener.stop()
  }
}
