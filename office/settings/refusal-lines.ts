// Why whole settings were refused, line by line: each fault with its place, or what is in use today. Pure.
import type { HallSettings } from '#contract/settings.ts'
import { rejectionText } from '#ui/rejection-text.ts'
import { type Language, placeWords } from './change-words.ts'
import { type Fault, faultsOf, faultWords } from './faults.ts'
import type { No } from './use-settings.ts'

const WEEKDAY = /^hours\.\w+day/

/** The lines; `wanted` is what was refused, and tells the names of the members that the server only counts. */
export function refusalLines(language: Language, no: No, wanted: unknown): readonly string[] {
  const faults = faultsOf(no)
  if (faults.length > 0) return [...new Set(faultLines(language, faults, wanted))]
  return [inUseWords(language, no) ?? rejectionText(language.text, no)]
}

// Where the hours of a whole week were typed once, the same fault stands at every day: it is said once, without the day.
function faultLines(language: Language, faults: readonly Fault[], wanted: unknown): readonly string[] {
  const named = faults.map((fault) => ({ ...fault, path: namedPath(fault.path, wanted) }))
  const oneOf = ({ path, message }: Fault) => `${path.replace(WEEKDAY, 'hours')} ${message}`
  const isAlone = (fault: Fault) => named.filter((other) => oneOf(other) === oneOf(fault)).length === 1
  return named.map((fault) => {
    return lineAt(language, isAlone(fault) ? fault : { ...fault, path: fault.path.replace(WEEKDAY, 'hours') })
  })
}

/** «业务 › 社保卡 › 号码字母：请填一个大写字母». */
export function faultLine(language: Language, fault: Fault, wanted: unknown): string {
  return lineAt(language, { ...fault, path: namedPath(fault.path, wanted) })
}

function lineAt(language: Language, fault: Fault): string {
  const place = placeWords(language, fault.path)
  const words = faultWords(language.text, fault)
  return place === '' ? words : language.text('settingsPage.faultAt', { place, words })
}

// A domain «no» names the part that somebody needs today.
function inUseWords(language: Language, no: No): string | undefined {
  if (no === 'no-answer' || no.code !== 'settings-in-use') return undefined
  const { path, what } = no as { readonly path?: unknown; readonly what?: unknown }
  if (path === 'timeZone') return language.text('settingsPage.inUseTimeZone')
  return language.text('settingsPage.inUse', { what: placeWords(language, `${String(path)}.${String(what)}`) })
}

// The server counts the members of a list; people know them by name, and need no count for the one stretch of a day.
function namedPath(path: string, wanted: unknown): string {
  const [list = '', at = '', ...rest] = path.split('.')
  const members = (wanted as Readonly<Record<string, unknown>> | undefined)?.[list as keyof HallSettings]
  const stretches = list === 'hours' ? (members as HallSettings['hours'] | undefined)?.[at as 'monday'] : undefined
  if (stretches?.length === 1) return [list, at, ...rest.slice(1)].join('.')
  const member: unknown = Array.isArray(members) ? members[Number(at)] : undefined
  const id = typeof member === 'object' && member !== null && 'id' in member ? member.id : undefined
  return typeof id === 'string' ? [list, id, ...rest].join('.') : path
}
