// Guides and their plan as they stand in a file that a hall keeps, or that another hall takes over.
import { z } from 'zod'
import { GUIDES_PER_HALL_MAX } from './guide-limits.ts'
import { Guide, GuidePlan } from './guides.ts'
import { ServiceId, ZoneId } from './ids.ts'

/** A guide in a file names nobody who checked it: whoever takes it over checks it again. */
export const FiledGuide = Guide.omit({ checkedBy: true })
export type FiledGuide = z.infer<typeof FiledGuide>

/**
 * Guides and a plan that are to be laid over those of a hall, to be checked as a whole before anything changes. `services`
 * and `zones` are those that the hall will have then: the settings of the file come first.
 */
export const GuideCheck = z.strictObject({
  guides: z.array(FiledGuide).max(GUIDES_PER_HALL_MAX),
  plan: GuidePlan,
  services: z.array(ServiceId),
  zones: z.array(ZoneId),
})
export type GuideCheck = z.infer<typeof GuideCheck>
