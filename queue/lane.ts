// The green lane: which steps a hall has, and where a visitor is in them.
import type { LaneStep } from '#contract/commands.ts'
import type { StaffId } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import type { HallState, LaneRecord, TicketRecord } from './hall-state.ts'

/** S1:一(三): 接待 → 答疑 → 复印资料 → 填报表单 → 受理 → 办理 → 反馈. */
const SEVEN_STEPS: readonly LaneStep[] = [
  'reception',
  'questions',
  'copying',
  'form-filling',
  'acceptance',
  'handling',
  'feedback',
]
/** S0:13: 从接待、答疑、受理，到办理、反馈. */
const FIVE_STEPS: readonly LaneStep[] = ['reception', 'questions', 'acceptance', 'handling', 'feedback']

/** The steps of this hall, in their order. */
export function laneSteps({ greenLane }: HallSettings): readonly LaneStep[] {
  return greenLane?.steps === 'five' ? FIVE_STEPS : SEVEN_STEPS
}

/** The step that is under way. */
export function presentStep({ steps }: LaneRecord): LaneRecord['steps'][number] | undefined {
  const last = steps.at(-1)
  return last?.endedAt ? undefined : last
}

/** Who walks with this visitor now. */
export function companionIn({ companions }: LaneRecord): StaffId {
  return companions.at(-1)?.staff ?? ''
}

/** The same of a ticket, as a field that is there only when there is a companion. */
export function companionOf(hall: HallState, { id }: TicketRecord): { companion?: StaffId } {
  const lane = hall.lanes.get(id)
  return lane ? { companion: companionIn(lane) } : {}
}
