// The announcements that were typed in this window today, and what came of each. Kept by the window alone and for the day:
// the server forgets them after ten minutes, and writes them nowhere. Pure.
import type { SpokenVoice } from '#contract/settings.ts'
import type { AnnouncementFate } from '#contract/voice-state.ts'

export const SAID_KEPT_MAX = 6

export type Announced = {
  readonly text: string
  readonly language: SpokenVoice
  /** Without it in all zones. */
  readonly zone?: string
}
export type SaidLine = {
  /** The ids of its sentences, one for each language. */
  readonly calls: readonly string[]
  readonly at: string
  readonly sentences: readonly Announced[]
}
export type Outcome = 'waiting' | 'saying' | 'heard' | 'shown' | 'dropped' | 'off' | 'volume' | 'no-board' | 'unknown'

/** The newest first; one that is said again comes up once. */
export function withSaid(lines: readonly SaidLine[], line: SaidLine): readonly SaidLine[] {
  const others = lines.filter(({ sentences }) => wordsOf(sentences) !== wordsOf(line.sentences))
  return [line, ...others].slice(0, SAID_KEPT_MAX)
}

/** What to tell of a line whose sentences have these fates so far; `undefined` where the server has forgotten one. */
export function outcomeOf(fates: readonly (AnnouncementFate | undefined)[]): Outcome {
  const known = fates.filter((fate) => fate !== undefined)
  if (known.length === 0) return 'unknown'
  const zones = known.flatMap(({ zones: some }) => some.map(({ fate }) => fate))
  const heardAll = known.every(({ heard }) => heard > 0)
  if (heardAll && known.length === fates.length) return 'heard'
  const silent = known.find((fate) => fate.silent)?.silent
  if (silent) return silent
  if (zones.includes('saying')) return 'saying'
  if (zones.includes('waiting')) return 'waiting'
  if (zones.length > 0 && zones.every((fate) => fate === 'dropped')) return 'dropped'
  return known.some(({ shown }) => shown > 0) ? 'shown' : 'saying'
}

/** Nothing more will come of it. */
export function isSettled(outcome: Outcome): boolean {
  return outcome !== 'waiting' && outcome !== 'saying' && outcome !== 'shown' && outcome !== 'no-board'
}

/** How many screens have said all of it to the end. */
export function heardBy(fates: readonly (AnnouncementFate | undefined)[]): number {
  return Math.min(...fates.map((fate) => fate?.heard ?? 0))
}

function wordsOf(sentences: readonly Announced[]): string {
  return JSON.stringify(sentences)
}
