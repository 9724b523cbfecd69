// One rule, one wording: what hangs on the wall is what the slip and the office say, for every pair of numbers.
import { expect, test } from 'vitest'
import type { Words } from '#contract/ids.ts'
import type { CallRule } from '#contract/settings.ts'
import { ruleSentence } from '#queue/rule-sentence.ts'
import { ruleSentences } from '#signage/rule-text.ts'
import { wholeSentence } from '#signage/turns.ts'
import { textIn } from '#ui/language.ts'

const HEAD_STARTS = [...Array.from({ length: 61 }, (_, minutes) => minutes), 'inf'] as const
const CAPS = [...Array.from({ length: 31 }, (_, cap) => cap), 'inf'] as const
const ELDER = { zh: '老年人号', en: 'Elder' }

test.for([
  ['no class with a head start', []],
  ['one class', [ELDER]],
  ['two classes', [ELDER, { zh: '军人', en: 'Veteran' }]],
] as const)('with %s, every pair of numbers is said alike', ([_what, classes]) => {
  for (const headStartMinutes of HEAD_STARTS) {
    for (const overtakeCap of CAPS) {
      const rule: CallRule = { headStartMinutes, overtakeCap }
      expect(plain(ruleSentence(rule, classes))).toEqual(onTheWall(rule, classes))
    }
  }
})

function onTheWall(rule: CallRule, classes: readonly Words[]): Words {
  const said = (language: 'zh' | 'en') => {
    const names = classes.map((words) => words[language])
    return ruleSentences((key, values) => textIn(language, key, values), rule, names).map(wholeSentence)
  }
  return plain({ zh: said('zh').join('；'), en: said('en').join('; ') })
}

/** Without stops and capitals: a sentence of its own has them, half a sentence has not. */
function plain({ zh, en }: Words): Words {
  return { zh: zh.replace(/。$/, ''), en: en.replace(/\.$/, '').toLowerCase() }
}
