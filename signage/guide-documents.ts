// From the view of the guide screens to what takes its turns on this one: procedures, the list of services for elders,
// warnings, pictures and films. Pure.
import {
  GUIDE_PARTS,
  type GuideSentence,
  type GuideWords,
  guideWordsIn,
  publicSentences,
} from '#contract/guide-text.ts'
import type { Media, Notice } from '#contract/guides.ts'
import type { Language, ZoneId } from '#contract/ids.ts'
import type { EntryPart, GuidesView, ShownGuide, ShownItem } from '#contract/signage-views.ts'
import type { Text } from '#ui/language.ts'
import type { GuideDocument, GuideGroup } from './guide-pages.ts'

/** One thing that takes its turn. The tone says how the band above it looks. */
export type Shown = { readonly key: string } & (
  | { readonly kind: 'document'; readonly tone: 'guide' | 'elder' | 'warning'; readonly document: GuideDocument }
  | { readonly kind: 'media'; readonly media: Media }
)

const DOT = '•'

/** What this zone shows now, in its order; a zone that the hall does not have shows what the first one does. */
export function shownThings(
  view: GuidesView,
  zone: ZoneId | undefined,
  language: Language,
  text: Text,
): readonly Shown[] {
  const items = (view.zones.find((one) => one.zone === zone) ?? view.zones[0])?.items ?? []
  return items.flatMap((item) => shownThing(view, item, language, text) ?? [])
}

function shownThing(view: GuidesView, item: ShownItem, language: Language, text: Text): Shown | undefined {
  if (item.kind === 'elder-services') return elderList(view.elderServices, language, text)
  if (item.kind === 'reviews') return view.reviews && reviewsThing(view.reviews, language, text)
  if (!('id' in item)) return view.entry && entryThing(view.entry, language, text)
  const key = `${item.kind} ${item.id}`
  const has = ({ id }: { readonly id: string }) => id === item.id
  if (item.kind === 'guide') {
    const guide = view.guides.find(has)
    return guide && { key, kind: 'document', tone: 'guide', document: guideDocument(key, guide, language, text) }
  }
  if (item.kind === 'notice') {
    const notice = view.notices.find(has)
    return notice && noticeThing(key, notice, language)
  }
  const media = view.media.find(has)
  return media && { key, kind: 'media', media }
}

function guideDocument(key: string, guide: ShownGuide, language: Language, text: Text): GuideDocument {
  const title = guideWordsIn(guide.title, language)
  const groups = GUIDE_PARTS.flatMap((part): readonly GuideGroup[] => {
    const label = text(`guides.${part}`)
    if (part === 'steps') {
      return guide.steps.map((step, at) => ({ label, mark: `${at + 1}`, sentences: sentencesIn(step, language) }))
    }
    const words = guide[part]
    return words ? [{ label, sentences: sentencesIn(words, language) }] : []
  })
  return { key, title, shortTitle: shortTitle(title), groups: groups.filter(saysSomething) }
}

function elderList(sentences: readonly GuideWords[], language: Language, text: Text): Shown {
  return listThing('elder-services', text('guides.elderServices'), sentences, language)
}

function reviewsThing(sentences: readonly GuideWords[], language: Language, text: Text): Shown {
  return listThing('reviews', text('guides.reviews'), sentences, language)
}

function listThing(key: string, title: string, sentences: readonly GuideWords[], language: Language): Shown {
  const groups = sentences.map((one): GuideGroup => ({ label: '', mark: DOT, sentences: sentencesIn(one, language) }))
  return {
    key,
    kind: 'document',
    tone: 'elder',
    document: { key, title, shortTitle: title, groups: groups.filter(saysSomething) },
  }
}

function entryThing(parts: readonly EntryPart[], language: Language, text: Text): Shown {
  const title = text('guides.entry')
  const groups = parts.flatMap(({ part, sentences }): readonly GuideGroup[] => {
    const label = text(`guides.entry-${part}`)
    if (part !== 'ways') return [{ label, sentences: sentences.flatMap((one) => sentencesIn(one, language)) }]
    return sentences.map((one) => ({ label, mark: DOT, sentences: sentencesIn(one, language) }))
  })
  const document = { key: 'entry', title, shortTitle: text('guides.entryShort'), groups: groups.filter(saysSomething) }
  return { key: 'entry', kind: 'document', tone: 'elder', document }
}

function noticeThing(key: string, notice: Notice, language: Language): Shown {
  const title = guideWordsIn(notice.title, language)
  return {
    key,
    kind: 'document',
    tone: notice.kind === 'anti-fraud' ? 'warning' : 'guide',
    document: {
      key,
      title,
      shortTitle: shortTitle(title),
      groups: [{ label: '', sentences: sentencesIn(notice.text, language) }].filter(saysSomething),
    },
  }
}

function sentencesIn(words: GuideWords, language: Language): readonly GuideSentence[] {
  return publicSentences(guideWordsIn(words, language))
}

function saysSomething({ sentences }: GuideGroup): boolean {
  return sentences.length > 0
}

// 社保卡：申领、补办、换卡 → 社保卡.
function shortTitle(title: string): string {
  return title.split(/[：:（(]/u)[0]?.trim() || title
}
