// What the guides and the plan of a file would change in a hall. Pure.
import type { FiledGuide } from '#contract/guide-file.ts'
import type { Guide, GuidePlan } from '#contract/guides.ts'
import { isSame } from '#contract/settings-changes.ts'

/** The guides that are new, and those that say something else than now. What is not in the file stays. */
export function guideChanges(now: readonly Guide[], filed: readonly FiledGuide[]) {
  const known = new Map(now.map(({ checkedBy: _name, ...guide }) => [guide.id, guide]))
  return {
    added: filed.filter(({ id }) => !known.has(id)),
    changed: filed.filter((guide) => known.has(guide.id) && !isSame(known.get(guide.id), guide)),
  }
}

export type FittingPlan = {
  readonly plan: GuidePlan
  /** Pictures and films of the file that this hall does not have. */
  readonly missing: number
}

/**
 * The plan of the file as this hall can show it: the bytes of pictures and films are in no file. Those that the hall has
 * stay, those that it lacks are left out of the playlists, and a playlist of nothing else is left out as well.
 */
export function fittingPlan(now: GuidePlan, filed: GuidePlan): FittingPlan {
  const files = new Set(now.media.map(({ file }) => file))
  const here = filed.media.filter(({ file }) => files.has(file))
  const media = [...here, ...now.media.filter(({ id }) => here.every((one) => one.id !== id))]
  const ids = new Set(media.map(({ id }) => id))
  const playlists = filed.playlists
    .map((list) => ({ ...list, items: list.items.filter((item) => item.show !== 'media' || ids.has(item.id)) }))
    .filter(({ items }) => items.length > 0)
  return { plan: { ...filed, media, playlists }, missing: filed.media.length - here.length }
}
