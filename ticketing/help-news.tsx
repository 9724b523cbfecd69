// What became of the call for help: in the free upper part of the screen, over whatever is being done.
import { type MessageKey, useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import type { Help } from './use-help.ts'

export const helpWords: Readonly<Record<Exclude<Help, 'none'>, MessageKey>> = {
  asking: 'dispenser.helpAsking',
  coming: 'dispenser.helpComing',
  'on-the-way': 'dispenser.helpOnTheWay',
  everybody: 'dispenser.helpEverybody',
  'no-answer': 'dispenser.helpNoAnswer',
}

export function HelpNews({ help }: { readonly help: Help }) {
  const text = useText()
  if (help === 'none') return undefined
  return <Notice kind={kindOf(help)}>{text(helpWords[help])}</Notice>
}

function kindOf(help: Help) {
  if (help === 'asking') return 'plain'
  return help === 'no-answer' ? 'trouble' : 'good'
}
