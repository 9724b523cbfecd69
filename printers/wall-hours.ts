// The week of a hall in words for paper: days with the same hours in one line, «周一至周五　09:00—17:00». Pure.
import type { Hours, OpeningSpan } from '#contract/settings.ts'
import type { WallWords } from './wall-words.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** From so many days on they are a range: 周一至周三, but 周六、周日. */
const RANGE_DAYS_MIN = 3

/** Each kind of day, in the order of the week: days and hours, then until when numbers are given; or that it is closed. */
export function weekLines(hours: Hours, words: WallWords): readonly string[] {
  const kinds = Map.groupBy(
    WEEKDAYS.map((_, at) => at),
    (at) => JSON.stringify(spansAt(hours, at)),
  )
  return [...kinds.values()].flatMap((days) => {
    const spans = spansAt(hours, days[0] ?? 0)
    const name = daysText(days, words)
    return spans.length === 0
      ? [`${name}　${words.closed}`]
      : [`${name}　${openText(spans, words)}`, lastText(spans, words)]
  })
}

function spansAt(hours: Hours, day: number): readonly OpeningSpan[] {
  const name = WEEKDAYS[day]
  return name ? hours[name] : []
}

function openText(spans: readonly OpeningSpan[], words: WallWords): string {
  return spans.map(({ opens, closes }) => words.open(opens, closes)).join(words.and)
}

function lastText(spans: readonly OpeningSpan[], words: WallWords): string {
  return words.lastNumbers(spans.map(({ takingCloses }) => takingCloses).join(words.and))
}

function daysText(days: readonly number[], { weekdays, range, and }: WallWords): string {
  const name = (day: number | undefined) => weekdays[day ?? 0] ?? ''
  return runsOf(days)
    .map((run) => (run.length >= RANGE_DAYS_MIN ? range(name(run[0]), name(run.at(-1))) : run.map(name).join(and)))
    .join(and)
}

// Days that follow one another: 0 1 2 3 4 | 6.
function runsOf(days: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs
}
