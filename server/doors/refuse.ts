// How a route says no: it throws a problem, and the one error handler answers with it.
import type { Problem } from '#contract/answers.ts'
import { type DoorCode, doorProblem } from '../problems.ts'

/** An error that is an answer. */
export type Refusal = Error & { readonly problem: Problem; readonly retryAfterSeconds?: number }

/** Says no with a door's own code. */
export function refuse(code: DoorCode, detail?: string, errors?: Problem['errors']): never {
  throw toRefusal(doorProblem(code, detail, errors))
}

/** Says no with any problem. */
export function refuseWith(problem: Problem, retryAfterSeconds?: number): never {
  throw toRefusal(problem, retryAfterSeconds)
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'problem' in error
}

function toRefusal(problem: Problem, retryAfterSeconds?: number): Refusal {
  const facts = retryAfterSeconds === undefined ? { problem } : { problem, retryAfterSeconds }
  return Object.assign(new Error(problem.code), facts)
}
