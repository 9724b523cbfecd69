// How the text of a guide is read: its language, its sentences, and the marks for what each hall must check itself.
// Without zod, because screens use it while they run.
import type { Language } from './ids.ts'

/** Chinese is required, English may be missing. */
export type GuideWords = { readonly zh: string; readonly en?: string | undefined }

/** The parts of a guide in the order of guides.md E0: what to bring is said before what to do. */
export const GUIDE_PARTS = ['whoCan', 'bring', 'steps', 'where', 'howLong', 'cost', 'tips', 'ask'] as const
export type GuidePart = (typeof GUIDE_PARTS)[number]

/** «It is as the local notice says»: somebody in the hall must check it (guides.md E0). Editors see the mark. */
export const CHECK_MARKS = ['〔以当地公告为准〕', '[check locally]'] as const
/** «To be filled in»: the sentence says nothing yet, so the public does not see it. */
export const FILL_MARKS = ['〔填写〕', '[fill in]'] as const

/** The words in this language, or in Chinese when there are none. */
export function guideWordsIn({ zh, en }: GuideWords, language: Language): string {
  return language === 'en' ? (en ?? zh) : zh
}

/** Does an editor still have to check or fill in something here? */
export function isUnsettled(text: string): boolean {
  return [...CHECK_MARKS, ...FILL_MARKS].some((mark) => text.includes(mark))
}

/** One sentence as the public reads it, and whether it is only as the local notice says. */
export type GuideSentence = { readonly text: string; readonly isLocal: boolean }

/** The sentences of a text without its marks. A sentence that has still to be filled in is left out. */
export function publicSentences(text: string): readonly GuideSentence[] {
  return sentencesOf(text)
    .filter((sentence) => !FILL_MARKS.some((mark) => sentence.includes(mark)))
    .map((sentence) => ({
      text: without(CHECK_MARKS, sentence),
      isLocal: CHECK_MARKS.some((mark) => sentence.includes(mark)),
    }))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
}

/**
 * A text cut behind each of its stops; the pieces together are the text, but for space between them. A Latin full stop
 * ends a sentence only before a space, so that 12.5 stays whole.
 */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；][”’」』）]?)(?![”’」』）])|(?<=[.!?;]["')]?)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function without(marks: readonly string[], sentence: string): string {
  return marks
    .reduce((rest, mark) => rest.replaceAll(mark, ''), sentence)
    .replace(/\s+([.,;!?])/g, '$1')
    .trim()
}
