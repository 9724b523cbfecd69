// What the server found wrong, in words at the very field. The server speaks in paths and English; a page says what
// would be right, in its own language. Pure but for the one hook at the end.
import { createContext, useContext } from 'react'
import type { Problem } from '#contract/answers.ts'
import { isSame } from '#contract/settings-changes.ts'
import { type Text, useText } from '#ui/language.ts'
import type { settingsFaults } from '#ui/messages/zh/settings-faults.ts'

/** `services.2.letter`: members of a list are counted here, from 0, as the server counts them. */
export type Fault = { readonly path: string; readonly message: string }
type FaultWord = keyof typeof settingsFaults

/** The words of a fault by its last field, where they do not hang on what was typed. */
const WORD_BY_FIELD: Readonly<Record<string, FaultWord>> = {
  zh: 'words',
  en: 'words',
  timeZone: 'timeZone',
  phone: 'phone',
  letter: 'letter',
  typicalMinutes: 'typicalMinutes',
  prefix: 'prefix',
  latinPrefix: 'latinPrefix',
  fromAgeYears: 'age',
  callsBeforeMissed: 'calls',
  recallAfterSeconds: 'recallSeconds',
  headStartMinutes: 'headStart',
  overtakeCap: 'cap',
  earlyTakingMinutes: 'earlyTaking',
  returnWithinMinutes: 'returnWithin',
  dueWorkingDays: 'dueDays',
  thresholdC: 'threshold',
  keepDays: 'keepDays',
  special: 'special',
  address: 'planLine',
  boxPlace: 'planLine',
  fetchesBox: 'planLine',
  meetsAmbulance: 'planLine',
  languages: 'languages',
  zones: 'atLeastOne',
  counters: 'atLeastOne',
  classes: 'atLeastOne',
  services: 'services',
  passKinds: 'atLeastOne',
  opens: 'time',
  takingCloses: 'time',
  closes: 'time',
  id: 'id',
  charsPerMinute: 'charsPerMinute',
  repeats: 'repeats',
  lateAfterSeconds: 'lateAfter',
}

const STRETCH_ORDER = /^opens comes before takingCloses/

/** What a message of contract/settings.ts says, whatever field it stands at. */
const WORD_BY_MESSAGE: readonly (readonly [RegExp, FaultWord])[] = [
  [/^«(.+)» is there twice$/, 'twice'],
  [/^numbers already begin with «(.+)»$/, 'prefixTaken'],
  [/^prefix and latinPrefix are both/, 'prefixPair'],
  [/^there is no (?:zone|service) «(.+)»$/, 'gone'],
  [STRETCH_ORDER, 'spanOrder'],
  [/^the stretches of a day follow/, 'spansOverlap'],
  [/^the health code may not be the only way/, 'healthCodeAlone'],
]

/** The faults that a «no» names; none where it names none. */
export function faultsOf(no: Problem | 'no-answer'): readonly Fault[] {
  const faults = no === 'no-answer' ? [] : (no.errors ?? [])
  // Whether a stretch of hours runs forwards is not asked before each of its times is a time.
  return faults.filter(({ path, message }) => {
    return !STRETCH_ORDER.test(message) || !faults.some((other) => other.path.startsWith(`${path}.`))
  })
}

/** A fault is over when what stands at its place is another value. */
export function faultsThatStay(faults: readonly Fault[], before: unknown, after: unknown): readonly Fault[] {
  return faults.filter(({ path }) => isSame(valueAt(before, path), valueAt(after, path)))
}

/** The words of a fault in the language of `text`. */
export function faultWords(text: Text, { path, message }: Fault): string {
  for (const [pattern, word] of WORD_BY_MESSAGE) {
    const [found, what = ''] = pattern.exec(message) ?? []
    if (found !== undefined) return text(`settingsFaults.${word}`, { what })
  }
  const parts = path.split('.')
  if (parts.includes('instruction')) return text('settingsFaults.instruction')
  const field = parts.findLast((part) => !/^\d+$/.test(part)) ?? ''
  return text(`settingsFaults.${WORD_BY_FIELD[field] ?? 'other'}`, { message })
}

/** The value at a path: `services.2.letter`. */
function valueAt(settings: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
  }, settings)
}

/** The faults of the page around. */
export const FaultsContext = createContext<readonly Fault[]>([])

/** What is wrong at this field, in words; undefined when nothing is. */
export function useFault(path: string): string | undefined {
  const text = useText()
  const fault = useContext(FaultsContext).find((one) => one.path === path)
  return fault && faultWords(text, fault)
}
