// What a manager typed to be said: kept as long as a board may ask for its sound, and written nowhere, because it may name
// a person.
import { randomUUID } from 'node:crypto'
import type { HallId, Instant, ZoneId } from '#contract/ids.ts'
import { toInstant, toMs } from '#contract/ids.ts'
import type { SpokenVoice } from '#contract/settings.ts'

export const ANNOUNCEMENTS_KEPT_MAX = 50
const KEPT_MS = 10 * 60_000

export type TypedAnnouncement = {
  readonly id: string
  readonly hall: HallId
  readonly text: string
  readonly language: SpokenVoice
  /** In one zone only; without it in all. */
  readonly zone?: ZoneId
  readonly at: Instant
  /** How often in a row; without it as often as a call. */
  readonly times?: number
}

export type Announcements = {
  readonly make: (wish: Omit<TypedAnnouncement, 'id' | 'at'>) => TypedAnnouncement
  /** One that another server made. */
  readonly keep: (announcement: TypedAnnouncement) => void
  readonly find: (hall: HallId, id: string) => TypedAnnouncement | undefined
}

/** Announcements in memory, the oldest forgotten. */
export function openAnnouncements(nowMs: () => number): Announcements {
  const kept = new Map<string, TypedAnnouncement>()
  return {
    make: (wish) => {
      const announcement = { ...wish, id: `announcement-${randomUUID()}`, at: toInstant(nowMs()) }
      keep(announcement)
      return announcement
    },
    keep,
    find: (hall, id) => {
      forget()
      const found = kept.get(id)
      return found?.hall === hall ? found : undefined
    },
  }

  function keep(announcement: TypedAnnouncement): void {
    forget()
    kept.set(announcement.id, announcement)
  }

  function forget(): void {
    const olderMs = nowMs() - KEPT_MS
    for (const [id, { at }] of kept) {
      if (kept.size >= ANNOUNCEMENTS_KEPT_MAX || toMs(at) < olderMs) kept.delete(id)
    }
  }
}
