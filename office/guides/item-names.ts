// What an item of a playlist, or something on a screen, is called in the office. Pure.
import { type GuideWords, guideWordsIn } from '#contract/guide-text.ts'
import type { Guide, GuidePlan, PlaylistItem } from '#contract/guides.ts'
import type { Language } from '#contract/ids.ts'
import type { ShownItem } from '#contract/signage-views.ts'
import type { Text } from '#ui/language.ts'

export type Shelf = { readonly guides: readonly Guide[]; readonly plan: GuidePlan }

/** Everything a playlist may show, with a key that is its own. */
export function itemChoices({ guides, plan }: Shelf): readonly (readonly [key: string, item: PlaylistItem])[] {
  const all: PlaylistItem[] = [
    { show: 'guides' },
    { show: 'elder-services' },
    { show: 'entry' },
    { show: 'reviews' },
    { show: 'notices' },
    ...guides.map(({ id }): PlaylistItem => ({ show: 'guide', id })),
    ...plan.notices.map(({ id }): PlaylistItem => ({ show: 'notice', id })),
    ...plan.media.map(({ id }): PlaylistItem => ({ show: 'media', id })),
  ]
  return all.map((item) => [itemKey(item), item])
}

export function itemKey(item: PlaylistItem): string {
  return 'id' in item ? `${item.show} ${item.id}` : item.show
}

/** The item in words. What is gone keeps its id, so that somebody can see what is missing. */
export function itemName(item: PlaylistItem, shelf: Shelf, text: Text, language: Language): string {
  switch (item.show) {
    case 'guide':
      return text('guidePlan.show-guide', { name: nameIn(titleOf(shelf.guides, item.id), item.id, language) })
    case 'notice':
      return text('guidePlan.show-notice', { name: nameIn(titleOf(shelf.plan.notices, item.id), item.id, language) })
    case 'media': {
      const media = shelf.plan.media.find(({ id }) => id === item.id)
      const words = media?.kind === 'picture' ? media.caption : media?.title
      return text(`guidePlan.show-${media?.kind ?? 'picture'}`, { name: nameIn(words, item.id, language) })
    }
    default:
      return text(`guidePlan.show-${item.show}`)
  }
}

/** The same for what stands on a screen. */
export function shownName(item: ShownItem, shelf: Shelf, text: Text, language: Language): string {
  return itemName('id' in item ? { show: item.kind, id: item.id } : { show: item.kind }, shelf, text, language)
}

function titleOf(list: readonly { readonly id: string; readonly title: GuideWords }[], id: string) {
  return list.find((one) => one.id === id)?.title
}

function nameIn(words: GuideWords | undefined, id: string, language: Language): string {
  return words ? guideWordsIn(words, language) : id
}
