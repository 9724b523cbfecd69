// 好差评: how many rated their visit, and how (numbers.md B5). 未评价 counts as 未评价.
import type { ReportOf, ReviewsRow } from '#contract/reports.ts'
import type { Row } from '../database/open-database.ts'
import { ALL, groupsOf, inOrder, keyOf, type Named } from './groups.ts'
import { type Asked, reportHead } from './question.ts'
import { readRows } from './read-rows.ts'
import { shareOf } from './spread.ts'

const COLUMNS = ['class', 'service', 'counter', 'staff', 'hour', 'day', 'state', 'level', 'ratedFrom']

/** The report `reviews`. */
export async function reviewsReport(asked: Asked): Promise<ReportOf<'reviews'>> {
  const { question } = asked
  const { by, naming } = question
  const groups = groupsOf(emptyGroup)
  const total = emptyGroup()
  await readRows(asked, { table: 'Visit', columns: COLUMNS }, (row) => {
    const visit = toVisit(row)
    if (!visit.isFinished) return
    groups.of(keyOf(by, visit)).add(visit)
    total.add(visit)
  })
  return {
    report: 'reviews',
    ...reportHead(question),
    by,
    rows: inOrder(groups.all, by, naming).map(({ group, ...named }) => group.row(named)),
    total: total.row(ALL),
  }
}

function toVisit([classId, service, counter, staff, hour, day, state, level, ratedFrom]: Row) {
  return {
    class: String(classId),
    service: String(service),
    counter: counter as string | null,
    staff: staff as string | null,
    hour: Number(hour),
    day: String(day),
    isFinished: state === 'finished',
    level: level as number | null,
    from: ratedFrom as 'pad' | 'paper' | 'guide' | null,
  }
}

function emptyGroup() {
  const levels: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  const from = { pad: 0, paper: 0, guide: 0 }
  let finished = 0
  return { add, row }

  function add({ level, from: where }: ReturnType<typeof toVisit>): void {
    finished += 1
    if (level === null) return
    const at = (level - 1) as 0 | 1 | 2 | 3 | 4
    levels[at] += 1
    if (where) from[where] += 1
  }

  function row(named: Named): ReviewsRow {
    const [first, second, ...good] = levels
    const rated = levels.reduce((sum, many) => sum + many, 0)
    return {
      ...named,
      finished,
      rated,
      levels,
      fromPad: from.pad,
      fromPaper: from.paper,
      fromGuide: from.guide,
      ratedShare: shareOf(rated, finished),
      satisfiedShare: shareOf(
        good.reduce((sum, many) => sum + many, 0),
        rated,
      ),
      lowShare: shareOf(first + second, rated),
    }
  }
}
