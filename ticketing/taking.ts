// How a number is taken, step by step: for whom, for what, and what the hall said. Pure: one step in, the next out.
import type { Answer, Problem, Ticket } from '#contract/answers.ts'
import type { ClassId, ServiceId } from '#contract/ids.ts'

/** What the visitor wants. Its `press` stays the same however often it is sent: one wish is one number. */
export type Wish = { readonly class: ClassId; readonly service: ServiceId; readonly press: string }

/** Where the visitor is. Each has one picture. */
export type Taking =
  | { readonly at: 'class' }
  | { readonly at: 'service'; readonly class: ClassId }
  | { readonly at: 'asking'; readonly wish: Wish }
  | { readonly at: 'given'; readonly ticket: Ticket }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'no-answer'; readonly wish: Wish }

export type Step =
  | { readonly did: 'class-chosen'; readonly class: ClassId }
  | { readonly did: 'service-chosen'; readonly service: ServiceId; readonly press: string }
  | { readonly did: 'went-back' }
  | { readonly did: 'tried-again' }
  | { readonly did: 'started-again' }
  | { readonly did: 'was-answered'; readonly press: string; readonly answer: Heard }

type Heard = { readonly given: Answer } | { readonly rejected: Problem } | 'no-answer'

export const START: Taking = { at: 'class' }

/** The next picture. A step that does not fit where the visitor is (a late answer, a double tap) changes nothing. */
export function afterStep(taking: Taking, step: Step): Taking {
  switch (step.did) {
    case 'class-chosen':
      return taking.at === 'class' ? { at: 'service', class: step.class } : taking
    case 'service-chosen':
      if (taking.at !== 'service') return taking
      return { at: 'asking', wish: { class: taking.class, service: step.service, press: step.press } }
    case 'went-back':
      return taking.at === 'service' ? START : taking
    case 'tried-again':
      return taking.at === 'no-answer' ? { at: 'asking', wish: taking.wish } : taking
    case 'started-again':
      return START
    case 'was-answered':
      return taking.at === 'asking' && taking.wish.press === step.press ? afterAnswer(taking.wish, step.answer) : taking
  }
}

function afterAnswer(wish: Wish, answer: Heard): Taking {
  if (answer === 'no-answer') return { at: 'no-answer', wish }
  if ('rejected' in answer) return { at: 'refused', problem: answer.rejected }
  if (!answer.given.ticket) return { at: 'no-answer', wish }
  return { at: 'given', ticket: answer.given.ticket }
}
