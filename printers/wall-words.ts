// Every word of the notice for the wall (printers/wall-notice.ts), in both languages.
import type { Language } from '#contract/ids.ts'

export type WallWords = {
  readonly title: string
  readonly hours: string
  readonly weekdays: readonly [string, string, string, string, string, string, string]
  readonly range: (from: string, to: string) => string
  readonly and: string
  readonly closed: string
  readonly open: (opens: string, closes: string) => string
  readonly lastNumbers: (times: string) => string
  readonly numbers: string
  readonly ordinary: (name: string, example: string) => string
  readonly fromAge: (name: string, years: number, example: string) => string
  readonly ownClass: (name: string, example: string) => string
  readonly order: string
  readonly elders: string
  readonly humanWay: string
  readonly noPhone: string
  readonly freeDoor: string
  readonly desk: string
  readonly cannotSee: string
  readonly cannotCome: string
  readonly call: (phone: string) => string
  readonly hotline: string
}

const zh: WallWords = {
  title: '来办事的人请看',
  hours: '开放时间',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  range: (from, to) => `${from}至${to}`,
  and: '、',
  closed: '不开放',
  open: (opens, closes) => `${opens}—${closes}`,
  lastNumbers: (times) => `（最晚 ${times} 取号）`,
  numbers: '取什么号',
  ordinary: (name, example) => `${name}号：像 ${example} 这样`,
  fromAge: (name, years, example) => `${name}号：${years} 岁以上，像 ${example} 这样`,
  ownClass: (name, example) => `${name}号：像 ${example} 这样`,
  order: '怎么排队',
  elders: '我们这样照顾老年人',
  humanWay: '不用手机，一样办事',
  noPhone: '没有手机、不会用手机，都可以取号办事。',
  freeDoor: '没有手机、没有健康码，一样能进门办事。取号不用证件。',
  desk: '没有健康码也能进门：请到门口引导台，我们帮您登记。取号不用证件。',
  cannotSee: '看不清、听不清、不会写，请找工作人员帮忙。',
  cannotCome: '自己来不了，请打电话问：怎样请家人代办。',
  call: (phone) => `电话 ${phone}`,
  hotline: '全国服务热线 12333',
}

const en: WallWords = {
  title: 'For everybody who comes here',
  hours: 'Opening hours',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  range: (from, to) => `${from} to ${to}`,
  and: ', ',
  closed: 'closed',
  open: (opens, closes) => `${opens}–${closes}`,
  lastNumbers: (times) => `(last numbers at ${times})`,
  numbers: 'Which number',
  ordinary: (name, example) => `${name}: like ${example}`,
  fromAge: (name, years, example) => `${name}, from ${years} years: like ${example}`,
  ownClass: (name, example) => `${name}: like ${example}`,
  order: 'Whose turn it is',
  elders: 'For elders',
  humanWay: 'No phone? No matter',
  noPhone: 'You need no phone, and no document to take a number.',
  freeDoor: 'No phone and no health code? Come in all the same. A number needs no papers.',
  desk: 'No health code? Come to the desk at the door.',
  cannotSee: 'Hard to see, hear or write? Our staff read and write for you.',
  cannotCome: 'Cannot come? Ask us how your family can act for you.',
  call: (phone) => `Phone ${phone}`,
  hotline: 'National hotline 12333',
}

/** The words in a language. */
export const WALL_WORDS: Readonly<Record<Language, WallWords>> = { zh, en }
