// How the visits of a month were rated, for the guide screens (服务评价公开): counted from the rows of the reports every
// hour. A month that has too few ratings yet lets the one before stand.
import type { Day } from '#contract/ids.ts'
import type { PublicReviews } from '#contract/review-cases.ts'
import { PUBLIC_RATINGS_MIN } from '#queue/public-reviews.ts'
import { addDays } from './calendar.ts'
import type { Db } from './database/open-database.ts'

const COUNTED_EVERY_MS = 60 * 60_000
/** numbers.md B5: 满意 is 3 and more. */
const SATISFIED_LEVEL_MIN = 3
const MONTH_CHARS = 'YYYY-MM'.length

export type PublicReviewsKeeper = {
  readonly of: (hall: string) => PublicReviews | undefined
  /** Counts again what is older than an hour, or of another day; true when something is new. */
  readonly refresh: (halls: readonly { readonly id: string; readonly day: Day }[]) => Promise<boolean>
}

type Counted = { readonly day: Day; readonly atMs: number; readonly figure: PublicReviews }

/** Nothing is counted yet. */
export function openPublicReviews(db: Db, nowMs: () => number): PublicReviewsKeeper {
  const counted = new Map<string, Counted>()
  return { of: (hall) => counted.get(hall)?.figure, refresh }

  async function refresh(halls: readonly { readonly id: string; readonly day: Day }[]): Promise<boolean> {
    let isNew = false
    for (const { id, day } of halls) {
      const known = counted.get(id)
      if (known?.day === day && nowMs() - known.atMs < COUNTED_EVERY_MS) continue
      const figure = await newestFigure(id, day)
      isNew ||= JSON.stringify(figure) !== JSON.stringify(known?.figure)
      counted.set(id, { day, atMs: nowMs(), figure })
    }
    return isNew
  }

  async function newestFigure(hall: string, day: Day): Promise<PublicReviews> {
    const present = await figureOf(hall, day.slice(0, MONTH_CHARS))
    if (present.rated >= PUBLIC_RATINGS_MIN) return present
    return figureOf(hall, addDays(`${present.month}-01`, -1).slice(0, MONTH_CHARS))
  }

  async function figureOf(hall: string, month: string): Promise<PublicReviews> {
    const where = { hall, day: { gte: `${month}-01`, lte: `${month}-31` }, state: 'finished' }
    const finished = await db.visit.count({ where })
    const rated = await db.visit.count({ where: { ...where, level: { not: null } } })
    const satisfied = await db.visit.count({ where: { ...where, level: { gte: SATISFIED_LEVEL_MIN } } })
    return { month, finished, rated, satisfied }
  }
}
