// At closing every screen must show what a fresh look at the journal gives; and whatever anybody was told stands there.
import { isDeepStrictEqual } from 'node:util'
import { firstGuidePlan, firstGuides } from '#prisma/first-guides.ts'
import { evolve } from '#queue/evolve.ts'
import { beginState, type HallState } from '#queue/hall-state.ts'
import { type Hall, openHall } from '#server/hall.ts'
import type { Journal } from '#server/journal/journal.ts'
import { type DeviceFacts, makeView, type ViewKey } from '#server/view-maker.ts'
import { type Followed, referee } from './simulated-day-referee.ts'
import type { MortalServer } from './simulated-day-server.ts'

const FACTS: DeviceFacts = {
  troubles: () => [],
  isShown: () => true,
  dispenser: () => ({ device: 'dispenser-1', name: '取号机', printer: 'printer-1' }),
  guides: () => ({ guides: firstGuides(), plan: firstGuidePlan() }),
  printers: () => [],
  onDuty: () => [],
  takeover: () => ({ screens: [], proofs: () => [] }),
}

/** A dead server must not have told anything that its journal does not have. */
export async function faultsAfterDeath(dead: Hall, journal: Journal): Promise<string[]> {
  const state = dead.state()
  const told = await stateFrom(journal, state, state.position)
  return isDeepStrictEqual(state, told) ? [] : [`${state.day}: the dead server told what was not written`]
}

/** Everything that must hold when the day is over. */
export async function faultsAtClosing(server: MortalServer, nowMs: () => number): Promise<string[]> {
  const living = server.hall()
  const journal = server.journal()
  const state = living.state()
  const fresh = await openHall({ id: living.id, journal, nowMs, firstSettings: state.settings })
  return [
    ...differences(living, fresh),
    ...faultsOfTruth(state, await stateFrom(journal, state, Number.POSITIVE_INFINITY)),
    ...(await faultsOfDays(server)),
    ...faultsOfDesks(living),
  ]
}

function differences(living: Hall, fresh: Hall): string[] {
  const state = living.state()
  const counters = state.settings.counters.map(({ id }) => id)
  const keys: ViewKey[] = [
    { view: 'board' },
    { view: 'guides' },
    { view: 'reception' },
    { view: 'dispenser', device: 'dispenser-1' },
    { view: 'desk' },
    ...counters.flatMap((counter): ViewKey[] => [
      { view: 'bar', counter },
      { view: 'desk', counter },
      { view: 'review', counter },
    ]),
    ...[...state.tickets.values()].map(({ code }): ViewKey => ({ view: 'ticket', code })),
  ]
  const differs = ({ view, counter = '', code = '' }: ViewKey) => `${state.day}: ${view} ${counter}${code} differs`
  return [
    ...(isDeepStrictEqual(living.moment(), fresh.moment()) ? [] : [`${state.day}: the time differs`]),
    ...keys.filter((key) => !isDeepStrictEqual(makeView(living, key, FACTS), makeView(fresh, key, FACTS))).map(differs),
  ]
}

function faultsOfTruth(living: HallState, truth: HallState): string[] {
  return isDeepStrictEqual(living, truth) ? [] : [`${living.day}: the hall is not what its journal says`]
}

// Each day by the referee, who follows every ticket; no press has done anything twice, and every yes stands.
async function faultsOfDays(server: MortalServer): Promise<string[]> {
  const journal = server.journal()
  const hall = server.hall().state()
  const faults: string[] = []
  const positionByPress = new Map<string, number>()
  const heard = new Map(server.heard)
  for (const day of await journal.days(hall.hall)) {
    const entries = await journal.read(hall.hall, day, 0)
    const verdict = referee(day, entries)
    faults.push(...verdict.faults)
    if (day === hall.day) faults.push(...faultsOfPlaces(hall, verdict.tickets))
    entries.forEach(({ position, event }, at) => {
      const isSamePress = at > 0 && entries[at - 1]?.event.press === event.press
      if (event.press && positionByPress.has(event.press) && !isSamePress) faults.push(`${event.press} was done twice`)
      if (event.press) positionByPress.set(event.press, position)
      const told = heard.get(`${day} ${position}`)
      if (told && !isDeepStrictEqual(told.event, event)) faults.push(`${day}, ${position} was told otherwise`)
      heard.delete(`${day} ${position}`)
    })
  }
  for (const place of heard.keys()) faults.push(`${place} was told and is not written`)
  for (const [press, { position }] of server.yeses) {
    if (positionByPress.get(press) !== position) faults.push(`the yes to ${press} does not stand at ${position}`)
  }
  return faults
}

function faultsOfPlaces(hall: HallState, followed: ReadonlyMap<string, Followed>): string[] {
  const placeOf = ({ place }: Followed) => (typeof place === 'object' ? `at ${place.counter}` : place)
  return [...hall.tickets.values()].flatMap(({ id, number, stage, gaveWay }) => {
    const ticket = followed.get(id)
    const isOver = stage.state === 'finished' || stage.state === 'cancelled'
    const isAtCounter = stage.state === 'called' || stage.state === 'serving'
    const place = isAtCounter ? `at ${stage.counter}` : isOver ? 'over' : stage.state
    const isSame = ticket && placeOf(ticket) === place && ticket.gaveWay === gaveWay
    return isSame ? [] : [`${number} is ${place} and gave way ${gaveWay} times; the referee says otherwise`]
  })
}

// VIEW-4: the first of the list is the one who is called next; nobody who waits is in no list.
function faultsOfDesks(living: Hall): string[] {
  const state = living.state()
  return state.settings.counters.flatMap(({ id: counter }) => {
    const desk = makeView(living, { view: 'desk', counter }, FACTS)
    if (desk?.view !== 'desk') return [`there is no desk ${counter}`]
    return desk.next?.ticket === desk.waiting[0]?.id ? [] : [`desk ${counter} lists another than it will call`]
  })
}

async function stateFrom(journal: Journal, { hall, day, settings }: HallState, until: number): Promise<HallState> {
  const state = beginState(hall, day, settings)
  for (const { position, event } of await journal.read(hall, day, 0)) if (position <= until) evolve(state, event)
  return state
}
