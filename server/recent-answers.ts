// The answers of a while ago, so that a press sent twice need not be looked up in the journal, and so that a «no» that
// was told stays a «no» for that press.
import type { PressId } from '#contract/ids.ts'

const ANSWERS_MAX = 20_000

export type RecentAnswers<T> = {
  readonly find: (press: PressId) => Promise<T> | undefined
  /** Keeps the answer that is being made; what ends in `forget` or in an exception is not kept. */
  readonly remember: (press: PressId, answer: Promise<T>) => Promise<T>
}

/** A bounded memory of answers, the oldest out first. `isVoid` tells the ones that must not be kept. */
export function recentAnswers<T>(isVoid: (answer: T) => boolean): RecentAnswers<T> {
  const answers = new Map<PressId, Promise<T>>()
  return { find: (press) => answers.get(press), remember }

  function remember(press: PressId, answer: Promise<T>): Promise<T> {
    answers.set(press, answer)
    if (answers.size > ANSWERS_MAX) answers.delete(answers.keys().next().value ?? press)
    const forget = () => {
      if (answers.get(press) === answer) answers.delete(press)
    }
    answer.then((done) => isVoid(done) && forget(), forget)
    return answer
  }
}
