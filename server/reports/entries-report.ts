// The entry register as numbers: all that is left of it when the entries are forgotten (numbers.md B8).
import { REPORT_WORDS } from '#contract/report-words.ts'
import type { EntriesRow, ReportOf } from '#contract/reports.ts'
import type { HallSettings } from '#contract/settings.ts'
import { ALL, groupsOf, inOrder, keyOf, type Named } from './groups.ts'
import { type Asked, reportHead } from './question.ts'

const REGISTER = 'entries'

/** The report `entries`. */
export async function entriesReport({ database: { db }, question, entryKind }: Asked): Promise<ReportOf<'entries'>> {
  const { by, naming, period } = question
  const groups = groupsOf(emptyGroup)
  const total = emptyGroup()
  const counts = await db.registerCount.findMany({
    where: { hall: period.hall, register: REGISTER, day: { gte: period.from, lte: period.to }, count: { gt: 0 } },
    orderBy: [{ day: 'asc' }, { kind: 'asc' }],
  })
  for (const { day, kind, count } of counts) {
    const belongs = { class: '', service: '', counter: null, staff: null, hour: 0, day }
    const what = entryKind(kind)
    groups.of(keyOf(by, belongs)).add(what, count)
    total.add(what, count)
  }
  return {
    report: 'entries',
    ...reportHead(question),
    by,
    rows: inOrder(groups.all, by, naming).map(({ group, ...named }) => group.row(named, naming.settings)),
    total: total.row(ALL, naming.settings),
  }
}

function emptyGroup() {
  const byPass = new Map<string, number>()
  let overThreshold = 0
  return { add, row }

  function add(what: ReturnType<Asked['entryKind']>, count: number): void {
    if ('pass' in what) byPass.set(what.pass, (byPass.get(what.pass) ?? 0) + count)
    else overThreshold += count
  }

  function row(named: Named, settings: HallSettings): EntriesRow {
    const passes = [...byPass].map(([pass, entries]) => ({ pass, name: passName(pass, settings), entries }))
    const entries = passes.reduce((sum, { entries: many }) => sum + many, 0)
    return { ...named, entries, overThreshold, byPass: passes }
  }
}

function passName(pass: string, { entryRegister }: HallSettings): Named['name'] {
  const own = entryRegister.passKindNames?.[pass]
  if (own) return own
  const word = (passes: Readonly<Record<string, string>>) => passes[pass] ?? pass
  return { zh: word(REPORT_WORDS.zh.passes), en: word(REPORT_WORDS.en.passes) }
}
