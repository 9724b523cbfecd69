// The one door to the queue, shared by HTTP and socket: is it a command, may they ask it, and then the hall.

import type { z } from 'zod'
import type { Answer, Problem } from '#contract/answers.ts'
import { Command } from '#contract/commands.ts'
import { type Identity, toAsker, whyShut } from '../auth/identity.ts'
import { mayCommand } from '../auth/permissions.ts'
import type { Hall } from '../hall.ts'
import { doorProblem, hallProblem } from '../problems.ts'
import { type Faults, faultsIn } from './faults.ts'
import { pressLimit } from './press-limit.ts'

export type PressDoor = (
  hall: Hall,
  command: unknown,
  identity: Identity | undefined,
) => Promise<{ readonly answer: Answer } | { readonly problem: Problem }>

/** What stands behind a dispenser: its own printer. */
export type PrinterOf = (hall: string, device: string) => string | undefined

export type PressDoorParts = {
  readonly printerOf: PrinterOf
  readonly isPrinter: (hall: string, device: string) => boolean
  readonly isStaff: (id: string) => Promise<boolean>
  readonly nowMs: () => number
  /** Counts presses by outcome: `accepted` or the code of the «no». */
  readonly count: (outcome: string) => void
}

/** Opens the door; `printerOf` names the printer of a paired dispenser, `isPrinter` whether the hall has that printer. */
export function openPressDoor({ printerOf, isPrinter, isStaff, nowMs, count }: PressDoorParts): PressDoor {
  const limit = pressLimit(nowMs)
  return async (hall, raw, identity) => {
    const answered = await pressOnce(hall, raw, identity)
    count('answer' in answered ? 'accepted' : answered.problem.code)
    return answered
  }

  async function pressOnce(hall: Hall, raw: unknown, identity: Identity | undefined): ReturnType<PressDoor> {
    if (!identity) return { problem: doorProblem('not-signed-in') }
    if (!limit(`${identity.kind} ${identity.id}`))
      return { problem: doorProblem('too-many', 'Too many presses a second.') }
    const read = Command.safeParse(raw)
    if (!read.success) return { problem: malformed(read.error) }
    if (!mayCommand(identity, read.data.type, hall.id)) return { problem: doorProblem(whyShut(identity)) }

    const command = withPrinter(read.data, identity, hall.id)
    const wrongPrinter = 'printer' in command && command.printer && !isPrinter(hall.id, command.printer)
    if (wrongPrinter) return { problem: hallProblem({ code: 'no-printer' }) }
    const isStranger = command.type === 'assign-companion' && !(await isStaff(command.staff))
    if (isStranger) return { problem: doorProblem('unknown-staff', 'Nobody of this id works here.') }
    const answered = await hall.ask(command, toAsker(identity))
    return 'given' in answered ? { answer: answered.given } : { problem: hallProblem(answered.rejected) }
  }

  // A paired dispenser prints on its own printer, whatever the page says.
  function withPrinter(command: Command, identity: Identity, hall: string): Command {
    if (command.type !== 'take-ticket' || identity.kind !== 'device') return command
    const { printer: _ignored, ...rest } = command
    const printer = printerOf(hall, identity.id)
    return printer ? { ...rest, printer } : rest
  }
}

/** A malformed input, with the place of each fault and what would be right. */
export function malformed(error: z.ZodError): Problem {
  return malformedAt(faultsIn(error.issues))
}

/** The same from a list of faults. */
export function malformedAt(errors: Faults): Problem {
  const [first] = errors
  const detail = first && (first.path ? `${first.path}: ${first.message}` : first.message)
  return doorProblem('malformed', detail, errors)
}
