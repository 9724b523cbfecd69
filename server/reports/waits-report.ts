// How long visitors waited, walked and were served: of the tickets taken on these days.
import type { ReportOf, WaitsRow } from '#contract/reports.ts'
import type { Row } from '../database/open-database.ts'
import { ALL, groupsOf, inOrder, keyOf, type Named } from './groups.ts'
import { type Asked, reportHead } from './question.ts'
import { readRows } from './read-rows.ts'
import { gatherLengths } from './spread.ts'

const COLUMNS = [
  'class',
  'service',
  'counter',
  'staff',
  'hour',
  'day',
  'state',
  'early',
  'waitMs',
  'openWaitMs',
  'walkMs',
  'serviceMs',
  'heldMs',
  'idleMs',
]

/** The report `waits`. */
export async function waitsReport(asked: Asked): Promise<ReportOf<'waits'>> {
  const { question } = asked
  const { by, naming } = question
  const groups = groupsOf(emptyGroup)
  const total = emptyGroup()
  await readRows(asked, { table: 'Visit', columns: COLUMNS }, (row) => {
    const visit = toVisit(row)
    groups.of(keyOf(by, visit)).add(visit)
    total.add(visit)
  })
  return {
    report: 'waits',
    ...reportHead(question),
    by,
    rows: inOrder(groups.all, by, naming).map(({ group, ...named }) => group.row(named)),
    total: total.row(ALL),
  }
}

type WaitsVisit = ReturnType<typeof toVisit>

function toVisit(row: Row) {
  const [classId, service, counter, staff, hour, day, state, early, wait, openWait, walk, served, held, idle] = row
  return {
    class: String(classId),
    service: String(service),
    counter: counter as string | null,
    staff: staff as string | null,
    hour: Number(hour),
    day: String(day),
    isFinished: state === 'finished',
    isEarly: Boolean(early),
    waitMs: wait as number | null,
    openWaitMs: Number(openWait),
    walkMs: Number(walk),
    serviceMs: Number(served),
    heldMs: Number(held),
    idleMs: Number(idle),
  }
}

function emptyGroup() {
  const lengths = {
    wait: gatherLengths(),
    waitFromOpening: gatherLengths(),
    walk: gatherLengths(),
    service: gatherLengths(),
    held: gatherLengths(),
    idle: gatherLengths(),
  }
  let taken = 0
  let early = 0
  return { add, row }

  function add(visit: WaitsVisit): void {
    taken += 1
    if (visit.isEarly) early += 1
    if (visit.waitMs === null) return
    lengths.wait.add(visit.waitMs)
    lengths.waitFromOpening.add(visit.openWaitMs)
    if (visit.heldMs > 0) lengths.held.add(visit.heldMs)
    if (visit.idleMs > 0) lengths.idle.add(visit.idleMs)
    if (!visit.isFinished) return
    lengths.walk.add(visit.walkMs)
    lengths.service.add(visit.serviceMs)
  }

  function row(named: Named): WaitsRow {
    const wait = lengths.wait.spread()
    return {
      ...named,
      taken,
      called: wait.n,
      early,
      wait,
      waitFromOpening: lengths.waitFromOpening.spread(),
      walk: lengths.walk.spread(),
      service: lengths.service.spread(),
      held: lengths.held.spread(),
      idle: lengths.idle.spread(),
    }
  }
}
