// The wires between people and the hall: they lose answers, and people press again under the same id, at once or later.
import type { Day } from '#contract/ids.ts'
import type { AnyCommand, InnerCommand } from '#queue/inner-commands.ts'
import type { Asker } from '#queue/moment.ts'
import type { Answered } from '#server/hall.ts'
import type { Seeded } from './seeded.ts'
import type { Deed } from './simulated-day-clerks.ts'
import type { MortalServer } from './simulated-day-server.ts'

/** So many presses may be pressed again later. */
const KEPT_MAX = 400

type OneDeed = { readonly asker: Asker; readonly command: Deed['command'] | Omit<InnerCommand, 'press'> }
type Pressed = {
  readonly command: AnyCommand
  readonly asker: Asker
  readonly answered: Answered
  readonly day: Day
  /** Does the answer stand in the journal? */
  readonly isWritten: boolean
  /** How many servers had died by then. */
  readonly restarts: number
}

export type Presses = {
  /** Presses until an answer is heard; one in ten is pressed twice, or its first answer is lost. */
  readonly once: (deed: OneDeed) => Promise<void>
  /** Presses something of today once more. */
  readonly again: () => Promise<void>
}

export type PressParts = {
  readonly server: MortalServer
  readonly chance: Seeded
  /** PRESS-1, PRESS-2: the same press was answered in two ways. */
  readonly onFault: (fault: string) => void
  readonly onPress: () => void
}

/** No press yet. */
export function openPresses({ server, chance, onFault, onPress }: PressParts): Presses {
  const earlier: Pressed[] = []
  let presses = 0
  return { once, again }

  async function once({ asker, command: order }: OneDeed): Promise<void> {
    presses += 1
    const command = { ...order, press: pressId(presses, chance) } as AnyCommand
    const isTwice = chance.happens(0.05)
    const isLost = chance.happens(0.05)
    const { day } = server.hall().state()
    const restarts = server.restarts()
    const first = server.ask(command, asker)
    onPress()
    const twin = isTwice ? server.ask(command, asker) : undefined
    const answered = await first
    const isWritten = server.yeses.has(command.press)
    const pressed = { command, asker, answered, day, isWritten, restarts }
    if (twin) compare(pressed, await twin)
    if (isLost) compare(pressed, await server.ask(command, asker))
    earlier.push(pressed)
    if (earlier.length > KEPT_MAX) earlier.shift()
  }

  async function again(): Promise<void> {
    if (earlier.length === 0) return
    const pressed = chance.oneOf(earlier)
    // What was pressed on another day is known for a few minutes only.
    if (pressed.day === server.hall().state().day) compare(pressed, await server.ask(pressed.command, pressed.asker))
  }

  // Only what stands in the journal outlives the server that said it.
  function compare({ command, answered, isWritten, restarts }: Pressed, second: Answered): void {
    const isKept = isWritten || server.restarts() === restarts
    if (!isKept || JSON.stringify(answered) === JSON.stringify(second)) return
    onFault(`${command.type} was answered ${JSON.stringify(answered)} and then ${JSON.stringify(second)}`)
  }
}

function pressId(count: number, chance: Seeded): string {
  const digits = (length: number, value: number) => value.toString(16).padStart(length, '0').slice(-length)
  return `${digits(8, count)}-0000-4000-8000-${digits(12, Math.floor(chance.even() * 2 ** 40))}`
}
