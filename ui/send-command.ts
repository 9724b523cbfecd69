// Asks the hall and waits for its answer. A press that got lost is sent again under the same id: asking twice is safe.
import type { Answer, Problem } from '#contract/answers.ts'
import type { Command } from '#contract/commands.ts'
import type { CommandAnswer } from '#contract/wire.ts'

export const ANSWER_WAIT_MS = 2_000
export const SENDS_MAX = 3

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A command before its press: what a screen writes down. */
export type Asking = DistributiveOmit<Command, 'press'>

/** Yes, no, or nothing heard: the hall may have done it all the same, so ask again only under the same press. */
export type Answered = { readonly given: Answer } | { readonly rejected: Problem } | 'no-answer'

/** What of a socket is needed here. */
export type Line = {
  readonly timeout: (waitMs: number) => {
    readonly emitWithAck: (event: 'command', command: unknown) => Promise<CommandAnswer>
  }
}

/**
 * Sends `asking` to `hall` under `press`, up to 3 times with 2 s for each answer. Never throws.
 * The same `press` again later is safe too, and gets the answer of the first time.
 */
export async function sendCommand(line: Line, hall: string, press: string, asking: Asking): Promise<Answered> {
  for (let sent = 0; sent < SENDS_MAX; sent += 1) {
    try {
      const answer = await line.timeout(ANSWER_WAIT_MS).emitWithAck('command', { hall, press, ...asking })
      return 'problem' in answer ? { rejected: answer.problem } : { given: answer }
    } catch {
      // No answer in time. The hall may have heard us all the same; the press id makes asking again safe.
    }
  }
  return 'no-answer'
}
