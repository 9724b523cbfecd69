// A view of the guide screens as the server would send it.
import type { Guide } from '#contract/guides.ts'
import type { GuidesView } from '#contract/signage-views.ts'
import { firstGuidePlan } from '#prisma/first-guides.ts'
import { guidesView } from '#queue/views/guides-view.ts'
import { moment } from '../support/build.ts'
import { hallAfter } from '../support/given.ts'

/** These guides in a hall where nobody waits, on a Monday at ten. */
export function guidesViewExample(guides: readonly Guide[]): GuidesView {
  const wall = { weekday: 'monday', time: '10:00', isHoliday: false } as const
  return guidesView(hallAfter(), moment(), { guides, plan: firstGuidePlan() }, wall)
}
