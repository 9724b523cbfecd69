// A guide while it is being edited: every text there in both languages, steps with a key of their own so that one can be
// taken away; from it the draft for the server and the guide for the proof. Pure.
import { GUIDE_STEPS_MAX } from '#contract/guide-limits.ts'
import { GUIDE_PARTS, type GuidePart, type GuideWords, isUnsettled } from '#contract/guide-text.ts'
import type { Guide, GuideDraft } from '#contract/guides.ts'
import type { Day } from '#contract/ids.ts'

export type Pair = { readonly zh: string; readonly en: string }
export type TextPart = Exclude<GuidePart, 'steps'>
export type Step = { readonly key: number; readonly words: Pair }
export type EditedGuide = {
  readonly id: string
  readonly service: string
  readonly title: Pair
  readonly parts: Readonly<Record<TextPart, Pair>>
  readonly steps: readonly Step[]
  readonly updatedOn: Day
  readonly checkedBy: string
}

/** All parts but the steps, in the order of guides.md E0. */
export const TEXT_PARTS: readonly TextPart[] = GUIDE_PARTS.filter((part) => part !== 'steps')
const EMPTY: Pair = { zh: '', en: '' }
/** How a proof calls a guide that has no id yet. */
const NEW_ID = 'new-guide'

/** The texts of a guide that still bear a mark. */
export function openMarks(guide: Guide): number {
  const parts = TEXT_PARTS.flatMap((part) => guide[part] ?? [])
  return [guide.title, ...parts, ...guide.steps].filter(({ zh, en = '' }) => isUnsettled(zh) || isUnsettled(en)).length
}

/** A guide as it is edited; without one an empty guide of today. */
export function toEdit(guide: Guide | undefined, today: Day): EditedGuide {
  const pair = (words: GuideWords | undefined): Pair => (words ? { zh: words.zh, en: words.en ?? '' } : EMPTY)
  const parts = Object.fromEntries(TEXT_PARTS.map((part) => [part, pair(guide?.[part])])) as Record<TextPart, Pair>
  return {
    id: guide?.id ?? NEW_ID,
    service: guide?.service ?? '',
    title: pair(guide?.title),
    parts,
    steps: (guide?.steps ?? [EMPTY]).map((words, key) => ({ key, words: pair(words) })),
    updatedOn: guide?.updatedOn ?? today,
    checkedBy: guide?.checkedBy ?? '',
  }
}

/** What is sent: empty texts that may be empty are left out, line breaks become spaces, steps close up. */
export function draftOf({ service, title, parts, steps, updatedOn, checkedBy }: EditedGuide): GuideDraft {
  const { tips, ...needed } = parts
  const said = steps.map((step) => wordsOf(step.words)).filter(({ zh, en }) => zh !== '' || en !== undefined)
  const hint = wordsOf(tips)
  return {
    ...(service !== '' && { service }),
    title: wordsOf(title),
    whoCan: wordsOf(needed.whoCan),
    bring: wordsOf(needed.bring),
    steps: said,
    where: wordsOf(needed.where),
    howLong: wordsOf(needed.howLong),
    cost: wordsOf(needed.cost),
    ...(hint.zh !== '' && { tips: hint }),
    ask: wordsOf(needed.ask),
    updatedOn,
    checkedBy: oneLine(checkedBy) || null,
  }
}

/** The same as the screen would show it, whatever is still missing. */
export function proofOf(edited: EditedGuide): Guide {
  const { updatedOn = '', ...draft } = draftOf(edited)
  return { ...draft, id: edited.id, updatedOn }
}

/** With one step more at the end; the same when six are there. */
export function withStep(edited: EditedGuide): EditedGuide {
  if (edited.steps.length >= GUIDE_STEPS_MAX) return edited
  const key = Math.max(-1, ...edited.steps.map((step) => step.key)) + 1
  return { ...edited, steps: [...edited.steps, { key, words: EMPTY }] }
}

/** With this step one place further up; the first stays where it is. */
export function withStepUp(edited: EditedGuide, key: number): EditedGuide {
  const at = edited.steps.findIndex((step) => step.key === key)
  const [step, before] = [edited.steps[at], edited.steps[at - 1]]
  if (!step || !before) return edited
  return { ...edited, steps: edited.steps.with(at - 1, step).with(at, before) }
}

/** Where a mark is still to be settled: `title`, a part, or `steps.KEY`, in the order of the page. */
export function openPlaces({ title, parts, steps }: EditedGuide): readonly string[] {
  const texts: readonly (readonly [string, Pair])[] = [
    ['title', title],
    ...GUIDE_PARTS.flatMap((part): readonly (readonly [string, Pair])[] =>
      part === 'steps' ? steps.map(({ key, words }) => [`steps.${key}`, words]) : [[part, parts[part]]],
    ),
  ]
  return texts.filter(([, { zh, en }]) => isUnsettled(zh) || isUnsettled(en)).map(([place]) => place)
}

/** The words of a pair as the server takes them. */
export function wordsOf({ zh, en }: Pair): GuideWords {
  const [chinese, english] = [oneLine(zh), oneLine(en)]
  return { zh: chinese, ...(english !== '' && { en: english }) }
}

/** A pair of words as a form takes them. */
export function pairOf(words: GuideWords | undefined): Pair {
  return { zh: words?.zh ?? '', en: words?.en ?? '' }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
