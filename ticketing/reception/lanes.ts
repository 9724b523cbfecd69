// Where a visitor is in the green lane, who still has nobody, and who is free. Pure.
import type { LaneStep, Outcome, Told } from '#contract/commands.ts'
import type { DeskTicket } from '#contract/counter-views.ts'
import type { ReceptionView, ShownLane } from '#contract/entrance-views.ts'
import type { Instant, StaffId } from '#contract/ids.ts'

export type StepShown = { readonly step: LaneStep; readonly state: 'done' | 'now' | 'not'; readonly at?: Instant }

/** Every step of the hall with its tick. A step that was entered again counts from its last time. */
export function stepsOf({ steps }: Pick<ShownLane, 'steps'>, laneSteps: readonly LaneStep[]): readonly StepShown[] {
  return laneSteps.map((step) => {
    const reached = steps.findLast((one) => one.step === step)
    if (!reached) return { step, state: 'not' }
    return reached.endedAt
      ? { step, state: 'done', at: reached.endedAt }
      : { step, state: 'now', at: reached.startedAt }
  })
}

/** The step behind the present one; undefined at the last, which ends with what the visitor is told. */
export function nextStep({ steps }: Pick<ShownLane, 'steps'>, laneSteps: readonly LaneStep[]): LaneStep | undefined {
  const present = steps.at(-1)?.step
  return present === undefined ? laneSteps[0] : laneSteps[laneSteps.indexOf(present) + 1]
}

/** Green-lane visitors who wait and have nobody yet. */
export function withoutCompanion({ waiting }: Pick<ReceptionView, 'waiting'>): readonly DeskTicket[] {
  return waiting.filter(({ greenLane, companion }) => greenLane && companion === undefined)
}

/** Green lanes without an end when no numbers are given any more (measures.md row 14). */
export function unfinishedAtClosing({ lanes, phase }: Pick<ReceptionView, 'lanes' | 'phase'>): readonly ShownLane[] {
  if (phase !== 'ending' && phase !== 'closed') return []
  return lanes.filter(({ told, state }) => !told && state !== 'cancelled')
}

/** With how many visitors somebody walks now. */
export function busyWith({ lanes }: Pick<ReceptionView, 'lanes'>, staff: StaffId): number {
  return lanes.filter(({ told, companion, state }) => !told && state !== 'cancelled' && companion === staff).length
}

/** What the visitor is told, or undefined while a day or a paper is missing. `papers`: one a line. */
export function toldOf(outcome: Outcome, date: string, papers: string): Told | undefined {
  const lines = papers
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (outcome === 'wait-for-notice') return date === '' ? undefined : { outcome, date }
  if (outcome === 'papers-missing') return lines.length === 0 ? undefined : { outcome, papers: lines }
  return { outcome }
}
