// VIEW-15. How one comes in without a health code, while the register is on (measures.md A3, S0:14): where to go, the
// hall's own ways in, who writes, and why and for how long it is kept (PIPL art. 17). Made from the settings.
import type { GuideWords } from '#contract/guide-text.ts'
import type { Language } from '#contract/ids.ts'
import { PASS_WORDS, passWords } from '#contract/pass-words.ts'
import type { EntryRegister, HallSettings } from '#contract/settings.ts'
import type { EntryPart } from '#contract/signage-views.ts'

/** The parts in the order of a visit; undefined while nobody needs to register. */
export function entryGuide({ entryRegister }: Pick<HallSettings, 'entryRegister'>): readonly EntryPart[] | undefined {
  const { on, passKinds, keepDays, thresholdC } = entryRegister
  if (!on) return undefined
  return [
    { part: 'where', sentences: [DESK, NO_PHONE] },
    { part: 'ways', sentences: passKinds.map((kind) => wayIn(kind, entryRegister)) },
    { part: 'who', sentences: [WE_WRITE, ...(passKinds.includes('health-code') ? [CODE_FOR_YOU] : [])] },
    { part: 'temperature', sentences: temperature(thresholdC.toFixed(1)) },
    { part: 'privacy', sentences: privacy(keepDays) },
  ]
}

/** One sentence to be said, short enough that a call never waits long behind it. */
export type AloudSentence = { readonly text: string; readonly language: Language }

/** The same in a few sentences for the ear, in each of these languages; empty while nobody needs to register. */
export function entryAloud(
  { entryRegister, voice }: Pick<HallSettings, 'entryRegister' | 'voice'>,
  languages: readonly Language[] = voice.languages,
): readonly AloudSentence[] {
  if (!entryRegister.on) return []
  const names = entryRegister.passKinds.map((kind) => passWords(kind, entryRegister))
  const some: GuideWords = {
    zh: `${names.map(({ zh }) => zh).join('、')}，任选一种就行。`,
    en: `Any of these will do: ${names.map(({ en }) => en).join(', ')}.`,
  }
  return languages.flatMap((language) =>
    [NO_CODE, DESK, some, WE_WRITE].map((words) => ({ text: inLanguage(words, language), language })),
  )
}

const NO_CODE: GuideWords = { zh: '没有健康码，也能进大厅。', en: 'You may come in without a health code.' }
const DESK: GuideWords = {
  zh: '请到门口引导台，工作人员帮您登记。',
  en: 'Please come to the desk at the door: our staff will register you.',
}
const NO_PHONE: GuideWords = { zh: '不用手机。', en: 'You need no phone.' }
const WE_WRITE: GuideWords = {
  zh: '可以自己填，也可以请工作人员代填。',
  en: 'You may write yourself, or our staff will write for you.',
}
const CODE_FOR_YOU: GuideWords = {
  zh: '健康码，家人、友人、工作人员都可以代您申领。',
  en: 'Family, friends or our staff may get a health code for you.',
}

function wayIn(kind: string, register: EntryRegister): GuideWords {
  const name = passWords(kind, register)
  const how = register.passKindNames?.[kind] ? undefined : PASS_WORDS[kind]?.how
  if (!how) return { zh: `${name.zh}。`, en: `${name.en}.` }
  return { zh: `${name.zh}：${how.zh}。`, en: `${name.en}: ${how.en}.` }
}

function temperature(thresholdC: string): readonly GuideWords[] {
  return [
    { zh: `量体温，低于 ${thresholdC}℃ 就可以进。`, en: `Below ${thresholdC} °C you may come in.` },
    { zh: '体温高了，休息 5 分钟再量一次。', en: 'If it is higher: rest for 5 minutes, then once more.' },
  ]
}

function privacy(keepDays: number): readonly GuideWords[] {
  return [
    { zh: '只为需要时联系您，不作别的用。', en: 'Only to reach you if need be.' },
    { zh: `保存 ${keepDays} 天，到期删除。`, en: `Deleted after ${keepDays} days.` },
    { zh: '您可以要求看、改、删。', en: 'You may ask to see, correct or delete it.' },
  ]
}

function inLanguage({ zh, en }: GuideWords, language: Language): string {
  return language === 'en' ? (en ?? zh) : zh
}
