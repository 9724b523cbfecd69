// The call rule in plain words, made from its numbers: on the wall, on the slip, among the services for elders and in the
// office (PIPL art. 24: who decides by machine says how). The board has the same words in its messages, cut to its lines;
// test/signage/rule-sentence.test.ts holds the two together.
import type { Words } from '#contract/ids.ts'
import type { CallRule } from '#contract/settings.ts'

/** The rule for the classes with a head start, Chinese and English; without any, everybody is called in order of arrival. */
export function ruleSentence({ headStartMinutes, overtakeCap }: CallRule, classes: readonly Words[]): Words {
  if (classes.length === 0) return { zh: `${IN_ORDER.zh}。`, en: `${IN_ORDER.en}.` }
  // 老年人 and 老年人号 are both names an office gives.
  const zh = classes.map((one) => one.zh.replace(/号$/, '')).join('、')
  const en = classes.map((one) => one.en).join(' and ')
  const isInOrder = headStartMinutes === 0 || overtakeCap === 0
  const turn = isInOrder ? IN_ORDER : headStart(headStartMinutes, { zh, en })
  const way = giveWay(isInOrder ? 0 : overtakeCap, { zh, en })
  return { zh: `${turn.zh}；${way.zh}。`, en: `${turn.en}; ${lowerFirst(way.en)}.` }
}

const IN_ORDER: Words = { zh: '所有号都按取号先后排队', en: 'All numbers are called in the order they were taken' }

function headStart(minutes: CallRule['headStartMinutes'], { zh, en }: Words): Words {
  if (minutes === 'inf') return { zh: `${zh}号排在普通号前面`, en: `${en} numbers go before ordinary numbers` }
  const earlier = minutes === 1 ? '1 minute' : `${minutes} minutes`
  return { zh: `${zh}号按“提前${minutes}分钟取号”排队`, en: `${en} numbers queue as if taken ${earlier} earlier` }
}

function giveWay(cap: CallRule['overtakeCap'], { zh, en }: Words): Words {
  if (cap === 'inf') {
    return { zh: `普通号让后到的${zh}先办，不限人数`, en: `Ordinary numbers let all later ${en} numbers go first` }
  }
  if (cap === 0) return { zh: `普通号不让后到的${zh}先办`, en: `Ordinary numbers let no later ${en} number go first` }
  const numbers = cap === 1 ? 'number' : 'numbers'
  return {
    zh: `每位普通号最多让${cap}位后到的${zh}先办`,
    en: `An ordinary number lets at most ${cap} later ${en} ${numbers} go first`,
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
