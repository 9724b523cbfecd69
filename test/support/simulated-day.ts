// One day of a hall, by seed: hundreds of visitors, presses lost and repeated, servers killed in the middle of a write,
// clocks that jump, dead printers. What must hold afterwards is checked on the way and at closing.
import type { Command } from '#contract/commands.ts'
import { dueCommands } from '#queue/due-commands.ts'
import type { AnyCommand, InnerCommand } from '#queue/inner-commands.ts'
import type { Asker } from '#queue/moment.ts'
import type { Answered } from '#server/hall.ts'
import type { Seal } from '#server/privacy/seal.ts'
import { clock, manager } from './build.ts'
import { type Seeded, seeded } from './seeded.ts'
import { clerksDo, type Deed, serveOn } from './simulated-day-clerks.ts'
import { officeDoes, othersDo, printersDo, visitorsTake } from './simulated-day-people.ts'
import { type DayPlan, drawDay } from './simulated-day-plan.ts'
import { type Doom, type MortalServer, openMortalServer } from './simulated-day-server.ts'
import { faultsAfterDeath, faultsAtClosing } from './simulated-day-views.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const STEPS_AFTER_MIDNIGHT = 120
const STEPS_BACK = 12
const STEPS_TO_THE_LAST = 2_000
/** How long people take between two presses of the same step. */
const BETWEEN_PRESSES_MS_MAX = 2_000
const DOOMS: readonly Doom[] = ['killed-before', 'killed-after']
const FAILURES: readonly Doom[] = ['fails-before', 'fails-after']

export type LivedDay = {
  readonly faults: readonly string[]
  readonly tickets: number
  readonly presses: number
  readonly restarts: number
}

/** Lives through the day of this seed on an SQLite file; `faults` says what went wrong, in sentences. */
export async function liveDay(seed: number, url: string, seal: Seal): Promise<LivedDay> {
  const chance = seeded(seed)
  const plan = drawDay(chance)
  const faults: string[] = []
  let presses = 0
  let tickets = 0
  // The true time goes on; the clock of the server may show another.
  let trueMs = plan.startsMs
  let wrongByMs = 0
  const nowMs = () => trueMs + wrongByMs
  const server = await openMortalServer({
    url,
    seal,
    nowMs,
    settings: plan.settings,
    drawDoom: () => (chance.happens(0.2) ? chance.oneOf([...DOOMS, ...FAILURES]) : undefined),
    onDeath: async (dead, journal) => void faults.push(...(await faultsAfterDeath(dead, journal))),
  })
  const { people, press } = openPresses({
    server,
    chance,
    faults,
    onPress: () => {
      presses += 1
      // Also over midnight, while the press before it is still being written.
      trueMs += chance.happens(0.2) ? chance.whole(0, BETWEEN_PRESSES_MS_MAX) : 0
    },
  })

  await clockLooks()
  const failsAtMs = plan.startsMs + chance.even() * (plan.endsMs - plan.startsMs)
  while (trueMs < plan.endsMs) {
    const isBeforeFailure = trueMs < failsAtMs
    trueMs += chance.whole(500, plan.stepMsMax)
    if (plan.hasJumps) jump()
    if (isBeforeFailure && trueMs >= failsAtMs) server.doomNextWrite(chance.oneOf(FAILURES))
    await oneStep()
  }
  wrongByMs = 0
  await closing()
  if (plan.goesOverMidnight) await overMidnight()
  const restarts = server.restarts()
  await server.close()
  return { faults, tickets, presses, restarts }

  async function oneStep(): Promise<void> {
    if (chance.happens(0.006)) server.doomNextWrite(chance.oneOf(DOOMS))
    if (chance.happens(0.002)) await server.restart()
    if (chance.happens(0.8)) await clockLooks()
    await people(plan)
  }

  function jump(): void {
    if (wrongByMs !== 0 && chance.happens(0.02)) wrongByMs = 0
    if (!chance.happens(0.004)) return
    // Rarely the clock has another day altogether, for as long as nobody notices.
    wrongByMs = chance.happens(0.15) ? chance.oneOf([-DAY_MS, DAY_MS]) : chance.whole(-40, 40) * MINUTE_MS
  }

  async function clockLooks(): Promise<void> {
    await server.turnDay()
    const hall = server.hall()
    for (const due of dueCommands(hall.state(), hall.moment())) await press({ asker: clock, command: due })
    // The clock does not open again what it has closed too early; the manager does.
    const isClosedTooEarly = hall.state().closed && trueMs < plan.endsMs - 30 * MINUTE_MS
    if (isClosedTooEarly && chance.happens(0.1)) await press({ asker: manager, command: { type: 'open-day' } })
  }

  async function overMidnight(): Promise<void> {
    const isOff = chance.happens(0.5)
    trueMs = isOff ? plan.midnightMs + chance.whole(1, 15) * MINUTE_MS : plan.midnightMs - BETWEEN_PRESSES_MS_MAX
    if (isOff) await server.restart()
    else await people(plan)
    for (let step = 0; step < STEPS_AFTER_MIDNIGHT; step += 1) {
      trueMs += chance.whole(500, plan.stepMsMax)
      // Somebody sets the clock back over midnight, and right again.
      wrongByMs = plan.hasJumps && step >= 40 && step < 40 + STEPS_BACK ? -90 * MINUTE_MS : 0
      await oneStep()
    }
    await closing()
  }

  // DAY-5: whoever waits when the doors close is still served; nobody is forgotten in a corner of the hall.
  async function serveTheRest(): Promise<void> {
    for (let step = 0; step < STEPS_TO_THE_LAST; step += 1) {
      const state = server.hall().state()
      const deeds = serveOn(state)
      if (deeds.length === 0) return
      trueMs += 1_000
      await Promise.all(deeds.map((command) => press({ asker: manager, command })))
    }
    faults.push(`${server.hall().state().waiting.size} wait for nobody`)
  }

  async function closing(): Promise<void> {
    await clockLooks()
    await serveTheRest()
    faults.push(...(await faultsAtClosing(server, nowMs)))
    tickets += server.hall().state().tickets.size
  }
}

