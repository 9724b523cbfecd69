// From the fields of the form to a guide, and what an editor has still to check. Pure.
import { GUIDE_PARTS, type GuideWords, isUnsettled } from '#contract/guide-text.ts'
import type { Guide, GuideDraft } from '#contract/guides.ts'

/** guides.md E0: a procedure in at most six steps. */
export const STEPS_SHOWN = 6
export const TEXT_PARTS = GUIDE_PARTS.filter((part) => part !== 'steps')

/** The texts of a guide that still bear a mark. */
export function openMarks(guide: Guide): number {
  const parts = TEXT_PARTS.flatMap((part) => guide[part] ?? [])
  return [guide.title, ...parts, ...guide.steps].filter(({ zh, en = '' }) => isUnsettled(zh) || isUnsettled(en)).length
}

/** What the form says; empty fields that may be empty are left out, and steps close up. */
export function draftOf(form: FormData): GuideDraft {
  const field = (name: string) =>
    String(form.get(name) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  const words = (name: string): GuideWords => {
    const en = field(`${name}.en`)
    return { zh: field(`${name}.zh`), ...(en !== '' && { en }) }
  }
  const steps = Array.from({ length: STEPS_SHOWN }, (_, at) => words(`steps.${at}`)).filter(
    ({ zh, en }) => zh !== '' || en !== undefined,
  )
  const service = field('service')
  const tips = words('tips')
  return {
    ...(service !== '' && { service }),
    title: words('title'),
    whoCan: words('whoCan'),
    bring: words('bring'),
    steps,
    where: words('where'),
    howLong: words('howLong'),
    cost: words('cost'),
    ...(tips.zh !== '' && { tips }),
    ask: words('ask'),
    updatedOn: field('updatedOn'),
    checkedBy: field('checkedBy') || null,
  }
}
