// npm run bench: every benchmark with its raw peer in the same run. `--only NAME` runs those whose name contains it,
// `--json` prints { NAME: { value, unit, peer, ratio } }. Machines are noisy: read the ratios, not the milliseconds.
import { parseArgs } from 'node:util'
import type { Row } from './row.ts'

const BENCHES: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  journal: async () => (await import('./journal.ts')).benchJournal(),
  door: async () => (await import('./door.ts')).benchDoor(),
  'fan-out': async () => (await import('./fan-out.ts')).benchFanOut(),
  'press-to-view': async () => (await import('./press-to-view.ts')).benchPressToView(),
  reports: async () => (await import('./reports.ts')).benchReports(),
  'hall-day': async () => (await import('./hall-day.ts')).benchHallDay(),
  soak: async () => (await import('./soak.ts')).benchSoak(),
  estimate: async () => (await import('./estimate.ts')).benchEstimate(),
}

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } })
const wanted = Object.entries(BENCHES).filter(([name]) => !values.only || name.includes(values.only))
if (wanted.length === 0) {
  console.error(`No benchmark is called like that. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

const rows: Row[] = []
for (const [name, bench] of wanted) {
  if (!values.json) console.error(`${name} …`)
  rows.push(...(await bench()))
}
if (values.json) console.log(JSON.stringify(toObject(rows), null, 2))
else printTable(rows)
process.exit(0)

function toObject(list: readonly Row[]): Record<string, Omit<Row, 'name'>> {
  return Object.fromEntries(list.map(({ name, ...row }) => [name, row]))
}

function printTable(list: readonly Row[]): void {
  const width = Math.max(...list.map(({ name }) => name.length))
  console.log(
    `${'what'.padEnd(width)}  ${'ours'.padStart(10)}  ${'peer'.padStart(10)}  ${'ratio'.padStart(6)}  unit, goal`,
  )
  for (const { name, value, unit, peer, ratio, goal } of list) {
    const cells = [figure(value).padStart(10), figure(peer).padStart(10), (ratio?.toFixed(2) ?? '').padStart(6)]
    console.log(`${name.padEnd(width)}  ${cells.join('  ')}  ${unit}${goal ? `, ${goal}` : ''}`)
  }
}

function figure(value: number | undefined): string {
  if (value === undefined) return ''
  return value >= 100 ? Math.round(value).toString() : value.toFixed(2)
}