type PressParts = {
  readonly server: MortalServer
  readonly chance: Seeded
  readonly faults: string[]
  readonly onPress: () => void
}
type OneDeed = { readonly asker: Asker; readonly command: Deed['command'] | Omit<InnerCommand, 'press'> }

/** The wires between people and the hall: they lose answers, and people press again under the same id. */
function openPresses({ server, chance, faults, onPress }: PressParts) {
  const earlier: { readonly command: AnyCommand; readonly asker: Asker }[] = []
  let presses = 0
  return { people, press }

  async function people(plan: DayPlan): Promise<void> {
    const state = server.hall().state()
    const deeds: OneDeed[] = [
      ...visitorsTake(state, plan, chance),
      ...clerksDo(state, chance),
      ...othersDo(state, chance),
      ...printersDo(state, plan.deadPrinter, chance),
      ...(chance.happens(0.006) ? [officeDoes(state, chance)] : []),
    ]
    const again = chance.happens(0.05) && earlier.length > 0 ? [chance.oneOf(earlier)] : []
    await Promise.all([...deeds.map(press), ...again.map(({ command, asker }) => pressAgain(command, asker))])
  }

  async function press({ asker, command: order }: OneDeed): Promise<void> {
    presses += 1
    const command = { ...order, press: pressId(presses, chance) } as Command
    const isTwice = chance.happens(0.05)
    const isLost = chance.happens(0.05)
    const first = server.ask(command, asker)
    onPress()
    if (isTwice) await same(command, first, server.ask(command, asker))
    if (isLost)
      await same(
        command,
        first,
        first.then(() => server.ask(command, asker)),
      )
    await first
    earlier.push({ command, asker })
    if (earlier.length > 300) earlier.shift()
  }

  async function pressAgain(command: AnyCommand, asker: Asker): Promise<void> {
    const known = server.yeses.get(command.press)
    if (!known || !isOfToday(known)) return
    await same(command, Promise.resolve({ given: known }), server.ask(command, asker))
  }

  // PRESS-1: only a yes that stands in the journal outlives the server that gave it.
  async function same(command: AnyCommand, first: Promise<Answered>, second: Promise<Answered>): Promise<void> {
    const runs = server.restarts()
    const [one, two] = await Promise.all([first, second])
    const isKept = server.yeses.has(command.press) || (server.restarts() === runs && 'rejected' in one)
    if (isKept && JSON.stringify(one) !== JSON.stringify(two)) {
      faults.push(`${command.type} was answered ${JSON.stringify(one)} and then ${JSON.stringify(two)}`)
    }
  }

  function isOfToday({ ticket }: { readonly ticket?: { readonly id: string } }): boolean {
    return ticket?.id.startsWith(server.hall().state().day) ?? false
  }
}

function pressId(count: number, chance: Seeded): string {
  const digits = (length: number, value: number) => value.toString(16).padStart(length, '0').slice(-length)
  return `${digits(8, count)}-0000-4000-8000-${digits(12, Math.floor(chance.even() * 2 ** 40))}`
}
