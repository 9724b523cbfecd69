// 敬老服务清单 on A4 for the wall: what this hall does for elders, one sentence below the other, in letters for three steps
// away. Pure: pdf-thread.ts makes the bytes.
import { type GuideSentence, type GuideWords, guideWordsIn, publicSentences } from '#contract/guide-text.ts'
import type { Language } from '#contract/ids.ts'
import type { SheetHall } from './guide-sheet.ts'
import { GUIDE_PAPER_WORDS } from './guide-words.ts'
import { MM_PT, type Sheet } from './pdf.ts'

/** Chinese says it in fewer letters; numbers.md B0: 18 pt at least. */
const BODY_PT = { zh: 24, en: 20 } as const
const SMALL_PT = 18
const TITLE_PT = 36
const GAP_PT = 2.5 * MM_PT

/** The sheet of these sentences; what is as the local notice says is marked as such. */
export function elderSheet(sentences: readonly GuideWords[], { name, phone }: SheetHall, language: Language): Sheet {
  const words = GUIDE_PAPER_WORDS[language]
  const items = sentences
    .flatMap((one) => sentenceTexts(one, language))
    .map((text) => ({ text, margin: [0, 0, 0, GAP_PT] as [number, number, number, number] }))
  return {
    title: words.elderServices,
    language,
    content: [
      { text: name[language], fontSize: SMALL_PT },
      { text: words.elderServices, fontSize: TITLE_PT, bold: true, margin: [0, 0, 0, GAP_PT] },
      { ul: items, fontSize: BODY_PT[language] },
    ],
    footer: words.phone(phone),
    pageNumber: words.page,
    footerPt: SMALL_PT,
    bodyPt: BODY_PT[language],
  }
}

/** The text as the public reads it, in one piece; none while all of it has still to be filled in. */
export function sentenceTexts(sentence: GuideWords, language: Language): readonly string[] {
  const { asLocally, betweenSentences } = GUIDE_PAPER_WORDS[language]
  const parts = publicSentences(guideWordsIn(sentence, language))
  return parts.length === 0 ? [] : [parts.map((part) => sentenceText(part, asLocally)).join(betweenSentences)]
}

// The note stands before the stop, as on the sheet of a guide.
function sentenceText({ text, isLocal }: GuideSentence, asLocally: string): string {
  if (!isLocal) return text
  const [, words = text, stop = ''] = /^(.*?)([。！？；.!?;]?)$/u.exec(text) ?? []
  return `${words}${asLocally}${stop}`
}
