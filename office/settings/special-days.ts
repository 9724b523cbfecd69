// Holidays and days with hours of their own: ranges, a pasted list, a month as weeks. Pure; days are text (`2026-10-01`),
// reckoned in UTC so that no time zone moves them.
import type { Hours, OpeningSpan } from '#contract/settings.ts'
import { isSame } from '#contract/settings-changes.ts'
import { minutesOf, timeOf, WEEKDAYS, type Weekday } from './week-hours.ts'

type Spans = readonly OpeningSpan[]
type Special = Hours['special']

/** Days that follow one another and have the same hours; none means closed. */
export type SpecialRange = { readonly from: string; readonly to: string; readonly spans: Spans }

/** A range longer than this is a slip of the finger. */
export const RANGE_DAYS_MAX = 62
const DAY_MS = 86_400_000
/** How long before closing the taking of numbers ends, where a pasted list does not say. */
const LAST_MINUTES = 30

/** Every day from and to included; none when the end comes first, at most 62. */
export function daysFrom(from: string, to: string): readonly string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const count = Math.floor((last - first) / DAY_MS) + 1
  if (!(count >= 1)) return []
  return Array.from({ length: Math.min(count, RANGE_DAYS_MAX) }, (_, at) => dayOf(first + at * DAY_MS))
}

/** The special days with these set to the same hours, in the order of the calendar. */
export function withDays(special: Special, days: readonly string[], spans: Spans): Special {
  const set = { ...special, ...Object.fromEntries(days.map((day) => [day, structuredClone([...spans])])) }
  return Object.fromEntries(Object.entries(set).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The special days without these: they have the hours of their weekday again. */
export function withoutDays(special: Special, days: readonly string[]): Special {
  return Object.fromEntries(Object.entries(special).filter(([day]) => !days.includes(day)))
}

/** Neighbours with the same hours as one range, oldest first. */
export function rangesOf(special: Special): readonly SpecialRange[] {
  const ranges: SpecialRange[] = []
  for (const [day, spans] of Object.entries(special).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const last = ranges.at(-1)
    const isNext = last && dayOf(Date.parse(last.to) + DAY_MS) === day && isSame(last.spans, spans)
    if (last && isNext) ranges[ranges.length - 1] = { ...last, to: day }
    else ranges.push({ from: day, to: day, spans })
  }
  return ranges
}

/** The days of a month in weeks from Monday; `undefined` before the first and behind the last. Months from 1. */
export function weeksOf(year: number, month: number): readonly (readonly (string | undefined)[])[] {
  const first = Date.UTC(year, month - 1, 1)
  const count = (Date.UTC(year, month, 1) - first) / DAY_MS
  const before = (new Date(first).getUTCDay() + 6) % 7
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => {
      const day = week * 7 + at - before
      return day >= 0 && day < count ? dayOf(first + day * DAY_MS) : undefined
    }),
  )
}

/** The weekday of a day. */
export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[(new Date(Date.parse(day)).getUTCDay() + 6) % 7] ?? 'monday'
}

export type PastedList = { readonly ranges: readonly SpecialRange[]; readonly unread: readonly string[] }

/**
 * A list as it stands in a notice, one line for a day or a range: `10月1日至7日 放假`, `2026-10-10 上班`,
 * `2027-02-20…2027-02-21 09:00-12:00`. A line without a year is of `year`; without any word it is a holiday; a working
 * day has the hours of `workday`. Lines that cannot be read come back.
 */
export function readPasted(list: string, year: number, workday: Spans): PastedList {
  const lines = list
    .replaceAll('：', ':')
    .split(/[\n；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const read = lines.map((line) => ({ line, range: readLine(line, year, workday) }))
  return {
    ranges: read.flatMap(({ range }) => range ?? []),
    unread: read.filter(({ range }) => range === undefined).map(({ line }) => line),
  }
}

const DATE = '(?:(\\d{4})\\s*[-/.年]\\s*)?(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?'
const TO = '\\s*(?:…|\\.{2,3}|~|～|-|–|—|至|到)\\s*'
const LINE = new RegExp(`^${DATE}(?:${TO}(?:${DATE}|(\\d{1,2})日?(?![\\d:])))?(.*)$`)
const HOURS = /(\d{1,2}:\d{2})\s*[-–—~至到]\s*(\d{1,2}:\d{2})(?:\s*[-–—~至到]\s*(\d{1,2}:\d{2}))?/g

function readLine(line: string, usualYear: number, workday: Spans): SpecialRange | undefined {
  const found = LINE.exec(line)
  if (!found) return undefined
  const [, year = String(usualYear), month, day, endYear, endMonth, endDay, endDayAlone, rest = ''] = found
  const from = isoDay(year, month, day)
  const to = endDay || endDayAlone ? isoDay(endYear ?? year, endMonth ?? month, endDay ?? endDayAlone) : from
  if (from === undefined || to === undefined || daysFrom(from, to).at(-1) !== to) return undefined
  const spans = spansIn(rest, workday)
  return spans && { from, to, spans }
}

function spansIn(words: string, workday: Spans): Spans | undefined {
  const spans = [...words.matchAll(HOURS)].map(([, opens = '', second = '', third]) => {
    const closes = fullTime(third ?? second)
    const last = minutesOf(closes) - LAST_MINUTES
    return { opens: fullTime(opens), takingCloses: third === undefined ? timeOf(last) : fullTime(second), closes }
  })
  if (spans.length > 0) return spans
  if (/上班|补班|开放|\b(?:open|work)/i.test(words)) return workday
  return words.trim() === '' || /休|假|关|不开|closed|holiday/i.test(words) ? [] : undefined
}

function isoDay(year: string, month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const ms = Date.parse(iso)
  // 30 February would become a day of March.
  return !Number.isNaN(ms) && dayOf(ms) === iso ? iso : undefined
}

const fullTime = (time: string): string => time.padStart(5, '0')
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
