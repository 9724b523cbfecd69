// What may be noted of whoever comes: the choices, in the order in which they are offered. Without zod, because the pages
// on which they are chosen use them while they run.

export const NEEDS = ['hearing', 'sight', 'wheelchair', 'dialect', 'accompanied', 'writing'] as const

/** measures.md row 3: why somebody is led through the green lane. */
export const GREEN_LANE_REASONS = [
  'age-60',
  'age-80',
  'mobility',
  'disability',
  'pregnancy',
  'unwell',
  'veteran',
  'other',
] as const

/** Who comes for somebody else. */
export const RELATIONS = ['child', 'spouse', 'relative', 'neighbour', 'village-cadre', 'employer', 'other'] as const
