// Several commands that are one stroke of the clerk: each under its own press, and none after one that was not done.
import type { Problem } from '#contract/answers.ts'
import type { Answered, Asking } from './send-command.ts'

/** A command and the id of its press; a lost answer is asked for again under the same id. */
export type Pressed = { readonly asking: Asking; readonly press: string }

/** `none`: all was done, there is nothing to say. `noAnswer` holds what is still to be asked, the unanswered first. */
export type Outcome =
  | 'none'
  | { readonly noAnswer: readonly Pressed[] }
  | { readonly rejected: Problem; readonly asking: Asking; readonly isAfterAnother: boolean }

/** Asks one after the other and stops at the first that is refused or gets no answer. */
export async function askInTurn(
  presses: readonly Pressed[],
  send: (asking: Asking, press: string) => Promise<Answered>,
): Promise<Outcome> {
  for (const [at, { asking, press }] of presses.entries()) {
    const answered = await send(asking, press)
    if (answered === 'no-answer') return { noAnswer: presses.slice(at) }
    if ('rejected' in answered) return { rejected: answered.rejected, asking, isAfterAnother: at > 0 }
  }
  return 'none'
}
