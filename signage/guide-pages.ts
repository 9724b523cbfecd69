// A guide in pages of large print (signage.md 5.4): few enough characters for one look, cut between sentences, each page
// for as long as slow eyes need. Pure.
import type { GuideSentence } from '#contract/guide-text.ts'
import { emWidth, LINE_PER_EM } from '#contract/legible.ts'
import { dwellMs } from './turns.ts'
import { wrapLines } from './wrap-lines.ts'

/** signage.md 5.4: a page of more would have to stand longer than anybody looks. Everything on it counts. */
export const PAGE_CHARS_MAX = 60

/** What belongs together: a step with its number, or a part of the guide. */
export type GuideGroup = {
  readonly label: string
  /** The number of a step, or a dot. */
  readonly mark?: string
  readonly sentences: readonly GuideSentence[]
}

/** Something with a title that is shown page by page. */
export type GuideDocument = {
  readonly key: string
  readonly title: string
  /** The title in fewer words, for screens on which the whole does not fit on one line. */
  readonly shortTitle: string
  readonly groups: readonly GuideGroup[]
}

export type PageRoom = { readonly lineEm: number; readonly lines: number; readonly asLocally: string }

export type GuideBlock = { readonly mark?: string; readonly lines: readonly string[] }
/** One heading and what stands below it; the note says that a hall may do it otherwise. */
export type GuideSection = {
  readonly label: string
  readonly note: 'none' | 'beside' | 'below'
  readonly blocks: readonly GuideBlock[]
}
export type GuidePage = {
  /** The title in the band; empty when no form of it fits. */
  readonly head: string
  /** The whole title in large print, on the first page, where the band cannot hold it. */
  readonly title: readonly string[]
  readonly sections: readonly GuideSection[]
  readonly dwellMs: number
  /** How much larger than the least letters this page is drawn. */
  readonly scale: number
}

/** The column of a mark, in font sizes. */
export const MARK_EM = 1.7
/** Between a heading and the note beside it. */
const NOTE_GAP_EM = 1
// Half as large again where there is room; more would shout.
const SCALE_MAX = 1.5
/** A page of few lines leaves some air around them. */
const FILLED_PART = 0.92
const LATIN_PART = 0.4

/** The pages of a document, one at least. Nothing is left out. */
export function guidePages(document: GuideDocument, room: PageRoom): readonly GuidePage[] {
  const head = headOf(document, room)
  const drafts: Draft[] = []
  // A title that the band cannot hold is the first thing on the first page.
  let draft: Draft = { head, title: head === document.title ? '' : document.title, placed: [] }
  const fits = (one: Draft) => linesOf(one, room) <= room.lines && charsOf(one, room) <= PAGE_CHARS_MAX
  const fresh = (placed: readonly GuideGroup[]): Draft => ({ head, title: '', placed })
  const isEmpty = ({ title, placed }: Draft) => title === '' && placed.length === 0
  const turn = () => {
    if (isEmpty(draft)) return
    drafts.push(draft)
    draft = fresh([])
  }
  const place = (group: GuideGroup): void => {
    const together = { ...draft, placed: [...draft.placed, group] }
    if (fits(together)) draft = together
    else if (!isEmpty(draft)) {
      turn()
      place(group)
    } else if (isOneLetter(group)) draft = together
    else for (const smaller of smallerGroups(group, (one) => fits(fresh([one])))) place(smaller)
  }
  document.groups.forEach((group, at) => {
    // A part that does not fit as a whole begins on a page of its own: nobody has to look for its first step.
    const part = group.label === document.groups[at - 1]?.label ? [] : partFrom(document.groups, at)
    if (part.length > 1 && !fits({ ...draft, placed: [...draft.placed, ...part] })) turn()
    place(group)
  })
  if (!isEmpty(draft) || drafts.length === 0) drafts.push(draft)
  return drafts.map((one) => toPage(one, room))
}

type Draft = { readonly head: string; readonly title: string; readonly placed: readonly GuideGroup[] }

function headOf({ title, shortTitle }: GuideDocument, { lineEm }: PageRoom): string {
  return [title, shortTitle].find((words) => emWidth(words) <= lineEm) ?? ''
}

function partFrom(groups: readonly GuideGroup[], at: number): readonly GuideGroup[] {
  const after = groups.slice(at)
  const end = after.findIndex(({ label }) => label !== after[0]?.label)
  return end === -1 ? after : after.slice(0, end)
}

// On a screen that cannot even hold this, something is better than nothing.
function isOneLetter({ sentences }: GuideGroup): boolean {
  return [...sentences.map(({ text }) => text).join('')].length <= 1
}

