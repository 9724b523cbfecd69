// One day of a hall, by seed: hundreds of visitors, presses lost and repeated, servers killed in the middle of a write,
// clocks that jump, dead printers. What must hold afterwards is checked on the way and at closing.
import { dueCommands } from '#queue/due-commands.ts'
import type { Seal } from '#server/privacy/seal.ts'
import { clock, manager } from './build.ts'
import { seeded } from './seeded.ts'
import { clerksDo, serveOn } from './simulated-day-clerks.ts'
import { officeDoes, othersDo, printersDo, visitorsTake } from './simulated-day-people.ts'
import { drawDay } from './simulated-day-plan.ts'
import { openPresses } from './simulated-day-presses.ts'
import { type Doom, openMortalServer } from './simulated-day-server.ts'
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
  const press = openPresses({
    server,
    chance,
    onFault: (fault) => faults.push(fault),
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
    await people()
  }

  async function people(): Promise<void> {
    const state = server.hall().state()
    const deeds = [
      ...visitorsTake(state, plan, chance),
      ...clerksDo(state, chance),
      ...othersDo(state, chance),
      ...printersDo(state, plan.deadPrinter, chance),
      ...(chance.happens(0.006) ? [officeDoes(state, chance)] : []),
    ]
    const again = chance.happens(0.1) ? [press.again()] : []
    await Promise.all([...deeds.map(press.once), ...again])
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
    for (const due of dueCommands(hall.state(), hall.moment())) await press.once({ asker: clock, command: due })
    // The clock does not open again what it has closed too early; the manager does.
    const isClosedTooEarly = hall.state().closed && trueMs < plan.endsMs - 30 * MINUTE_MS
    if (isClosedTooEarly && chance.happens(0.1)) await press.once({ asker: manager, command: { type: 'open-day' } })
  }

  async function overMidnight(): Promise<void> {
    const isOff = chance.happens(0.5)
    trueMs = isOff ? plan.midnightMs + chance.whole(1, 15) * MINUTE_MS : plan.midnightMs - BETWEEN_PRESSES_MS_MAX
    if (isOff) await server.restart()
    else await people()
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
      await Promise.all(deeds.map((command) => press.once({ asker: manager, command })))
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
