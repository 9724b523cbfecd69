// `npm run simulate`: a day plan against the call rule, with the real queue. Without arguments the reference day.
import { writeFileSync } from 'node:fs'
import { toWish, type Wish, type Wrong } from './arguments.ts'
import { countersNeeded } from './counters-needed.ts'
import { dayPicture } from './day-picture.ts'
import { type DayPlan, REFERENCE_DAY, withCounters, withElders } from './day-plan.ts'
import { HELP } from './help.ts'
import { playMmc } from './mmc.ts'
import { openProgress } from './progress.ts'
import { readPlan } from './read-plan.ts'
import { readText } from './read-text.ts'
import { meanMinutesOf, toArrivals, toVisitors } from './replay.ts'
import { coverage, type Days, runDays, toFigures } from './run-days.ts'
import { countersTable, figuresTable, mmcTable, ruleInWords } from './tables.ts'
import { meanWait, strictWaits } from './theory.ts'

const DAYS = 500
const DAYS_FOR_A_GOAL = 100
const WRONG_USE = 2

const wish = toWish(process.argv.slice(2))
const answer = 'wrong' in wish ? wish : answerTo(wish)
if (typeof answer === 'string') {
  process.stdout.write(`${answer}\n`)
} else {
  process.stderr.write(`${answer.wrong}\n`)
  process.exitCode = WRONG_USE
}

function answerTo(wanted: Wish): string | Wrong {
  if (wanted.help) return HELP
  if (wanted.mmc) return besideTheBooks(wanted, wanted.mmc)
  const days = toDays(wanted)
  if ('wrong' in days) return days
  return wanted.goal ? forAGoal(days, wanted, wanted.goal) : figures(days, wanted)
}

function figures(days: Days, { json, svgFile, rule }: Wish): string | Wrong {
  const progress = openProgress()
  const result = runDays(days, (done) => progress.show(`day ${done} of ${days.days}`))
  progress.end()
  const unwritten = svgFile && write(svgFile, dayPicture(result.visits, days.plan, ruleInWords(rule)))
  if (unwritten) return unwritten
  return json ? JSON.stringify(toFigures(result)) : figuresTable(toFigures(result), rule, coverage(result))
}

function forAGoal(days: Days, { json }: Wish, goal: NonNullable<Wish['goal']>): string {
  const progress = openProgress()
  const tried = countersNeeded(days, goal, ({ counters }) => progress.show(`${counters} counters tried`))
  progress.end()
  if (!json) return countersTable(tried, goal)
  return JSON.stringify({ goal, counters: tried.find(({ holds }) => holds)?.counters ?? null, tried })
}

function besideTheBooks(wanted: Wish, { load, customers }: NonNullable<Wish['mmc']>): string {
  const { elders = 0.3, counters = 6, seed } = wanted
  const meanService = 8
  const busy = { counters, meanService, arrivalRate: (load * counters) / meanService }
  const fair = meanWait(busy)
  const rules = [
    { name: 'FCFS', rule: { headStartMinutes: 0, overtakeCap: 'inf' }, books: { elder: fair, ordinary: fair } },
    { name: 'strict', rule: { headStartMinutes: 'inf', overtakeCap: 'inf' }, books: strictWaits(busy, elders) },
    { name: ruleInWords(wanted.rule), rule: wanted.rule, books: undefined },
  ] as const
  const progress = openProgress()
  const rows = rules.map(({ name, rule, books }) => {
    const waits = playMmc({ busy, elders, rule, customers, seed }, (done, of) =>
      progress.show(`${name}: run ${done} of ${of}`),
    )
    return { name, waits, books }
  })
  progress.end()
  const kept = rows.map(({ waits }) => elders * waits.elder + (1 - elders) * waits.ordinary)
  if (wanted.json) return JSON.stringify({ load, counters, elders, fair, rows, overall: kept })
  return [
    `M/M/${counters}, load ${load}, ${elders * 100} % elders, mean service ${meanService} min, ${customers} visitors a rule`,
    '',
    mmcTable(rows),
    '',
    `Conservation: over both classes ${kept.map((minutes) => minutes.toFixed(3)).join(', ')}; by the books ${fair.toFixed(3)}.`,
  ].join('\n')
}

function toDays({ planFile, replayFile, elders, counters, days, seed, rule, goal }: Wish): Days | Wrong {
  const read = planFile === undefined ? REFERENCE_DAY : readPlan(planFile)
  if ('wrong' in read) return read
  const mixed = elders === undefined ? read : withElders(read, elders)
  const plan = counters === undefined ? mixed : withCounters(mixed, counters)
  if (replayFile !== undefined) return toReplay(replayFile, { plan, rule, seed, days: days ?? 1 })
  return { plan, rule, seed, days: days ?? (goal ? DAYS_FOR_A_GOAL : DAYS) }
}

function toReplay(file: string, days: Days): Days | Wrong {
  const text = readText(file)
  if (typeof text !== 'string') return text
  const arrivals = toArrivals(text)
  if ('wrong' in arrivals) return { wrong: `${file}: ${arrivals.wrong}` }
  const plan: DayPlan = days.plan
  return {
    ...days,
    visitorsOf: (day) => toVisitors(arrivals, plan, days.seed, day),
    meanMinutes: meanMinutesOf(arrivals, plan),
  }
}

function write(file: string, text: string): Wrong | undefined {
  try {
    writeFileSync(file, text)
    return undefined
  } catch (error) {
    return { wrong: `${file} cannot be written (${error instanceof Error ? error.message : String(error)}).` }
  }
}
