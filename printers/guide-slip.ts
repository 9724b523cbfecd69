// A guide on the paper of a dispenser, in its large letters: the same parts and sentences as the A4 sheet. Pure.
import { type GuideSentence, guideWordsIn } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { Language } from '#contract/ids.ts'
import { guideParagraphs } from './guide-paragraphs.ts'
import { GUIDE_PAPER_WORDS } from './guide-words.ts'
import { PAPERS, type Paper, type Scale, type SlipLine, type TextLine } from './slip-line.ts'
import { wrapText } from './wrap-text.ts'

/** Double size has an em of 6.0 mm, which is 17 pt: the largest that leaves eight characters on narrow paper. */
const TEXT_SCALE: Scale = 2
const GAP: SlipLine = { kind: 'gap' }

/** The lines of a guide, wrapped for the paper: one sentence after the other, each on lines of its own. */
export function guideSlip(guide: Guide, paper: Paper, language: Language): readonly SlipLine[] {
  const words = GUIDE_PAPER_WORDS[language]
  const sentence = ({ text, isLocal }: GuideSentence) => [
    ...plain(text, paper),
    ...(isLocal ? plain(words.asLocally, paper) : []),
  ]
  return [
    ...bold(guideWordsIn(guide.title, language), paper),
    GAP,
    ...guideParagraphs(guide, language).flatMap((paragraph) => [
      ...bold(`【${words.parts[paragraph.part]}】`, paper),
      ...(paragraph.part === 'steps'
        ? paragraph.steps.flatMap(([first, ...rest], at) => [
            ...(first ? sentence({ ...first, text: `${at + 1}. ${first.text}` }) : []),
            ...rest.flatMap(sentence),
          ])
        : paragraph.sentences.flatMap(sentence)),
      GAP,
    ]),
    ...plain(words.updated(guide.updatedOn), paper),
    ...(guide.checkedBy === null ? [] : plain(words.checkedBy(guide.checkedBy), paper)),
  ]
}

function bold(text: string, paper: Paper): readonly TextLine[] {
  return plain(text, paper).map((line) => ({ ...line, bold: true }))
}

function plain(text: string, paper: Paper): readonly TextLine[] {
  return wrapText(text, PAPERS[paper].columns / TEXT_SCALE).map((line) => ({
    kind: 'text',
    text: line,
    wide: TEXT_SCALE,
    high: TEXT_SCALE,
    align: 'left',
    bold: false,
  }))
}
