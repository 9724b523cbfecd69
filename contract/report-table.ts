// A report as one table: what a page, a spreadsheet and a PDF show. Numbers stay numbers; whoever shows them gives them
// their form by the kind of the column. Pure, and no zod: pages read it as well.
import type { Language } from './ids.ts'
import { type ColumnName, REPORT_WORDS, type ReportWords } from './report-words.ts'
import type { EntriesRow, ExceptionRow, Report, ReportBy, Spread } from './reports.ts'

/** `minutes` and `hours` are numbers of them; `share` lies between 0 and 1; `instant` is ISO 8601 in UTC. */
export type ColumnKind = 'text' | 'count' | 'minutes' | 'hours' | 'share' | 'instant'
export type Cell = string | number | null
export type Column = {
  readonly key: string
  readonly kind: ColumnKind
  /** 等候 · 九成不超过, with the unit where there is one. */
  readonly title: string
  /** The few columns that fit on a narrow page. */
  readonly isMain: boolean
}
export type ReportTable = {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** The line of the whole; none for a list. */
  readonly total: readonly Cell[] | undefined
  /** Which column a chart draws; none for a list. */
  readonly chart: number | undefined
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** The report as a table in this language. */
export function reportTable(report: Report, language: Language): ReportTable {
  const words = REPORT_WORDS[language]
  if (report.report === 'exceptions') return exceptionsTable(report, words, language)
  const plan: readonly Part[] = [...PLANS[report.report], ...passParts(report, language)]
  const columns = [nameColumn(report.by, words), ...plan.flatMap((part) => partColumns(part, words))]
  const line = (row: AnyRow): readonly Cell[] => [row.name[language], ...plan.flatMap((part) => partCells(part, row))]
  return {
    title: words.reports[report.report],
    columns,
    rows: report.rows.map((row) => line(row as AnyRow)),
    total: line(report.total as AnyRow),
    chart: columns.findIndex(({ key }) => key === CHARTS[report.report]),
  }
}

type Grouped = Exclude<Report, { report: 'exceptions' }>
type AnyRow = { readonly name: { readonly zh: string; readonly en: string } } & Readonly<Record<string, unknown>>
type Part =
  | { readonly figure: ColumnName; readonly kind: 'count' | 'share' | 'hours'; readonly isMain?: true }
  | { readonly spread: ColumnName; readonly main: readonly (keyof Measures)[] }
  | { readonly levels: true }
  | { readonly pass: string; readonly title: string }
type Measures = { n: true; mean: true; p50: true; p90: true; p95: true; max: true }

const MEASURES = ['n', 'mean', 'p50', 'p90', 'p95', 'max'] as const
const count = (figure: ColumnName): Part => ({ figure, kind: 'count', isMain: true })
const aside = (figure: ColumnName): Part => ({ figure, kind: 'count' })
const share = (figure: ColumnName): Part => ({ figure, kind: 'share', isMain: true })
const hours = (figure: ColumnName): Part => ({ figure, kind: 'hours', isMain: true })
const spread = (name: ColumnName, ...main: (keyof Measures)[]): Part => ({ spread: name, main })

const WORK: readonly Part[] = [
  count('calls'),
  count('served'),
  count('missed'),
  spread('walk', 'mean'),
  spread('service', 'mean', 'p50', 'p90'),
  hours('busyMs'),
  hours('idleMs'),
  hours('pausedMs'),
]

const PLANS: Readonly<Record<Grouped['report'], readonly Part[]>> = {
  waits: [
    count('taken'),
    aside('called'),
    aside('early'),
    spread('wait', 'mean', 'p50', 'p90', 'p95', 'max'),
    spread('waitFromOpening', 'p90'),
    spread('walk', 'mean'),
    spread('service', 'mean'),
    spread('held'),
    spread('idle'),
  ],
  services: WORK,
  counters: WORK,
  staff: WORK,
  reviews: [
    count('finished'),
    count('rated'),
    { levels: true },
    aside('fromPad'),
    aside('fromPaper'),
    aside('fromGuide'),
    share('ratedShare'),
    share('satisfiedShare'),
    share('lowShare'),
  ],
  elders: [
    count('visits'),
    count('elders'),
    share('elderShare'),
    spread('elderWait', 'p50', 'p90'),
    spread('otherWait', 'p50', 'p90'),
    share('withinGoalShare'),
    count('greenLane'),
    count('accompanied'),
    count('proxies'),
    count('helps'),
    spread('helpWait', 'p90'),
  ],
  entries: [count('entries'), count('overThreshold')],
  calls: [count('calls'), count('shown'), count('heard'), count('blocked'), share('shownShare'), share('heardShare')],
}

const CHARTS: Readonly<Record<Grouped['report'], string>> = {
  waits: 'wait.p90',
  services: 'service.mean',
  counters: 'served',
  staff: 'served',
  reviews: 'satisfiedShare',
  elders: 'elderWait.p90',
  entries: 'entries',
  calls: 'shownShare',
}

// A hall has passes of its own: a column for each that was shown in these days.
function passParts(report: Grouped, language: Language): readonly Part[] {
  if (report.report !== 'entries') return []
  return report.total.byPass.map(({ pass, name }) => ({ pass, title: name[language] }))
}

function nameColumn(by: ReportBy, words: ReportWords): Column {
  return { key: 'name', kind: 'text', title: words.by[by], isMain: true }
}

function partColumns(part: Part, words: ReportWords): Column[] {
  if ('levels' in part) {
    return LEVELS.map((name): Column => ({ key: name, kind: 'count', title: words.columns[name], isMain: true }))
  }
  if ('pass' in part) return [{ key: part.pass, kind: 'count', title: part.title, isMain: true }]
  if ('figure' in part) {
    const { figure, kind, isMain = false } = part
    const unit = kind === 'hours' ? ` (${words.hours})` : ''
    return [{ key: figure, kind, title: words.columns[figure] + unit, isMain }]
  }
  return MEASURES.map((measure): Column => {
    const kind = measure === 'n' ? 'count' : 'minutes'
    const unit = measure === 'n' ? '' : ` (${words.minutes})`
    const title = `${words.columns[part.spread]} · ${words.columns[measure]}${unit}`
    return { key: `${part.spread}.${measure}`, kind, title, isMain: part.main.includes(measure) }
  })
}

const LEVELS = ['level5', 'level4', 'level3', 'level2', 'level1'] as const

function partCells(part: Part, row: AnyRow): Cell[] {
  if ('levels' in part) return (row.levels as readonly number[]).toReversed()
  if ('pass' in part) {
    const passes = row.byPass as EntriesRow['byPass']
    return [passes.find(({ pass }) => pass === part.pass)?.entries ?? 0]
  }
  if ('figure' in part) {
    const value = row[part.figure] as number | null
    return [value !== null && part.kind === 'hours' ? value / HOUR_MS : value]
  }
  const spread = row[part.spread] as Spread | null
  if (!spread) return MEASURES.map(() => null)
  const { n, meanMs, p50Ms, p90Ms, p95Ms, maxMs } = spread
  return [n, ...[meanMs, p50Ms, p90Ms, p95Ms, maxMs].map((ms) => (ms === null ? null : ms / MINUTE_MS))]
}

function exceptionsTable(
  { items }: Extract<Report, { report: 'exceptions' }>,
  words: ReportWords,
  language: Language,
): ReportTable {
  const keys = ['at', 'kind', 'number', 'counter', 'reason', 'fromClass', 'toClass', 'by'] as const
  return {
    title: words.reports.exceptions,
    columns: keys.map((key) => {
      return { key, kind: key === 'at' ? 'instant' : 'text', title: words.columns[key], isMain: true }
    }),
    rows: items.map((item) => [
      item.at,
      exceptionWords(item, words),
      item.number,
      item.counterName?.[language] ?? null,
      item.reason,
      item.fromClass?.[language] ?? null,
      item.toClass?.[language] ?? null,
      item.byName ?? item.by,
    ]),
    total: undefined,
    chart: undefined,
  }
}

// A class that stays as it is was pressed for the green lane (CLASS-1).
function exceptionWords({ kind, fromClass, toClass }: ExceptionRow, words: ReportWords): string {
  const isSame = fromClass !== null && fromClass.zh === toClass?.zh
  return kind === 'class-changed' && isSame ? words.greenLaneGiven : words.kinds[kind]
}

/** A cell as people read it: one decimal for lengths and shares, `—` for what nobody can know. */
export function cellText(cell: Cell, kind: ColumnKind, timeText: (instant: string) => string): string {
  if (cell === null) return '—'
  if (typeof cell === 'string') return kind === 'instant' ? timeText(cell) : cell
  if (kind === 'share') return `${(cell * 100).toFixed(1)}%`
  return kind === 'count' ? String(cell) : cell.toFixed(1)
}
