// VIEW-11. 敬老服务清单: what this hall does for elders, as sentences made from its settings (measures.md row 62). What the
// settings cannot know, the office adds.
import type { GuideWords } from '#contract/guide-text.ts'
import type { HallSettings, TicketClass } from '#contract/settings.ts'
import { ruleSentence } from './rule-sentence.ts'

/** The list, in the order of a visit: taking a number, the call rule, help, coming back, asking; `more` before the phone. */
export function elderServices(settings: HallSettings, more: readonly GuideWords[]): readonly GuideWords[] {
  const { classes, callRule, phone } = settings
  const ahead = classes.filter(({ headStart }) => headStart)
  return [
    ...ahead.map(ownNumber),
    ruleSentence(
      callRule,
      ahead.map(({ name }) => name),
    ),
    ...elderCare(settings, more),
    { zh: `有事打电话：${phone}。`, en: `Questions? Call ${phone}.` },
  ]
}

/** The same without numbers, rule and phone, for papers that have a place of their own for those. */
export function elderCare({ hours, missed }: HallSettings, more: readonly GuideWords[]): readonly GuideWords[] {
  return [
    ...(hours.earlyTakingMinutes > 0 ? [earlyTaking(hours.earlyTakingMinutes)] : []),
    HELP,
    ...(missed.returnWithinMinutes > 0 ? [comingBack(missed.returnWithinMinutes)] : []),
    ...more,
  ]
}

const HELP: GuideWords = {
  zh: '不会取号，请按取号机上的“请人帮忙”。',
  en: 'For help with the ticket machine, press “Get help” on it.',
}

function ownNumber({ name, fromAgeYears }: TicketClass): GuideWords {
  // 老年人 and 老年人号 are both names an office gives.
  const zh = name.zh.replace(/号$/, '')
  if (fromAgeYears === null) return { zh: `${zh}有专门的号。`, en: `${name.en} visitors have numbers of their own.` }
  return {
    zh: `${fromAgeYears} 岁以上，可以取“${zh}”专号。`,
    en: `From ${fromAgeYears} years on you may take an “${name.en}” number.`,
  }
}

function earlyTaking(minutes: number): GuideWords {
  return {
    zh: `开门前 ${minutes} 分钟，就可以取号。`,
    en: `Numbers are given from ${minutes} minutes before opening.`,
  }
}

function comingBack(minutes: number): GuideWords {
  return {
    zh: `没听到叫号，${minutes} 分钟内回来，还可以办。`,
    en: `Missed your call? Come back within ${minutes} minutes.`,
  }
}
