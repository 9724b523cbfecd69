// The days of the week as the wire names them, in their order. Without zod, because a page runs with it.
import type { Weekday } from '#contract/guides.ts'

export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]
