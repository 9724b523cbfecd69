// The service to elders: how many came, how they waited against the others, and the help that was given.
import { ELDER_GOAL_MINUTES } from '#contract/report-bys.ts'
import type { EldersRow, ReportBy, ReportOf } from '#contract/reports.ts'
import type { Row } from '../database/open-database.ts'
import { ALL, groupsOf, inOrder, keyOf, type Named } from './groups.ts'
import { type Asked, reportHead } from './question.ts'
import { readRows } from './read-rows.ts'
import { gatherLengths, shareOf } from './spread.ts'

const VISIT_COLUMNS = [
  'class',
  'service',
  'counter',
  'staff',
  'hour',
  'day',
  'elder',
  'openWaitMs',
  'greenLane',
  'proxy',
  'companions',
]
const HELP_COLUMNS = ['hour', 'day', 'waitMs']
/** Help is asked for by somebody at a place, whatever the service. */
const WITH_HELP: readonly ReportBy[] = ['hour', 'weekday', 'day', 'month']
const GOAL_MS = ELDER_GOAL_MINUTES * 60_000

/** The report `elders`. Waits count from the opening: before it nobody could have been called. */
export async function eldersReport(asked: Asked): Promise<ReportOf<'elders'>> {
  const { question } = asked
  const { by, naming } = question
  const groups = groupsOf(emptyGroup)
  const total = emptyGroup()
  await readRows(asked, { table: 'Visit', columns: VISIT_COLUMNS }, (row) => {
    const visit = toVisit(row)
    groups.of(keyOf(by, visit)).add(visit)
    total.add(visit)
  })
  const hasHelp = WITH_HELP.includes(by)
  await readRows(asked, { table: 'HelpAsked', columns: HELP_COLUMNS }, ([hour, day, waitMs]) => {
    const where = { class: '', service: '', counter: null, staff: null, hour: Number(hour), day: String(day) }
    if (hasHelp) groups.of(keyOf(by, where)).addHelp(waitMs as number | null)
    total.addHelp(waitMs as number | null)
  })
  return {
    report: 'elders',
    ...reportHead(question),
    by,
    goalMinutes: ELDER_GOAL_MINUTES,
    rows: inOrder(groups.all, by, naming).map(({ group, ...named }) => group.row(named, hasHelp)),
    total: total.row(ALL, true),
  }
}

function toVisit(row: Row) {
  const [classId, service, counter, staff, hour, day, elder, openWaitMs, greenLane, proxy, companions] = row
  return {
    class: String(classId),
    service: String(service),
    counter: counter as string | null,
    staff: staff as string | null,
    hour: Number(hour),
    day: String(day),
    isElder: Boolean(elder),
    openWaitMs: openWaitMs as number | null,
    greenLane: Boolean(greenLane),
    proxy: Boolean(proxy),
    isAccompanied: Number(companions) > 0,
  }
}

function emptyGroup() {
  const elderWait = gatherLengths()
  const otherWait = gatherLengths()
  const helpWait = gatherLengths()
  const sums = { visits: 0, elders: 0, greenLane: 0, accompanied: 0, proxies: 0 }
  let withinGoal = 0
  let helps = 0
  return { add, addHelp, row }

  function add({ isElder, openWaitMs, greenLane, proxy, isAccompanied }: ReturnType<typeof toVisit>): void {
    sums.visits += 1
    if (isElder) sums.elders += 1
    if (greenLane) sums.greenLane += 1
    if (proxy) sums.proxies += 1
    if (isAccompanied) sums.accompanied += 1
    if (openWaitMs === null) return
    if (isElder && openWaitMs <= GOAL_MS) withinGoal += 1
    const wait = isElder ? elderWait : otherWait
    wait.add(openWaitMs)
  }

  function addHelp(waitMs: number | null): void {
    helps += 1
    if (waitMs !== null) helpWait.add(waitMs)
  }

  function row(named: Named, hasHelp: boolean): EldersRow {
    const elders = elderWait.spread()
    return {
      ...named,
      ...sums,
      elderShare: shareOf(sums.elders, sums.visits),
      elderWait: elders,
      otherWait: otherWait.spread(),
      withinGoalShare: shareOf(withinGoal, elders.n),
      helps: hasHelp ? helps : null,
      helpWait: hasHelp ? helpWait.spread() : null,
    }
  }
}
