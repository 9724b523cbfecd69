// The call rule in two sentences, as it hangs on the wall: whoever waits can check it (queue.md C6, PIPL art. 24).
import type { CallRule } from '#contract/settings.ts'
import type { Text } from '#ui/language.ts'

/**
 * The rule's sentences in the language of `text`, with `|` where a line may break. `classes` are the names of those
 * with a head start, in the same language.
 */
export function ruleSentences(text: Text, rule: CallRule, classes: readonly string[]): readonly string[] {
  // 老年人 and 老年人号 are both names an office gives.
  const names = classes.map((name) => name.replace(/号$/, ''))
  const people = names.join(text('board.ruleAnd'))
  if (people === '') return [text('board.ruleInOrder')]
  // Without a head start nobody is overtaken, and neither with a cap of none.
  if (rule.headStartMinutes === 0 || rule.overtakeCap === 0) {
    return [text('board.ruleInOrder'), text('board.ruleCapNone', { people })]
  }
  return [headStart(text, rule.headStartMinutes, people), overtakeCap(text, rule.overtakeCap, people)]
}

function headStart(text: Text, minutes: CallRule['headStartMinutes'], people: string): string {
  return minutes === 'inf' ? text('board.ruleFirst', { people }) : text('board.ruleHeadStart', { people, minutes })
}

function overtakeCap(text: Text, cap: CallRule['overtakeCap'], people: string): string {
  return cap === 'inf' ? text('board.ruleCapFree', { people }) : text('board.ruleCap', { people, n: cap })
}
