// By what the rows of a report are grouped: the key of a row, the order of the groups and their names.
import type { Day } from '#contract/ids.ts'
import { REPORT_WORDS } from '#contract/report-words.ts'
import type { ReportBy } from '#contract/reports.ts'
import type { HallSettings } from '#contract/settings.ts'

/** What a row tells of where it belongs. */
export type Belongs = {
  readonly class: string
  readonly service: string
  readonly counter: string | null
  readonly staff: string | null
  readonly hour: number
  readonly day: Day
}

export type Named = { readonly key: string; readonly name: { readonly zh: string; readonly en: string } }
/** The names of the staff by id. */
export type StaffNames = ReadonlyMap<string, string>
export type Naming = { readonly settings: HallSettings; readonly staffNames: StaffNames }

/** The key of a row's group; empty for a visit that no counter has called yet. */
export function keyOf(by: ReportBy, row: Belongs): string {
  switch (by) {
    case 'hour':
      return String(row.hour).padStart(2, '0')
    case 'weekday':
      return weekdayOf(row.day)
    case 'month':
      return row.day.slice(0, 7)
    default:
      return row[by] ?? ''
  }
}

/** Groups by key, made when the first row of one comes. */
export function groupsOf<T>(make: () => T) {
  const groups = new Map<string, T>()
  return {
    of: (key: string): T => {
      const known = groups.get(key)
      if (known) return known
      const made = make()
      groups.set(key, made)
      return made
    },
    all: groups,
  }
}

/** The groups in the order of the settings, or of time; each with its names. */
export function inOrder<T>(groups: ReadonlyMap<string, T>, by: ReportBy, naming: Naming): (Named & { group: T })[] {
  const order = orderOf(by, naming)
  const place = (key: string) => {
    const at = order.indexOf(key)
    return at === -1 ? order.length : at
  }
  return [...groups]
    .toSorted(([a], [b]) => place(a) - place(b) || a.localeCompare(b, 'en', { numeric: true }))
    .map(([key, group]) => ({ key, name: nameOf(by, key, naming), group }))
}

/** The whole, beside the groups. */
export const ALL: Named = { key: 'all', name: { zh: REPORT_WORDS.zh.all, en: REPORT_WORDS.en.all } }

function orderOf(by: ReportBy, { settings }: Naming): readonly string[] {
  if (by === 'class') return settings.classes.map(({ id }) => id)
  if (by === 'service') return settings.services.map(({ id }) => id)
  if (by === 'counter') return settings.counters.map(({ id }) => id)
  return by === 'weekday' ? ['1', '2', '3', '4', '5', '6', '0'] : []
}

function nameOf(by: ReportBy, key: string, { settings, staffNames }: Naming): Named['name'] {
  if (key === '') return { zh: REPORT_WORDS.zh.nobody, en: REPORT_WORDS.en.nobody }
  if (by === 'weekday') {
    return { zh: REPORT_WORDS.zh.weekdays[Number(key)] ?? key, en: REPORT_WORDS.en.weekdays[Number(key)] ?? key }
  }
  if (by === 'hour') {
    const hours = `${key}:00–${String(Number(key) + 1).padStart(2, '0')}:00`
    return { zh: hours, en: hours }
  }
  const words = wordsOf(by, key, settings)
  if (words) return words
  const plain = by === 'staff' ? (staffNames.get(key) ?? key) : key
  return { zh: plain, en: plain }
}

/** The office's name of a class, a service or a counter; undefined for one that is gone. */
export function wordsOf(by: ReportBy, key: string, settings: HallSettings): Named['name'] | undefined {
  if (by === 'class') return settings.classes.find(({ id }) => id === key)?.name
  if (by === 'service') return settings.services.find(({ id }) => id === key)?.name
  return by === 'counter' ? settings.counters.find(({ id }) => id === key)?.name : undefined
}

const weekdays = new Map<Day, string>()

// Asked for every row; a date costs more than all the rest of it.
function weekdayOf(day: Day): string {
  const known = weekdays.get(day)
  if (known) return known
  if (weekdays.size > 5_000) weekdays.clear()
  const made = String(new Date(`${day}T00:00:00.000Z`).getUTCDay())
  weekdays.set(day, made)
  return made
}
