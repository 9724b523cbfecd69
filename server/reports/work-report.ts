// What was done at the counters: services, counters and staff are the same figures, grouped by something else. Each call
// of a ticket to a counter counts for the counter that called and for the one who worked there at that moment.
import { assert } from '#contract/assert.ts'
import type { Report, ReportBy, WorkRow } from '#contract/reports.ts'
import type { Row } from '../database/open-database.ts'
import { ALL, groupsOf, inOrder, keyOf, type Named } from './groups.ts'
import { type Asked, reportHead } from './question.ts'
import { readRows } from './read-rows.ts'
import { gatherLengths } from './spread.ts'

const ROUND_COLUMNS = ['class', 'service', 'counter', 'staff', 'hour', 'day', 'calls', 'walkMs', 'serviceMs', 'ending']
const SHIFT_COLUMNS = ['counter', 'staff', 'hour', 'day', 'busyMs', 'idleMs', 'pausedMs']
/** A person at a counter is there for all services and classes at once, and for more hours than one. */
const WITHOUT_SHIFTS: readonly ReportBy[] = ['class', 'service', 'hour']

type WorkReport = Extract<Report, { report: 'services' | 'counters' | 'staff' }>

/** The reports `services`, `counters` and `staff`. */
export async function workReport(asked: Asked): Promise<WorkReport> {
  const { question } = asked
  const { report, by, naming } = question
  assert(report === 'services' || report === 'counters' || report === 'staff', 'a report of work is asked for')
  const groups = groupsOf(emptyGroup)
  const total = emptyGroup()
  await readRows(asked, { table: 'VisitRound', columns: ROUND_COLUMNS }, (row) => {
    const round = toRound(row)
    groups.of(keyOf(by, round)).addRound(round)
    total.addRound(round)
  })
  await readRows(asked, { table: 'CounterShift', columns: SHIFT_COLUMNS }, (row) => {
    const shift = toShift(row)
    if (!WITHOUT_SHIFTS.includes(by)) groups.of(keyOf(by, shift)).addShift(shift)
    total.addShift(shift)
  })
  const hasShifts = !WITHOUT_SHIFTS.includes(by)
  return {
    report,
    ...reportHead(question),
    by,
    rows: inOrder(groups.all, by, naming).map(({ group, ...named }) => group.row(named, hasShifts)),
    total: total.row(ALL, true),
  }
}

type WorkRound = ReturnType<typeof toRound>
type WorkShift = ReturnType<typeof toShift>

function toRound([classId, service, counter, staff, hour, day, calls, walkMs, serviceMs, ending]: Row) {
  return {
    class: String(classId),
    service: String(service),
    counter: String(counter),
    staff: staff as string | null,
    hour: Number(hour),
    day: String(day),
    // A visit that was taken up again at another counter is no call.
    isCall: Number(calls) > 0,
    walkMs: walkMs as number | null,
    serviceMs: Number(serviceMs),
    ending: String(ending),
  }
}

function toShift([counter, staff, hour, day, busyMs, idleMs, pausedMs]: Row) {
  const times = { busyMs: Number(busyMs), idleMs: Number(idleMs), pausedMs: Number(pausedMs) }
  const where = { counter: String(counter), staff: String(staff), hour: Number(hour), day: String(day) }
  return { class: '', service: '', ...where, ...times }
}

function emptyGroup() {
  const walk = gatherLengths()
  const service = gatherLengths()
  const sums = { calls: 0, served: 0, missed: 0 }
  const times = { busyMs: 0, idleMs: 0, pausedMs: 0 }
  return { addRound, addShift, row }

  function addRound(round: WorkRound): void {
    if (round.isCall) sums.calls += 1
    if (round.ending === 'missed') sums.missed += 1
    if (round.walkMs !== null) walk.add(round.walkMs)
    if ((round.ending !== 'finished' && round.ending !== 'transferred') || (round.isCall && round.walkMs === null))
      return
    sums.served += 1
    service.add(round.serviceMs)
  }

  function addShift({ busyMs, idleMs, pausedMs }: WorkShift): void {
    times.busyMs += busyMs
    times.idleMs += idleMs
    times.pausedMs += pausedMs
  }

  function row(named: Named, hasShifts: boolean): WorkRow {
    const known = hasShifts ? times : { busyMs: null, idleMs: null, pausedMs: null }
    return { ...named, ...sums, walk: walk.spread(), service: service.spread(), ...known }
  }
}
