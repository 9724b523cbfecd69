// A real day from another system: who came when, in which class, for what, and perhaps how long it took.
// CSV with a line of names: time,class,service and, if known, serviceMinutes.
import type { Wrong } from './arguments.ts'
import { seededChance } from './chance.ts'
import { clockMs, type DayPlan } from './day-plan.ts'
import { MINUTE_MS, type Visitor, visitSteps } from './visitors.ts'

export const LINES_MAX = 5000
export const SERVICES_MAX = 25
const NAMES = ['time', 'class', 'service', 'serviceMinutes'] as const
const SERVICE_MINUTES_MAX = 600

/** One line of the file; times in milliseconds since midnight. */
export type Arrival = {
  readonly arrivesMs: number
  readonly class: Visitor['class']
  readonly service: string
  readonly serviceMinutes?: number
}

/** The arrivals in this text, or the first mistake with its line and column. */
export function toArrivals(text: string): readonly Arrival[] | Wrong {
  const lines = text.split(/\r?\n/)
  const names = lines[0]?.split(',').map((name) => name.trim())
  const hasNames = names && names.length >= 3 && names.length <= 4 && names.every((name, at) => name === NAMES[at])
  if (!hasNames)
    return { wrong: 'Line 1, column 1: the first line reads time,class,service or time,class,service,serviceMinutes.' }

  const arrivals: Arrival[] = []
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue
    if (arrivals.length === LINES_MAX)
      return { wrong: `Line ${at + 1}, column 1: a day has at most ${LINES_MAX} visitors.` }
    const arrival = toArrival(line, names.length, arrivals.at(-1)?.arrivesMs ?? 0)
    if ('wrong' in arrival) return { wrong: `Line ${at + 1}, ${arrival.wrong}` }
    arrivals.push(arrival)
  }
  if (arrivals.length === 0) return { wrong: 'Line 2, column 1: nobody came.' }
  const services = new Set(arrivals.map(({ service }) => service)).size
  return services > SERVICES_MAX
    ? { wrong: `There are ${services} services; a hall has at most ${SERVICES_MAX}.` }
    : arrivals
}

/** The visitors of these arrivals. What the file does not say is drawn: the same for every rule. */
export function toVisitors(arrivals: readonly Arrival[], plan: DayPlan, seed: number, day: number): Visitor[] {
  const chance = seededChance(seed, day)
  return arrivals.map(({ arrivesMs, service, serviceMinutes, ...arrival }) => {
    const { mean, cv } = plan.serviceMinutes[arrival.class]
    const drawn = chance.lognormal(mean, cv)
    const steps = visitSteps(plan.walkMinutes[arrival.class] * MINUTE_MS, (serviceMinutes ?? drawn) * MINUTE_MS)
    return { arrivesMs, class: arrival.class, service, comes: true, steps }
  })
}

/** Mean minutes at a counter by service, walking included: what the hall's history would say. */
export function meanMinutesOf(arrivals: readonly Arrival[], plan: DayPlan): Record<string, number> {
  const sums = new Map<string, { minutes: number; visits: number }>()
  for (const { class: ofClass, service, serviceMinutes } of arrivals) {
    const { minutes, visits } = sums.get(service) ?? { minutes: 0, visits: 0 }
    const visit = plan.walkMinutes[ofClass] + (serviceMinutes ?? plan.serviceMinutes[ofClass].mean)
    sums.set(service, { minutes: minutes + visit, visits: visits + 1 })
  }
  return Object.fromEntries([...sums].map(([service, { minutes, visits }]) => [service, minutes / visits]))
}

function toArrival(line: string, columns: number, notBeforeMs: number): Arrival | Wrong {
  const fields = line.split(',')
  const wrong = (field: number, sentence: string) => {
    const column = fields.slice(0, field).join(',').length + (field === 0 ? 1 : 2)
    return { wrong: `column ${column}${NAMES[field] ? ` (${NAMES[field]})` : ''}: ${sentence}` }
  }
  if (fields.length < 3) return wrong(fields.length - 1, 'after this a field is missing.')
  if (fields.length > columns) return wrong(columns, 'this field has no name in line 1.')
  const [time = '', ofClass = '', service = '', minutes = ''] = fields.map((field) => field.trim())

  if (!/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time))
    return wrong(0, `a time looks like 09:05 or 09:05:30, not «${time}».`)
  const arrivesMs = clockMs(time) + Number(time.split(':')[2] ?? 0) * 1000
  if (arrivesMs < notBeforeMs) return wrong(0, `${time} is earlier than the line before; sort the file by time.`)
  if (ofClass !== 'elder' && ofClass !== 'ordinary') return wrong(1, `a class is elder or ordinary, not «${ofClass}».`)
  if (service === '' || service.length > 40) return wrong(2, 'a service has a name of 1 to 40 characters.')
  if (minutes === '') return { arrivesMs, class: ofClass, service }
  const serviceMinutes = /^\d+(\.\d+)?$/.test(minutes) ? Number(minutes) : Number.NaN
  if (!(serviceMinutes > 0 && serviceMinutes <= SERVICE_MINUTES_MAX)) {
    return wrong(3, `minutes are a number above 0 and up to ${SERVICE_MINUTES_MAX}, not «${minutes}».`)
  }
  return { arrivesMs, class: ofClass, service, serviceMinutes }
}
