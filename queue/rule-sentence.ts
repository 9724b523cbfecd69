// The sentence that goes on the wall, on the slip and on the board: the call rule in plain words, made from its numbers
// (PIPL art. 24: who decides by machine says how).
import type { Words } from '#contract/ids.ts'
import type { CallRule } from '#contract/settings.ts'

/** The rule for these classes, Chinese and English. Without a head start everybody is called in order of arrival. */
export function ruleSentence({ headStartMinutes, overtakeCap }: CallRule, classes: readonly Words[]): Words {
  if (headStartMinutes === 0 || overtakeCap === 0 || classes.length === 0) {
    return { zh: '按取号先后叫号。', en: 'Called in the order of taking.' }
  }
  const who = { zh: classes.map(({ zh }) => zh).join('、'), en: classes.map(({ en }) => en).join(', ') }
  return {
    zh: `${who.zh}号${startZh(headStartMinutes)}；${capZh(overtakeCap, who.zh)}。`,
    en: `${who.en} tickets ${startEn(headStartMinutes)}; ${capEn(overtakeCap)}.`,
  }
}

function startZh(minutes: CallRule['headStartMinutes']): string {
  return minutes === 'inf' ? '排在前面' : `按“提前${minutes}分钟取号”排队`
}

function capZh(cap: CallRule['overtakeCap'], who: string): string {
  return cap === 'inf' ? '其他号按先后办理' : `每位普通号最多让${cap}位后到的${who}先办`
}

function startEn(minutes: CallRule['headStartMinutes']): string {
  return minutes === 'inf' ? 'go first' : `count as taken ${minutes} minutes earlier`
}

function capEn(cap: CallRule['overtakeCap']): string {
  return cap === 'inf' ? 'others go in order' : `each other ticket gives way at most ${cap} times`
}
