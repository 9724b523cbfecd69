// What a simulated day is made of: when people come, how long they take, how many counters work.
// The reference day stands in queue.md C3. A plan file may change any part of it.
import { z } from 'zod'

/** A prefix has 9999 numbers; beyond this no hall gets through its day. */
const VISITORS_MAX = 5000

const share = z.number().min(0).max(1)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time looks like 09:00')

/** Lognormal: the mean in minutes, and the coefficient of variation. */
const Length = z.strictObject({ mean: z.number().min(0.1).max(240), cv: z.number().min(0).max(5) })
const byClass = <T extends z.ZodType>(value: T) => z.strictObject({ elder: value, ordinary: value })

export const DayPlan = z
  .strictObject({
    opens: clock,
    takingCloses: clock,
    /** People who wait when the doors open, and the share of elders among them. */
    early: z.strictObject({ visitors: z.int().min(0).max(1000), from: clock, elders: share }),
    /** From each time on, so many an hour. */
    arrivals: z
      .array(z.strictObject({ from: clock, perHour: z.number().min(0).max(2000) }))
      .min(1)
      .max(100),
    /** The share of elders among those who come while the hall is open. */
    elders: share,
    /** From each time on, so many counters. */
    counters: z
      .array(z.strictObject({ from: clock, open: z.int().min(0).max(99) }))
      .min(1)
      .max(100),
    serviceMinutes: byClass(Length),
    walkMinutes: byClass(z.number().min(0).max(30)),
    /** Those who never come, and how long a counter waits for one of them. */
    noShows: z.strictObject({ share, minutes: z.number().min(0.25).max(15) }),
  })
  .superRefine((plan, context) => {
    if (plan.early.from > plan.opens || plan.opens >= plan.takingCloses) {
      context.addIssue({
        code: 'custom',
        path: ['opens'],
        message: 'early.from, opens and takingCloses follow one another',
      })
    }
    for (const part of ['arrivals', 'counters'] as const) {
      const isInOrder = plan[part].every(({ from }, at) => at === 0 || from > (plan[part][at - 1]?.from ?? ''))
      if (!isInOrder) context.addIssue({ code: 'custom', path: [part], message: 'the times follow one another' })
    }
    if (visitorsExpected(plan) > VISITORS_MAX) {
      context.addIssue({ code: 'custom', path: ['arrivals'], message: `at most ${VISITORS_MAX} visitors a day` })
    }
    if (plan.counters.at(-1)?.open === 0) {
      context.addIssue({ code: 'custom', path: ['counters'], message: 'somebody must be there at the end of the day' })
    }
  })
export type DayPlan = z.infer<typeof DayPlan>
type PlanDraft = Pick<DayPlan, 'early' | 'arrivals' | 'takingCloses'>

function visitorsExpected({ early, arrivals, takingCloses }: PlanDraft): number {
  return arrivals.reduce((sum, { from, perHour }, at) => {
    const hours = (clockMs(arrivals[at + 1]?.from ?? takingCloses) - clockMs(from)) / 3_600_000
    return sum + Math.max(0, hours) * perHour
  }, early.visitors)
}

/** queue.md C3: about 243 tickets, 30 % of them elders' (45 % of those who wait at the door), six counters, three at noon. */
export const REFERENCE_DAY: DayPlan = {
  opens: '09:00',
  takingCloses: '16:30',
  early: { visitors: 21, from: '08:30', elders: 0.45 },
  arrivals: [
    { from: '09:00', perHour: 48 },
    { from: '10:00', perHour: 41 },
    { from: '11:00', perHour: 27 },
    { from: '12:00', perHour: 12 },
    { from: '13:00', perHour: 22 },
    { from: '14:00', perHour: 36 },
    { from: '15:00', perHour: 29 },
    { from: '16:00', perHour: 16 },
  ],
  elders: 0.3,
  counters: [
    { from: '09:00', open: 6 },
    { from: '12:00', open: 3 },
    { from: '13:30', open: 6 },
  ],
  serviceMinutes: { elder: { mean: 8, cv: 0.7 }, ordinary: { mean: 8, cv: 0.7 } },
  walkMinutes: { elder: 0.6, ordinary: 0.3 },
  noShows: { share: 0.05, minutes: 1.5 },
}

/** The plan with this many counters at its fullest; the quieter hours keep their share of them. */
export function withCounters(plan: DayPlan, counters: number): DayPlan {
  const fullest = Math.max(...plan.counters.map(({ open }) => open))
  const scaled = plan.counters.map(({ from, open }) => {
    return { from, open: open === 0 ? 0 : Math.max(1, Math.round((open * counters) / fullest)) }
  })
  return { ...plan, counters: scaled }
}

/** The plan with this share of elders; at the door they come half as often again, as on the reference day. */
export function withElders(plan: DayPlan, elders: number): DayPlan {
  return { ...plan, elders, early: { ...plan.early, elders: Math.min(1, elders * 1.5) } }
}

/** 09:30 → milliseconds since midnight. */
export function clockMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
