// A guide as everything on paper needs it: its parts in order, the sentences of each without marks. Pure.
import { GUIDE_PARTS, type GuidePart, type GuideSentence, guideWordsIn, publicSentences } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { Language } from '#contract/ids.ts'

/** One part: plain sentences, or steps of one or more sentences each. */
export type GuideParagraph =
  | { readonly part: Exclude<GuidePart, 'steps'>; readonly sentences: readonly GuideSentence[] }
  | { readonly part: 'steps'; readonly steps: readonly (readonly GuideSentence[])[] }

/** The parts of a guide in the order of guides.md E0; a part that says nothing to the public is left out. */
export function guideParagraphs(guide: Guide, language: Language): readonly GuideParagraph[] {
  return GUIDE_PARTS.flatMap((part): readonly GuideParagraph[] => {
    if (part === 'steps') {
      const steps = guide.steps.map((step) => publicSentences(guideWordsIn(step, language)))
      return [{ part, steps: steps.filter((sentences) => sentences.length > 0) }]
    }
    const words = guide[part]
    const sentences = words ? publicSentences(guideWordsIn(words, language)) : []
    return sentences.length === 0 ? [] : [{ part, sentences }]
  })
}
