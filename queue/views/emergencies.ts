// Emergencies on the screens of the staff.
import type { ShownEmergency } from '#contract/counter-views.ts'
import type { HallState } from '../hall-state.ts'

/** EMERGENCY-1: those that are not over, and the hall's plan card. */
export function openEmergencies(hall: HallState) {
  const { emergencyPlan } = hall.settings
  return {
    emergencies: shownEmergencies(hall).filter(({ clearedAt }) => !clearedAt),
    ...(emergencyPlan && { emergencyPlan }),
  }
}

/** All of today, with the log of each. */
export function shownEmergencies(hall: HallState): readonly ShownEmergency[] {
  // A copy: a view must not change with the hall after it was made.
  return [...hall.emergencies.values()].map(({ marks, ...emergency }) => ({ ...emergency, marks: [...marks] }))
}
