// By what each report can be grouped; the first is what it is grouped by without a word. No zod: pages read it as well.
import type { ReportBy, ReportName } from './reports.ts'

const TIMES = ['day', 'weekday', 'month'] as const

export const REPORT_BYS: Readonly<Record<ReportName, readonly ReportBy[]>> = {
  waits: ['class', 'service', 'counter', 'staff', 'hour', ...TIMES],
  services: ['service', 'class', 'counter', 'staff', 'hour', ...TIMES],
  counters: ['counter', 'service', 'class', 'staff', 'hour', ...TIMES],
  staff: ['staff', 'service', 'class', 'counter', 'hour', ...TIMES],
  reviews: ['service', 'class', 'counter', 'staff', 'hour', ...TIMES],
  elders: ['month', 'day', 'weekday', 'hour', 'class', 'service', 'counter', 'staff'],
  entries: [...TIMES],
  calls: [...TIMES],
  exceptions: [],
}

/** numbers.md B0: elders are called within 15 minutes, at nine in ten. */
export const ELDER_GOAL_MINUTES = 15
