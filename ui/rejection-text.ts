// Each «no» in the visitor's words. That every reason has some is checked where the words stand.
import type { Problem } from '#contract/answers.ts'
import type { Text, Values } from './language.ts'
import { rejection } from './messages/zh/rejection.ts'

/** Why not, in the words of the screen's language. A code that nobody foresaw still gets kind words. */
export function rejectionText(text: Text, problem: Problem | 'no-answer'): string {
  if (problem === 'no-answer') return text('rejection.no-answer')
  return text(`rejection.${isTold(problem.code) ? problem.code : 'unknown'}`, problem as Values)
}

function isTold(code: string): code is keyof typeof rejection {
  return Object.hasOwn(rejection, code)
}
