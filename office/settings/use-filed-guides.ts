// The guides and the plan of this hall for its file: read together, checked together, and laid over one after the other.
import type { FiledGuide, GuideCheck } from '#contract/guide-file.ts'
import { guideWordsIn } from '#contract/guide-text.ts'
import type { Guide, GuidePlan } from '#contract/guides.ts'
import type { HallSettings } from '#contract/settings.ts'
import { isSame } from '#contract/settings-changes.ts'
import { askServer, type Fetched } from '#ui/api.ts'
import { type Text, useLanguage, useText } from '#ui/language.ts'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Also } from './apply-dialog.tsx'
import { type Fault, faultsOf, faultWords } from './faults.ts'
import { fittingPlan, guideChanges } from './filed-guides.ts'
import type { GuidesInFile } from './transfer-file.ts'
import { type No, useHallPath } from './use-settings.ts'

type NowThere = { readonly guides: readonly Guide[]; readonly plan: GuidePlan; readonly etag: string }

export type FiledGuides = {
  readonly read: () => Promise<NowThere | { readonly no: No }>
  /** What would change with these settings; or the lines that say why it cannot. Nothing changes. */
  readonly prepare: (
    file: GuidesInFile,
    wanted: HallSettings,
  ) => Promise<Also | { readonly refused: readonly string[] }>
}

export function useFiledGuides(): FiledGuides {
  const text = useText()
  const { language } = useLanguage()
  const path = useHallPath()

  const read = async (): Promise<NowThere | { readonly no: No }> => {
    const [guides, plan] = await Promise.all([
      askServer<{ readonly items: readonly Guide[] }>('GET', `${path}/guides`),
      askServer<GuidePlan>('GET', `${path}/guide-plan`),
    ])
    if (guides === 'no-answer' || plan === 'no-answer') return { no: 'no-answer' }
    if ('refused' in guides) return { no: guides.refused }
    if ('refused' in plan) return { no: plan.refused }
    return { guides: guides.given.items, plan: plan.given, etag: plan.etag ?? '' }
  }

  const prepare: FiledGuides['prepare'] = async (file, { services, zones }) => {
    const now = await read()
    if ('no' in now) return { refused: noLines(text, now.no) }
    const { plan, missing } = fittingPlan(now.plan, file.plan)
    const check = {
      guides: [...file.guides],
      plan,
      services: idsOf(services),
      zones: idsOf(zones),
    } satisfies GuideCheck
    const no = noOf(await askServer<unknown>('POST', `${path}/guides/check`, check))
    if (no) return { refused: [text('transfer.guidesRefused'), ...noLines(text, no)] }
    const { added, changed } = guideChanges(now.guides, file.guides)
    const lines = [
      ...(added.length > 0 ? [text('transfer.guidesAdded', { n: added.length })] : []),
      ...(changed.length > 0 ? [text('transfer.guidesChanged', { n: changed.length })] : []),
      ...(isSame(now.plan, plan) ? [] : [text('transfer.planChanged')]),
    ]
    return {
      lines,
      asides: missing > 0 ? [text('transfer.mediaMissing', { n: missing })] : [],
      apply: () => lay(file),
    }
  }

  // Each against what is there by then: whoever presses again after a «no» goes on where it stopped.
  const lay = async (file: GuidesInFile): Promise<readonly string[]> => {
    const now = await read()
    if ('no' in now) return noLines(text, now.no)
    const { added, changed } = guideChanges(now.guides, file.guides)
    for (const guide of [...added, ...changed]) {
      const no = noOf(await put(guide, added.includes(guide)))
      if (no)
        return noLines(text, no).map((why) =>
          text('transfer.stoppedAt', { what: guideWordsIn(guide.title, language), why }),
        )
    }
    const { plan } = fittingPlan(now.plan, file.plan)
    if (isSame(now.plan, plan)) return []
    const no = noOf(await askServer<unknown>('PUT', `${path}/guide-plan`, plan, { 'if-match': now.etag }))
    return no ? noLines(text, no) : []
  }

  const put = async (guide: FiledGuide, isNew: boolean): Promise<Fetched<unknown>> => {
    if (isNew) return askServer('POST', `${path}/guides`, guide)
    const there = await askServer<Guide>('GET', `${path}/guides/${guide.id}`)
    if (there === 'no-answer' || 'refused' in there) return there
    return askServer('PUT', `${path}/guides/${guide.id}`, guide, { 'if-match': there.etag ?? '' })
  }

  return { read, prepare }
}

function idsOf<Id extends string>(list: readonly { readonly id: Id }[]): Id[] {
  return list.map(({ id }) => id)
}

function noOf(answer: Fetched<unknown>): No | undefined {
  if (answer === 'no-answer') return answer
  return 'refused' in answer ? answer.refused : undefined
}

// The place as it stands in the file: whoever mends a file by hand looks for it there.
function noLines(text: Text, no: No): readonly string[] {
  const faults = faultsOf(no)
  if (faults.length === 0) return [rejectionText(text, no)]
  return faults.map((fault) => text('transfer.guideFault', { path: fault.path, words: guideFaultWords(text, fault) }))
}

// A guide may be longer than a name, and its English may be missing: the words of the settings would be wrong here.
function guideFaultWords(text: Text, fault: Fault): string {
  if (/\.(zh|en)$/.test(fault.path)) return text('transfer.guideWords')
  const { message } = fault
  return message.includes('«') ? faultWords(text, fault) : text('settingsFaults.other', { message })
}
