// Why this ticket: the rule's own reason in the clerk's words, for whoever asks.
import { unreachable } from '#contract/assert.ts'
import type { CallReason } from '#contract/events.ts'
import type { Text } from '#ui/language.ts'

export function whyText(text: Text, why: CallReason): string {
  switch (why.rule) {
    case 'turn':
      return why.aheadOf === 0 ? text('desk.whyTurn') : text('desk.whyAhead', { n: why.aheadOf })
    case 'gave-way-enough':
      return text('desk.whyGaveWay', { n: why.gaveWay })
    case 'came-back':
      return text('desk.whyCameBack')
    case 'chosen':
      return text('desk.whyChosen', { reason: why.reason })
    default:
      return unreachable(why)
  }
}
