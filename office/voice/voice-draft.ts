// The voice settings on their way from the form to the server. Pure.
import type { Problem } from '#contract/answers.ts'
import type { SpokenVoice, VoiceSettings } from '#contract/settings.ts'

/** contract/settings.ts, VoiceSettings: what the form may ask for. */
export const VOICES_MAX = 4
export const HOURS = 24
export const VOLUME_MAX = 100
const NOON_HOURS = [12, 13]
/** About half as loud to the ear: voice/volume.ts takes the square. */
const NOON_PERCENT = 50

/** The voices of a call, one after the other. */
export function orderOf({ order, languages }: VoiceSettings): readonly SpokenVoice[] {
  return order ?? languages
}

/** `languages` is what speaks when every pack of the order is gone: those of the two that stand in it. */
export function withOrder(voice: VoiceSettings, order: readonly SpokenVoice[]): VoiceSettings {
  const languages = order.filter((one) => one === 'zh' || one === 'en')
  return { ...voice, order: [...order], languages: languages.length > 0 ? languages : voice.languages }
}

/** One place up (-1) or down (1); at the end of the list nothing changes. */
export function movedBy(order: readonly SpokenVoice[], at: number, by: -1 | 1): readonly SpokenVoice[] {
  const one = order[at]
  const other = order[at + by]
  return one === undefined || other === undefined ? order : order.with(at, other).with(at + by, one)
}

/** Percent for each hour. */
export function volumesOf({ volumeByHour }: VoiceSettings): readonly number[] {
  return volumeByHour ?? Array.from({ length: HOURS }, () => VOLUME_MAX)
}

/** Always full is no list at all. */
export function withVolumes(
  { volumeByHour: _older, ...voice }: VoiceSettings,
  volumes: readonly number[],
): VoiceSettings {
  const isFull = volumes.every((percent) => percent === VOLUME_MAX)
  return isFull ? voice : { ...voice, volumeByHour: [...volumes] }
}

/** One hour louder or softer; whole percents from 0 to 100. */
export function withHour(volumes: readonly number[], hour: number, percent: number): readonly number[] {
  return volumes.with(hour, Math.round(Math.min(VOLUME_MAX, Math.max(0, percent))))
}

/** From noon to two, when neighbours rest, no louder than half; an hour that is softer stays so. */
export function quietAtNoon(volumes: readonly number[]): readonly number[] {
  return volumes.map((percent, hour) => (NOON_HOURS.includes(hour) ? Math.min(percent, NOON_PERCENT) : percent))
}

export function isSameVoice(one: VoiceSettings, other: VoiceSettings): boolean {
  return keysOf(one, other).every((key) => isSame(one[key], other[key]))
}

/**
 * The draft on top of settings that somebody else has changed meanwhile: what was changed here stays, everything else is
 * theirs. A voice that they added (a pack that was taken into use) comes after ours.
 */
export function mergedDraft(base: VoiceSettings, draft: VoiceSettings, fresh: VoiceSettings): VoiceSettings {
  const mine = keysOf(base, draft).filter((key) => !isSame(base[key], draft[key]))
  const merged = Object.fromEntries(
    keysOf(fresh, draft)
      .map((key) => [key, mine.includes(key) ? draft[key] : fresh[key]] as const)
      .filter(([, value]) => value !== undefined),
  ) as VoiceSettings
  if (!mine.includes('order')) return merged
  const added = orderOf(fresh).filter((one) => !orderOf(base).includes(one) && !orderOf(draft).includes(one))
  return withOrder(merged, [...orderOf(draft), ...added].slice(0, VOICES_MAX))
}

/** What the server says of each field below `voice`, under the field’s own name; `''` of anything else. */
export function refusedFields({ errors = [] }: Problem): ReadonlyMap<string, string> {
  return new Map(
    errors.map(({ path, message }) => {
      const [, field] = /^voice\.(\w+)/.exec(path) ?? []
      return field === undefined ? ['', `${path}: ${message}`] : [field, message]
    }),
  )
}

function keysOf(one: VoiceSettings, other: VoiceSettings): readonly (keyof VoiceSettings)[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof VoiceSettings)[]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
