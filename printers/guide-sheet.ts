// A guide on A4 in large print (measures.md row 55): one line of text for one sentence, large numbers for the steps, the
// date and who has checked it. Pure: pdf-thread.ts makes the bytes.
import type { Content } from 'pdfmake'
import { type GuideSentence, guideWordsIn } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { Language, Words } from '#contract/ids.ts'
import { type GuideParagraph, guideParagraphs } from './guide-paragraphs.ts'
import { GUIDE_PAPER_WORDS, type GuidePaperWords } from './guide-words.ts'
import { MARGIN_PT, MM_PT, PAGE_PT, type Sheet } from './pdf.ts'

/** numbers.md B0: large print has 18 pt at least, headings 26. */
const BODY_PT = 20
const SMALL_PT = 18
const HEADING_PT = 26
const TITLE_PT = 32
const NUMBER_PT = 30
/** The room of a step's number: two digits. */
const NUMBER_WIDTH_PT = 15 * MM_PT
/** The font's ascent: how far below the top of its line a letter stands, in sizes. */
const ASCENT_EM = 1.16
const NUMBER_UP_PT = (BODY_PT - NUMBER_PT) * ASCENT_EM
const RULE_PT = PAGE_PT - 2 * MARGIN_PT

export type SheetHall = { readonly name: Words; readonly phone: string }

/** The sheet of one guide. Nothing that belongs together is torn by the end of a page. */
export function guideSheet(guide: Guide, hall: SheetHall, language: Language): Sheet {
  const words = GUIDE_PAPER_WORDS[language]
  const title = guideWordsIn(guide.title, language)
  return {
    title,
    language,
    content: [
      { text: `${hall.name[language]}　${words.phone(hall.phone)}`, fontSize: SMALL_PT },
      { text: title, fontSize: TITLE_PT, bold: true, margin: [0, MM_PT, 0, MM_PT] },
      RULE,
      ...guideParagraphs(guide, language).map((paragraph) => partContent(paragraph, words)),
    ],
    footer: `${words.updated(guide.updatedOn)}　${words.checkedBy(guide.checkedBy ?? '')}`,
    pageNumber: words.page,
    footerPt: SMALL_PT,
    bodyPt: BODY_PT,
  }
}

const RULE: Content = {
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: RULE_PT, y2: 0, lineWidth: 2 }],
  margin: [0, 0, 0, MM_PT],
}

function partContent(paragraph: GuideParagraph, words: GuidePaperWords): Content {
  const heading: Content = {
    text: words.parts[paragraph.part],
    fontSize: HEADING_PT,
    bold: true,
    margin: [0, 2 * MM_PT, 0, 0],
  }
  const [first = '', ...rest] =
    paragraph.part === 'steps'
      ? paragraph.steps.map((sentences, at) => stepContent(at + 1, sentences, words))
      : paragraph.sentences.map((sentence) => sentenceContent(sentence, words))
  // A heading never stands alone at the foot of a page, and no step is cut in two.
  return { stack: [{ stack: [heading, first], unbreakable: true }, ...rest.map(whole)] }
}

function stepContent(number: number, sentences: readonly GuideSentence[], words: GuidePaperWords): Content {
  return {
    columns: [
      // The number stands on the line of the words beside it.
      { text: `${number}`, fontSize: NUMBER_PT, bold: true, width: NUMBER_WIDTH_PT, margin: [0, NUMBER_UP_PT, 0, 0] },
      { stack: sentences.map((sentence) => sentenceContent(sentence, words)), width: '*' },
    ],
    margin: [0, 0, 0, 1.5 * MM_PT],
  }
}

function sentenceContent({ text, isLocal }: GuideSentence, { asLocally }: GuidePaperWords): Content {
  if (!isLocal) return { text }
  const [, words = text, stop = ''] = /^(.*?)([。！？；.!?;]?)$/u.exec(text) ?? []
  return { text: [words, { text: `${asLocally}${stop}`, fontSize: SMALL_PT, noWrap: true }] }
}

function whole(content: Content): Content {
  return { stack: [content], unbreakable: true }
}
