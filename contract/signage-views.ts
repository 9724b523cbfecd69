// What the walls show: board, bar and guides. No person stands in it.
import type { GuideWords } from './guide-text.ts'
import type { Guide, GuideId, Media, Notice } from './guides.ts'
import type { CallId, CounterId, Instant, TicketId, TicketNumber, Words, ZoneId } from './ids.ts'
import type { CallRule } from './settings.ts'
import type { ViewHead } from './view-head.ts'

/** One call as a board shows it, newest first. */
export type ShownCall = {
  readonly call: CallId
  readonly ticket: TicketId
  readonly number: TicketNumber
  readonly latin: TicketNumber
  readonly counter: CounterId
  readonly counterName: Words
  readonly zone: ZoneId
  readonly calledAt: Instant
  /** 1 for the first call of this ticket, 2 and more for repeats. */
  readonly times: number
}

export type WaitingCount = { readonly id: string; readonly name: Words; readonly waiting: number }

/** The hall's call board (综合屏). No person stands in it. */
export type BoardView = ViewHead & {
  readonly view: 'board'
  /** Only the calls of this zone stand here; absent: those of the whole hall. */
  readonly zone?: ZoneId
  readonly calls: readonly ShownCall[]
  readonly waitingByService: readonly WaitingCount[]
  readonly waitingByClass: readonly WaitingCount[]
  /** Numbers given before opening. */
  readonly early: number
  readonly rule: CallRule
  readonly headStartClasses: readonly Words[]
  readonly speaks: boolean
}

/** The bar over one counter (窗口屏). */
export type BarView = ViewHead & {
  readonly view: 'bar'
  readonly counter: CounterId
  readonly counterName: Words
  readonly state: 'closed' | 'open' | 'paused'
  readonly services: readonly Words[]
  readonly current?: ShownCall & { readonly serving: boolean }
}

/** A guide as everybody sees it, and how many wait for its service now. Who checked it stands on paper only. */
export type ShownGuide = Omit<Guide, 'checkedBy'> & { readonly waiting: number }

/** One thing that takes its turn on a guide screen. */
export type ShownItem =
  | { readonly kind: 'guide' | 'notice' | 'media'; readonly id: GuideId }
  | { readonly kind: 'elder-services' | 'entry' | 'reviews' }

/** A part of what is said about coming in without a health code: where, the ways in, who writes, why and how long. */
export type EntryPart = {
  readonly part: 'where' | 'ways' | 'who' | 'temperature' | 'privacy'
  readonly sentences: readonly GuideWords[]
}

/** The guide screens (办事流程): procedures in large print, and what is shown between them. */
export type GuidesView = ViewHead & {
  readonly view: 'guides'
  /** The one most needed by those who wait now comes first. */
  readonly guides: readonly ShownGuide[]
  /** 敬老服务清单, made from the settings. */
  readonly elderServices: readonly GuideWords[]
  /** While the register is on: how one comes in without a health code. */
  readonly entry?: readonly EntryPart[]
  /** 服务评价: how the visits of this month, or of the last one, were rated. */
  readonly reviews?: readonly GuideWords[]
  /** Those of today. */
  readonly notices: readonly Notice[]
  readonly media: readonly Media[]
  /** What each zone shows at this hour, in order; the first is for a screen that names no zone. */
  readonly zones: readonly { readonly zone: ZoneId; readonly items: readonly ShownItem[] }[]
}
