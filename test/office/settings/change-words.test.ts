// A change of the settings, as a manager reads it.
import { expect, test } from 'vitest'
import type { Problem } from '#contract/answers.ts'
import type { Language, Words } from '#contract/ids.ts'
import { HallSettings } from '#contract/settings.ts'
import { changesBetween } from '#contract/settings-changes.ts'
import { changeWords } from '#office/settings/change-words.ts'
import { refusalLines } from '#office/settings/refusal-lines.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { type MessageKey, textIn, type Values } from '#ui/language.ts'

const hall = firstHall()
const speaking = (language: Language, ...editions: readonly HallSettings[]) => ({
  text: (key: MessageKey, values?: Values) => textIn(language, key, values),
  words: (words: Words) => words[language],
  editions,
})

/** The only change that this part makes, in words. */
function told(part: Partial<HallSettings>, language: Language = 'zh') {
  const after = { ...hall, ...part }
  return changesBetween(hall, after).map((change) => changeWords(speaking(language, after, hall), change))
}

test('a member is named by its name, a field by its own', () => {
  const services = hall.services.map((one) => (one.id === 'card' ? { ...one, typicalMinutes: 10 } : one))
  expect(told({ services })).toEqual([{ where: '业务 › 社保卡 › 通常办理分钟', before: '8', after: '10' }])
  expect(told({ services }, 'en')).toEqual([
    { where: 'Services › Social security card › usual minutes', before: '8', after: '10' },
  ])
})

test('what came and what went has its name; a new order is a list of names', () => {
  expect(told({ services: hall.services.slice(1) })).toEqual([{ where: '业务 › 社保卡', before: '社保卡' }])
  const [first, second, ...rest] = hall.classes
  expect(told({ classes: [second, first, ...rest].flatMap((one) => one ?? []) })).toEqual([
    { where: '号别 › 次序', before: '老年人、普通', after: '普通、老年人' },
  ])
})

test('hours, ids and the words for «all» and «no limit» are put as people say them', () => {
  const counters = hall.counters.map((one) => (one.id === '1' ? { ...one, services: ['card', 'pension'] } : one))
  expect(told({ counters })).toEqual([
    { where: '窗口 › 1号窗口 › 办理业务', before: '所有业务', after: '社保卡、养老金申领' },
  ])
  expect(told({ callRule: { headStartMinutes: 'inf', overtakeCap: 10 } })).toEqual([
    { where: '叫号规则 › 老年人号提前分钟', before: '30', after: '不限' },
  ])
  expect(told({ hours: { ...hall.hours, monday: [], special: { '2026-12-31': hall.hours.monday } } })).toEqual([
    { where: '开放时间 › 星期一', before: '09:00–17:00（16:30 止取号）', after: '不开放' },
    { where: '开放时间 › 特殊日期 › 2026-12-31', after: '09:00–17:00（16:30 止取号）' },
  ])
})

test('the ways in are told by their names, the hall’s own one by its own', () => {
  const entryRegister = {
    ...hall.entryRegister,
    passKinds: ['id-card', 'village-letter'],
    passKindNames: { 'village-letter': { zh: '村委介绍信', en: 'Letter of the village' } },
  }
  const ways = told({ entryRegister }).find(({ where }) => where.includes('通行方式'))
  expect(ways?.after).toBe('身份证登记、村委介绍信')
})

test('every field of the settings has a name in words', () => {
  const other = {
    ...hall,
    name: { zh: '厅', en: 'Hall' },
    timeZone: 'UTC',
    languages: ['en'],
    phone: '1234',
    hours: { ...hall.hours, sunday: hall.hours.monday, earlyTakingMinutes: 0 },
    missed: { returnWithinMinutes: 1, byClock: true },
    voice: { on: false, languages: ['en'], charsPerMinute: 120, repeats: 1, one: 'yao', lateAfterSeconds: 10 },
    entryRegister: { on: true, passKinds: ['id-card'], thresholdC: 37, keepDays: 1 },
    greenLane: { steps: 'five' },
    emergencyPlan: { address: '东门' },
    reviews: { dueWorkingDays: 7, published: false },
  }
  const named = changesBetween(hall, other).map((change) => changeWords(speaking('zh', hall), change).where)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((where) => /[a-z]/i.test(where))).toEqual([])
})

test('a fault of the whole week is one line, one of a day names the day; a time that is none is not judged twice', () => {
  const wrong = { opens: '25:99', takingCloses: '16:30', closes: '17:00' }
  const linesFor = (hours: object) => {
    const wanted = { ...hall, hours: { ...hall.hours, ...hours } }
    const issues = HallSettings.safeParse(wanted).error?.issues ?? []
    const errors = issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return refusalLines(speaking('zh', hall), { type: '', title: '', status: 400, code: 'malformed', errors }, wanted)
  }
  expect(linesFor({ monday: [wrong], tuesday: [wrong] })).toEqual(['开放时间 › 开门：请填时间，像 09:00。'])
  expect(linesFor({ friday: [wrong] })).toEqual(['开放时间 › 星期五 › 开门：请填时间，像 09:00。'])
  const [day = wrong] = hall.hours.monday
  expect(linesFor({ friday: [{ ...day, closes: '11:00', takingCloses: '10:00' }, { ...wrong }] })).toEqual([
    '开放时间 › 星期五 › 第 2 个 › 开门：请填时间，像 09:00。',
  ])
})

test('a «no» says what is wrong with which member, or who needs it today', () => {
  const no = (rest: object): Problem => ({ type: '', title: '', status: 400, code: 'malformed', ...rest })
  const wanted = { ...hall, services: hall.services.toReversed() }
  const errors = [{ path: 'services.0.letter', message: '«A» is there twice' }]
  expect(refusalLines(speaking('zh', hall), no({ errors }), wanted)).toEqual([
    '业务 › 丧葬抚恤金 › 号码字母：“A”已经有了，请换一个。',
  ])
  const unnamed = { ...hall, services: [{ ...hall.services[0], name: { zh: '', en: '' } }] }
  const noName = [{ path: 'services.0.name.zh', message: 'too small' }]
  expect(refusalLines(speaking('zh', unnamed as typeof hall), no({ errors: noName }), unnamed)).toEqual([
    '业务 › （还没有名称） › 名称 › 中文：请填 1 到 40 个字（英文 80 个字母以内），中英文都要有。',
  ])
  const used = no({ status: 409, code: 'settings-in-use', path: 'counters', what: '2' })
  expect(refusalLines(speaking('zh', hall), used, wanted)).toEqual([
    '“窗口 › 2号窗口”今天还有人在用，现在不能去掉。请等他们办完，或者明天再改。',
  ])
  expect(refusalLines(speaking('zh', hall), 'no-answer', wanted)).toEqual(['没有收到回答，请再试一次。'])
})
