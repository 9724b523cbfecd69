// A hall on a journal in memory, with a clock that stands still: what tests of the heart need, and nothing more.
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Command } from '#contract/commands.ts'
import type { HallSettings } from '#contract/settings.ts'
import { firstHall } from '#prisma/first-hall.ts'
import type { Asker } from '#queue/moment.ts'
import { type Answered, type Hall, openHall } from '#server/hall.ts'
import type { Journal } from '#server/journal/journal.ts'
import { memoryJournal } from '#server/journal/memory-journal.ts'
import type { Order } from '../support/caller.ts'
import { type MovableClock, movableClock } from '../support/movable-clock.ts'

const MANAGER: Asker = { person: { kind: 'staff', id: 'manager-1' }, roles: ['manager'] }

type Wish = {
  readonly journal?: Journal
  readonly clock?: MovableClock
  readonly settings?: Partial<HallSettings>
  /** Do other servers write to this journal as well? */
  readonly isShared?: boolean
}

export type TestHall = { readonly hall: Hall; readonly journal: Journal; readonly clock: MovableClock }

/** Opens the hall `main` for one test. */
export async function hallForTest({ journal, clock, settings, isShared }: Wish = {}): Promise<TestHall> {
  const here = { journal: journal ?? memoryJournal(), clock: clock ?? movableClock() }
  const hall = await openHall({
    id: 'main',
    journal: here.journal,
    nowMs: here.clock.nowMs,
    firstSettings: { ...firstHall(), ...settings },
    ...(isShared !== undefined && { isShared }),
  })
  onTestFinished(hall.close)
  return { ...here, hall }
}

/** A manager asks; without a press of its own the command gets a fresh one. */
export function ask(hall: Hall, order: Order): Promise<Answered> {
  return hall.ask({ press: randomUUID(), ...order } as Command, MANAGER)
}

/** The same, where a «no» is a fault of the test. */
export async function done(hall: Hall, order: Order) {
  const answered = await ask(hall, order)
  if ('rejected' in answered) throw new Error(`${order.type}: ${JSON.stringify(answered.rejected)}`)
  return answered.given
}

export const TAKE_ELDER = { type: 'take-ticket', service: 'card', class: 'elder' } as const
export const TAKE_ORDINARY = { type: 'take-ticket', service: 'card', class: 'ordinary' } as const
