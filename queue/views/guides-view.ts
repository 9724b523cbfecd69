// What the guide screens show: the procedure most needed by those who wait, and whatever the plan has for this hour.
import type { Guide, GuideId, GuidePlan, Notice, Playlist, PlaylistItem, Weekday } from '#contract/guides.ts'
import type { Day, ZoneId } from '#contract/ids.ts'
import type { PublicReviews } from '#contract/review-cases.ts'
import type { EntryPart, GuidesView, ShownGuide, ShownItem } from '#contract/signage-views.ts'
import type { CalendarMoment } from '../day-phase.ts'
import { elderServices } from '../elder-services.ts'
import { entryGuide } from '../entry-guide.ts'
import type { HallState } from '../hall-state.ts'
import { publicReviews } from '../public-reviews.ts'
import { viewHead } from './view-head.ts'

/** The guides of a hall, in the order of the office, and its plan. */
export type GuideShelf = {
  readonly guides: readonly Guide[]
  readonly plan: GuidePlan
  /** How the visits of a month were rated. */
  readonly reviews?: PublicReviews
}

/** What the clock and the calendar on the hall's wall say: `time` as 09:05. */
export type WallClock = { readonly weekday: Weekday; readonly time: string; readonly isHoliday: boolean }

/** The whole view of all guide screens of a hall. */
export function guidesView(hall: HallState, moment: CalendarMoment, shelf: GuideShelf, wall: WallClock): GuidesView {
  const today = todayIn(hall, shelf)
  const { guides, entry, reviews, plan } = today
  return {
    view: 'guides',
    ...viewHead(hall, moment),
    guides,
    elderServices: elderServices(hall.settings, plan.elderSentences),
    ...(entry && { entry }),
    ...(reviews && { reviews }),
    notices: plan.notices,
    media: plan.media,
    zones: hall.settings.zones.map(({ id }) => ({ zone: id, items: playing(id, today, wall).items })),
  }
}

/** What would be shown, and which playlist says so; without one everything is. */
export type Playing = { readonly playlist?: string; readonly items: readonly ShownItem[] }

/** What a zone would show with this plan on such a day at such a time, with the need and the notices of now. */
export function playingAt(hall: HallState, shelf: GuideShelf, zone: ZoneId, wall: WallClock): Playing {
  return playing(zone, todayIn(hall, shelf), wall)
}

/** The guides in the order of need, and the plan with the notices of today. */
type Today = {
  readonly guides: readonly ShownGuide[]
  readonly plan: GuidePlan
  readonly entry?: readonly EntryPart[]
  readonly reviews?: GuidesView['reviews']
}

function todayIn(hall: HallState, { guides, plan, reviews: figure }: GuideShelf): Today {
  const entry = entryGuide(hall.settings)
  const reviews = publicReviews(hall.settings, figure)
  const notices = plan.notices.filter((notice) => isOfDay(notice, hall.day))
  return {
    guides: byNeed(hall, guides),
    plan: { ...plan, notices },
    ...(entry && { entry }),
    ...(reviews && { reviews }),
  }
}

// VIEW-16.
function isOfDay({ on = true, from = '', to = '9' }: Notice, day: Day): boolean {
  return on && from <= day && day <= to
}

// VIEW-9. Equal need: the order of the office stays.
function byNeed(hall: HallState, guides: readonly Guide[]): readonly ShownGuide[] {
  return (
    guides
      // VIEW-1: who checked a guide stands on paper only.
      .map(({ checkedBy: _name, ...guide }) => ({ ...guide, waiting: waitingFor(hall, guide.service) }))
      .toSorted((a, b) => b.waiting - a.waiting)
  )
}

function waitingFor(hall: HallState, service: string | undefined): number {
  if (service === undefined) return 0
  let waiting = 0
  for (const ticket of hall.waiting.values()) if (ticket.service === service) waiting += 1
  return waiting
}

function playing(zone: ZoneId, today: Today, wall: WallClock): Playing {
  for (const playlist of today.plan.playlists) {
    if (!fits(playlist, zone, wall)) continue
    const items = playlist.items.flatMap((item) => resolve(item, today))
    // VIEW-10: a playlist of which nothing is left must not make a screen dark.
    if (items.length > 0) return { playlist: playlist.name, items: inOrderOfNeed(eachOnce(items), today.guides) }
  }
  return { items: everything(today) }
}

function fits({ zones, weekdays, from, to, holidays }: Playlist, zone: ZoneId, wall: WallClock): boolean {
  if (zones !== 'all' && !zones.includes(zone)) return false
  if (weekdays !== 'all' && !weekdays.includes(wall.weekday)) return false
  if (wall.time < from || wall.time >= to) return false
  return holidays === 'also' || wall.isHoliday === (holidays === 'only')
}

function resolve(item: PlaylistItem, { plan, guides, entry, reviews }: Today): readonly ShownItem[] {
  switch (item.show) {
    case 'guides':
      return guides.map(toItem('guide'))
    case 'guide':
      return guides.filter(({ id }) => id === item.id).map(toItem('guide'))
    case 'notices':
      return plan.notices.map(toItem('notice'))
    case 'notice':
      return plan.notices.filter(({ id }) => id === item.id).map(toItem('notice'))
    case 'media':
      return plan.media.filter(({ id }) => id === item.id).map(toItem('media'))
    case 'elder-services':
      return [ELDER_SERVICES]
    case 'entry':
      return entry ? [ENTRY] : []
    case 'reviews':
      return reviews ? [REVIEWS] : []
  }
}

const ELDER_SERVICES: ShownItem = { kind: 'elder-services' }
const ENTRY: ShownItem = { kind: 'entry' }
const REVIEWS: ShownItem = { kind: 'reviews' }

function toItem(kind: 'guide' | 'notice' | 'media') {
  return ({ id }: { readonly id: GuideId }): ShownItem => ({ kind, id })
}

function eachOnce(items: readonly ShownItem[]): readonly ShownItem[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return !seen.has(key) && seen.add(key)
  })
}

// The places of the guides stay where the office put them; which guide stands there is a matter of need.
function inOrderOfNeed(items: readonly ShownItem[], guides: readonly ShownGuide[]): readonly ShownItem[] {
  const listed = new Set(items.map(keyOf))
  const inOrder = guides.map(toItem('guide')).filter((item) => listed.has(keyOf(item)))
  return items.map((item) => (item.kind === 'guide' ? (inOrder.shift() ?? item) : item))
}

// After each guide one of the other things, so that nobody waits through six procedures for the list of services.
function everything({ plan, guides, entry, reviews }: Today): readonly ShownItem[] {
  const others = [
    ELDER_SERVICES,
    ...plan.notices.map(toItem('notice')),
    ...plan.media.map(toItem('media')),
    ...(reviews ? [REVIEWS] : []),
  ]
  const mixed = guides.flatMap((guide, at) => [toItem('guide')(guide), ...others.slice(at, at + 1)])
  // VIEW-15: whoever does not know how to come in needs that before anything else.
  return [...(entry ? [ENTRY] : []), ...mixed, ...others.slice(guides.length)]
}

function keyOf(item: ShownItem): string {
  return 'id' in item ? `${item.kind} ${item.id}` : item.kind
}
