// What a guide wants for a visitor, gathered in any order, and what the hall said to it. Pure.
import type { Problem, Ticket } from '#contract/answers.ts'
import type { GreenLaneReason, Need, Relation } from '#contract/commands.ts'
import type { ClassId, DeviceId, Language, ServiceId } from '#contract/ids.ts'
import type { Answered, Asking } from '#ui/send-command.ts'

export type Wish = {
  readonly class?: ClassId
  readonly service?: ServiceId
  readonly needs: readonly Need[]
  readonly relation?: Relation
  readonly language?: Language
  readonly lane?: GreenLaneReason
}

/** A press that was sent; after silence the same one is sent again, so that nobody gets two numbers. */
export type Sent = { readonly asking: Asking; readonly press: string }

export type Giving =
  | { readonly at: 'choosing' }
  | { readonly at: 'asking' }
  | { readonly at: 'given'; readonly ticket: Ticket; readonly language?: Language }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'no-answer'; readonly sent: Sent }

export const NO_WISH: Wish = { needs: [] }

/** The command, as soon as class and service are known; undefined before. Without `printer` nothing is printed. */
export function takeTicketOf(wish: Wish, printer?: DeviceId): Asking | undefined {
  const { class: kind, service, needs, relation, language, lane } = wish
  if (kind === undefined || service === undefined) return undefined
  return {
    type: 'take-ticket',
    class: kind,
    service,
    ...(needs.length > 0 && { needs: [...needs] }),
    ...(relation && { proxy: { relation } }),
    ...(language && { language }),
    ...(lane && { greenLane: { reason: lane } }),
    ...(printer && { printer }),
  }
}

/** With `one` when it was not among them, without it when it was. */
export function toggled<T>(those: readonly T[], one: T): readonly T[] {
  return those.includes(one) ? those.filter((other) => other !== one) : [...those, one]
}

/** Where the guide is after the hall was asked. */
export function afterAnswer(answered: Answered, sent: Sent, language?: Language): Giving {
  if (answered === 'no-answer') return { at: 'no-answer', sent }
  if ('rejected' in answered) return { at: 'refused', problem: answered.rejected }
  const { ticket } = answered.given
  return ticket ? { at: 'given', ticket, language } : { at: 'no-answer', sent }
}