// Sentence by sentence; a sentence at its commas; and what is still too long, line by line.
function smallerGroups(group: GuideGroup, fits: (group: GuideGroup) => boolean): readonly GuideGroup[] {
  const withTexts = (sentences: readonly GuideSentence[]): GuideGroup => ({ ...group, sentences })
  if (group.sentences.length > 1) {
    return packed(group.sentences, (sentences) => fits(withTexts(sentences))).map(withTexts)
  }
  const [sentence = { text: '', isLocal: false }] = group.sentences
  const clauses = sentence.text.split(/(?<=[，、；：,;:])/u)
  const pieces = clauses.length > 1 ? clauses : [...sentence.text]
  const withText = (texts: readonly string[]) => withTexts([{ ...sentence, text: texts.join('').trim() }])
  return packed(pieces, (texts) => fits(withText(texts))).map(withText)
}

// As many as fit together, again and again; one that does not fit by itself stands alone and is cut further.
function packed<T>(list: readonly T[], fits: (some: readonly T[]) => boolean): readonly (readonly T[])[] {
  const packs: T[][] = []
  for (const one of list) {
    const last = packs.at(-1)
    if (last && fits([...last, one])) last.push(one)
    else packs.push([one])
  }
  return packs
}

function toPage(draft: Draft, room: PageRoom): GuidePage {
  const sections = sectionsOf(draft, room)
  const title = titleLines(draft, room)
  const texts = textsOf(draft, room)
  const heightEm = linesOf(draft, room) * LINE_PER_EM
  const widestEm = Math.max(1, ...widths(draft, room))
  const roomEm = room.lines * LINE_PER_EM * FILLED_PART
  const grown = Math.min(SCALE_MAX, roomEm / heightEm, room.lineEm / widestEm)
  const scale = Math.max(grown, Math.min(1, room.lines / linesOf(draft, room)))
  return { head: draft.head, title, sections, dwellMs: dwellMs(texts), scale }
}

function sectionsOf({ placed }: Draft, room: PageRoom): readonly GuideSection[] {
  const sections: { label: string; isLocal: boolean; blocks: GuideBlock[] }[] = []
  for (const { label, mark, sentences } of placed) {
    if (sections.at(-1)?.label !== label) sections.push({ label, isLocal: false, blocks: [] })
    const section = sections.at(-1)
    if (!section) continue
    const lineEm = room.lineEm - (mark === undefined ? 0 : MARK_EM)
    const lines = sentences.flatMap(({ text }) => wrapLines(text, lineEm))
    section.blocks.push({ ...(mark !== undefined && { mark }), lines })
    section.isLocal ||= sentences.some(({ isLocal }) => isLocal)
  }
  return sections.map(({ label, isLocal, blocks }) => ({ label, blocks, note: isLocal ? noteAt(label, room) : 'none' }))
}

function noteAt(label: string, { lineEm, asLocally }: PageRoom): GuideSection['note'] {
  return label !== '' && besideEm(label, asLocally) <= lineEm ? 'beside' : 'below'
}

function besideEm(label: string, asLocally: string): number {
  return emWidth(label) + NOTE_GAP_EM + emWidth(asLocally)
}

function titleLines({ title }: Draft, { lineEm }: PageRoom): readonly string[] {
  return title === '' ? [] : wrapLines(title, lineEm)
}

function linesOf(draft: Draft, room: PageRoom): number {
  return sectionsOf(draft, room).reduce((sum, { label, note, blocks }) => {
    const own = blocks.reduce((lines, block) => lines + block.lines.length, 0)
    return sum + own + (label === '' ? 0 : 1) + (note === 'below' ? 1 : 0)
  }, titleLines(draft, room).length)
}

function widths(draft: Draft, room: PageRoom): readonly number[] {
  return [
    ...titleLines(draft, room).map(emWidth),
    ...sectionsOf(draft, room).flatMap(({ label, note, blocks }) => [
      note === 'beside' ? besideEm(label, room.asLocally) : emWidth(label),
      ...(note === 'below' ? [emWidth(room.asLocally)] : []),
      ...blocks.flatMap(({ mark, lines }) => lines.map((line) => emWidth(line) + (mark === undefined ? 0 : MARK_EM))),
    ]),
  ]
}

function textsOf(draft: Draft, room: PageRoom): readonly string[] {
  return [
    draft.head,
    draft.title,
    ...sectionsOf(draft, room).flatMap(({ label, note, blocks }) => [
      label,
      note === 'none' ? '' : room.asLocally,
      ...blocks.flatMap(({ mark = '', lines }) => [mark, ...lines]),
    ]),
  ]
}

function charsOf(draft: Draft, room: PageRoom): number {
  return readingChars(textsOf(draft, room).join(''))
}

/** How long a text is to the eye, in Chinese characters: five Latin letters are about two. */
export function readingChars(text: string): number {
  const letters = [...text]
  const latin = letters.filter((letter) => /[a-z]/i.test(letter)).length
  return letters.length - latin + latin * LATIN_PART
}
