// Whatever the server finds wrong with settings has words of its own on the page, in both languages.
import { expect, test } from 'vitest'
import { HallSettings } from '#contract/settings.ts'
import { faultsThatStay, faultWords } from '#office/settings/faults.ts'
import { firstHall } from '#prisma/first-hall.ts'
import { textIn } from '#ui/language.ts'

const hall = firstHall()
const [service = never()] = hall.services
const [, ordinary = never()] = hall.classes
const [counter = never()] = hall.counters
const [span = never()] = hall.hours.monday
const register = hall.entryRegister

/** Something wrong in each field that a page lets one fill in. */
const WRONG: readonly (readonly [string, object])[] = [
  ['name.zh', { name: { zh: '', en: 'x' } }],
  ['name.en', { name: { zh: '厅', en: 'x'.repeat(81) } }],
  ['timeZone', { timeZone: 'Moon/Base' }],
  ['phone', { phone: 'abc' }],
  ['languages', { languages: [] }],
  ['services', { services: [] }],
  ['services.0.letter', { services: [{ ...service, letter: 'aa' }] }],
  ['services.0.typicalMinutes', { services: [{ ...service, typicalMinutes: 0 }] }],
  ['services.1.letter', { services: [service, { ...service, id: 'other' }] }],
  ['classes.0.prefix', { classes: [{ ...ordinary, prefix: '老年', latinPrefix: 'L' }] }],
  ['classes.0.latinPrefix', { classes: [{ ...ordinary, prefix: '老', latinPrefix: null }] }],
  ['classes.0.prefix', { classes: [{ ...ordinary, prefix: 'A', latinPrefix: 'L' }] }],
  ['classes.0.fromAgeYears', { classes: [{ ...ordinary, fromAgeYears: 200 }] }],
  ['classes.0.callsBeforeMissed', { classes: [{ ...ordinary, callsBeforeMissed: 0 }] }],
  ['classes.0.recallAfterSeconds', { classes: [{ ...ordinary, recallAfterSeconds: 1 }] }],
  ['callRule.headStartMinutes', { callRule: { headStartMinutes: 99, overtakeCap: 1 } }],
  ['zones.0.name.zh', { zones: [{ id: 'main', name: { zh: '', en: 'x' } }] }],
  ['counters.0.zone', { counters: [{ ...counter, zone: 'gone' }] }],
  ['counters.0.services.0', { counters: [{ ...counter, services: ['gone'] }] }],
  ['hours.monday.0.opens', { hours: { ...hall.hours, monday: [{ ...span, opens: '' }] } }],
  ['hours.monday.0', { hours: { ...hall.hours, monday: [{ ...span, opens: '17:00' }] } }],
  ['hours.monday', { hours: { ...hall.hours, monday: [span, span] } }],
  ['hours.earlyTakingMinutes', { hours: { ...hall.hours, earlyTakingMinutes: 999 } }],
  ['missed.returnWithinMinutes', { missed: { returnWithinMinutes: Number.NaN, byClock: false } }],
  ['entryRegister.passKinds', { entryRegister: { ...register, passKinds: ['health-code'] } }],
  ['entryRegister.passKinds', { entryRegister: { ...register, passKinds: [] } }],
  ['entryRegister.thresholdC', { entryRegister: { ...register, thresholdC: 50 } }],
  ['entryRegister.keepDays', { entryRegister: { ...register, keepDays: 0 } }],
  ['entryRegister.instruction.zh', { entryRegister: { ...register, instruction: { zh: '', en: 'x' } } }],
  ['reviews.dueWorkingDays', { reviews: { dueWorkingDays: 16, published: true } }],
  ['emergencyPlan.address', { emergencyPlan: { address: 'x'.repeat(121) } }],
]

test.for(WRONG)('%s has words that say what would be right', ([path, part]) => {
  const checked = HallSettings.safeParse({ ...hall, ...part })
  const faults = (checked.error?.issues ?? []).map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  const fault = faults.find((one) => one.path === path)
  if (!fault) throw new Error(`${path} is not among ${JSON.stringify(faults)}`)
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    faultWords((key, values) => textIn(language, key, values), fault),
  )
  expect(zh).not.toMatch(/这里不对|[a-z]{6}/)
  expect(en).not.toMatch(/This is not right/)
})

test('a fault is over when its place holds another value, and stays when another field is changed', () => {
  const faults = [{ path: 'services.0.letter', message: 'one letter from A to Z' }]
  expect(faultsThatStay(faults, hall, { ...hall, phone: '1' })).toEqual(faults)
  expect(faultsThatStay(faults, hall, { ...hall, services: hall.services.toReversed() })).toEqual([])
})

function never(): never {
  throw new Error('The first hall has everything')
}
