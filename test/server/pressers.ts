// People who press in a closed loop over HTTP, each at a counter of their own, and who keep what they were told. When no
// answer comes they press again under the same id, as the screens do.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '#contract/answers.ts'
import { type Caller, caller, type Order, type Pressed } from '../support/caller.ts'
import type { Seeded } from '../support/seeded.ts'

const TRY_AGAIN_MS = 20

/** A yes that somebody heard. `sends`: how often it was pressed until then. */
export type Heard = {
  readonly order: Order & { readonly press: string }
  readonly answer: Answer
  readonly sends: number
}

export type Presser = {
  /** Presses until `isOver` says so; the last press is finished even if the server comes back only later. */
  readonly pressOn: (isOver: () => boolean) => Promise<void>
}

type Place = { readonly called?: string; readonly serving?: string }

/** One who stands at this counter. Every yes goes into `heard`. */
export function presser(url: string, token: string, counter: string, chance: Seeded, heard: Heard[]): Presser {
  const caller_ = caller(url, { authorization: `Bearer ${token}` })
  let place: Place = {}

  async function pressOn(isOver: () => boolean): Promise<void> {
    while (!isOver()) await pressOnce()
  }

  async function pressOnce(): Promise<void> {
    const order = { press: randomUUID(), ...next(place, counter, chance) }
    const { pressed, sends } = await untilAnswered(caller_, order)
    if ('problem' in pressed) return
    heard.push({ order, answer: pressed.answer, sends })
    place = placeAfter(place, order, pressed.answer)
  }

  return { pressOn }
}

function next({ called, serving }: Place, counter: string, chance: Seeded): Order {
  if (chance.even() < 0.5) {
    return {
      type: 'take-ticket',
      service: chance.oneOf(['card', 'pension']),
      class: chance.oneOf(['elder', 'ordinary']),
    }
  }
  if (serving) return { type: 'finish-service', ticket: serving }
  if (called) return { type: 'start-service', ticket: called }
  return { type: 'call-next', counter }
}

function placeAfter(place: Place, { type }: Order, { ticket }: Answer): Place {
  if (type === 'call-next' && ticket) return { called: ticket.id }
  if (type === 'start-service' && ticket) return { serving: ticket.id }
  return type === 'finish-service' ? {} : place
}

async function untilAnswered(caller: Caller, order: Order): Promise<{ pressed: Pressed; sends: number }> {
  for (let sends = 1; ; sends += 1) {
    try {
      const pressed = await caller.press(order)
      if ('answer' in pressed || pressed.problem.status === 409) return { pressed, sends }
    } catch {
      // The server is dead or dying: the press may be done or not.
    }
    await wait(TRY_AGAIN_MS)
  }
}
