// The answers as text, for people.
import type { CallRule } from '#contract/settings.ts'
import type { Goal } from './arguments.ts'
import type { Tried } from './counters-needed.ts'
import type { WaitFigures } from './figures.ts'
import type { MmcWaits } from './mmc.ts'
import type { SimulationFigures } from './run-days.ts'

const CLASS_NAMES = { elder: '老年人 elder', ordinary: '普通 ordinary' } as const

/** The figures of some days. `covered` is the share of waits within the range on the slip. */
export function figuresTable(figures: SimulationFigures, rule: CallRule, covered: number | null): string {
  const { days, elder, ordinary, overtakenMax, estimate } = figures
  const rows = (['elder', 'ordinary'] as const).map((name) => waitRow(CLASS_NAMES[name], figures[name]))
  return [
    `${days} ${days === 1 ? 'day' : 'days'}, ${digits((elder.n + ordinary.n) / days, 1)} visits a day; ${ruleInWords(rule)}`,
    '',
    table([['等候 wait (min)', 'n', 'mean', 'p50', 'p90', 'p99', 'longest'], ...rows]),
    '',
    `An ordinary visitor gave way to later elders at most ${overtakenMax} times.`,
    `The estimate is off by ${digits(estimate.maeMin, 2)} min on average (bias ${digits(estimate.biasMin, 2)}); ` +
      `${percent(estimate.tooShortShare)} wait more than 5 min longer than told; ` +
      `${percent(covered)} wait within the range on the slip.`,
  ].join('\n')
}

/** The simulator beside the books. */
export function mmcTable(rows: readonly { name: string; waits: MmcWaits; books?: Books | undefined }[]): string {
  const lines = rows.flatMap(({ name, waits, books }) =>
    (['elder', 'ordinary'] as const).map((ofClass) => [
      `${name}, ${CLASS_NAMES[ofClass]}`,
      books ? digits(books[ofClass], 3) : '–',
      digits(waits[ofClass], 3),
      `± ${digits(waits[`${ofClass}Error`], 3)}`,
      books ? percent(waits[ofClass] / books[ofClass] - 1, 2) : '–',
    ]),
  )
  return table([['mean wait (min)', 'books', 'simulated', 'std. error', 'difference'], ...lines])
}
export type Books = { readonly elder: number; readonly ordinary: number }

/** Each number of counters that was tried. */
export function countersTable(tried: readonly Tried[], goal: Goal): string {
  const rows = tried.map(({ counters, p90Min, holds }) => [String(counters), digits(p90Min, 1), holds ? '✓' : ''])
  const found = tried.find(({ holds }) => holds)
  const who = CLASS_NAMES[goal.class]
  return [
    table([['窗口 counters', `${who} p90 (min)`, `≤ ${goal.minutes}`], ...rows]),
    '',
    found
      ? `${found.counters} counters: nine in ten (${who}) wait at most ${goal.minutes} minutes.`
      : `Not even ${tried.at(-1)?.counters ?? 0} counters keep nine in ten (${who}) below ${goal.minutes} minutes.`,
  ].join('\n')
}

/** The rule in a few words. */
export function ruleInWords({ headStartMinutes, overtakeCap }: CallRule): string {
  const head = headStartMinutes === 'inf' ? 'elders always first' : `head start ${headStartMinutes} min`
  return `${head}, ${overtakeCap === 'inf' ? 'no cap' : `cap ${overtakeCap}`}`
}

function waitRow(name: string, { n, meanMin, p50Min, p90Min, p99Min, maxMin }: WaitFigures): string[] {
  return [name, String(n), ...[meanMin, p50Min, p90Min, p99Min, maxMin].map((value) => digits(value, 1))]
}

function digits(value: number | null, places: number): string {
  return value === null ? '–' : value.toFixed(places)
}

function percent(share: number | null, places = 1): string {
  return share === null ? '–' : `${(share * 100).toFixed(places)} %`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? []
  const lines = rows.map((row) => row.map((cell, at) => padded(cell, widths[at] ?? 0, at === 0)).join('  '))
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n')
}

function padded(cell: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return isLeft ? cell + space : space + cell
}

// A Chinese character is two columns wide in a terminal.
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
}
