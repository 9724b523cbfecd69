// What the office sees of emergency takeovers.
import type { StaffOnDuty } from '#contract/entrance-views.ts'
import { type CounterId, type Instant, type TakeoverId, toMs, type ZoneId } from '#contract/ids.ts'
import type { ActingDevice, Person } from '#contract/people.ts'
import type { TakeoverLine, TakeoverOn, TakeoverScreen, TakeoverView } from '#contract/takeover-view.ts'
import type { CalendarMoment } from '../day-phase.ts'
import { findCounter, type HallState, type TakeoverRecord } from '../hall-state.ts'
import { activeTakeovers, concerns } from '../takeovers.ts'
import { shownTakeover } from './shown-takeovers.ts'
import { viewHead } from './view-head.ts'

const EARLIER_MAX = 50
/** A screen says at least every 15 s that it shows it; who was silent for three times that does not any more. */
const SILENT_AFTER_MS = 45_000

/** A screen that is there now, or a paired one that should be. */
export type KnownScreen = {
  readonly screen: string
  readonly kind: ActingDevice
  readonly name?: string
  readonly counter?: CounterId
  readonly zone?: ZoneId
  readonly isThere: boolean
}
/** A screen's word that it shows something: first, and last. */
export type ScreenProof = { readonly screen: string; readonly firstAt: Instant; readonly lastMs: number }

/** What only the server knows. */
export type TakeoverFacts = {
  readonly screens: readonly KnownScreen[]
  readonly proofs: (takeover: TakeoverId) => readonly ScreenProof[]
  readonly onDuty: readonly StaffOnDuty[]
}

/** TAKEOVER-4: what is on and who shows it; the log of today. */
export function takeoverView(hall: HallState, moment: CalendarMoment, facts: TakeoverFacts): TakeoverView {
  const { nowMs } = moment
  const over = [...hall.takeovers.values()].filter(({ endedAt, until }) => endedAt || toMs(until) <= nowMs)
  return {
    view: 'takeover',
    ...viewHead(hall, moment),
    zones: hall.settings.zones.map(({ id, name }) => ({ id, name })),
    speaks: hall.settings.voice.on,
    on: activeTakeovers(hall, nowMs).map((record) => takeoverOn(hall, record, nowMs, facts)),
    earlier: over
      .toSorted((a, b) => toMs(b.since) - toMs(a.since))
      .slice(0, EARLIER_MAX)
      .map((record) => takeoverLine(hall, record, facts.onDuty)),
  }
}

function takeoverOn(hall: HallState, record: TakeoverRecord, nowMs: number, facts: TakeoverFacts): TakeoverOn {
  const proofs = facts.proofs(record.takeover).filter(({ lastMs }) => nowMs - lastMs < SILENT_AFTER_MS)
  const known = new Set(facts.screens.map(({ screen }) => screen))
  const byName = nameOf(record.by, facts.onDuty)
  return {
    ...shownTakeover(hall, record),
    ...(byName !== undefined && { byName }),
    screens: facts.screens
      .filter((screen) => isMeant(hall, record, screen))
      .map((screen) => takeoverScreen(screen, proofs)),
    phones: proofs.filter(({ screen }) => !known.has(screen)).length,
  }
}

// A screen that names no zone and no counter is meant by all.
function isMeant(hall: HallState, record: TakeoverRecord, { zone, counter }: KnownScreen): boolean {
  const where = (counter !== undefined && findCounter(hall, counter)?.zone) || zone
  const isZone = hall.settings.zones.some(({ id }) => id === where)
  return where === undefined || !isZone || concerns(record, where)
}

function takeoverScreen({ isThere, ...screen }: KnownScreen, proofs: readonly ScreenProof[]): TakeoverScreen {
  const proof = proofs.find((one) => one.screen === screen.screen)
  if (!isThere) return { ...screen, state: 'away' }
  return proof ? { ...screen, state: 'shown', shownAt: proof.firstAt } : { ...screen, state: 'not-shown' }
}

function takeoverLine(hall: HallState, record: TakeoverRecord, onDuty: readonly StaffOnDuty[]): TakeoverLine {
  const { takeover, text, drill, since, until, by, endedAt, endedBy } = record
  const { zoneName } = shownTakeover(hall, record)
  const byName = nameOf(by, onDuty)
  const endedByName = nameOf(endedBy, onDuty)
  return {
    takeover,
    ...(zoneName && { zoneName }),
    text,
    drill,
    since,
    endedAt: endedAt ?? until,
    ...(byName !== undefined && { byName }),
    how: endedBy === undefined || endedBy.kind === 'clock' ? 'expired' : 'ended',
    ...(endedByName !== undefined && { endedByName }),
  }
}

function nameOf(person: Person | undefined, onDuty: readonly StaffOnDuty[]): string | undefined {
  return person && 'id' in person ? onDuty.find(({ staff }) => staff === person.id)?.name : undefined
}
