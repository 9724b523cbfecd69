import type { ReceptionView } from '#contract/entrance-views.ts'
import type { Show } from './panel.ts'
/** The kinds that every hall knows (contract/commands.ts, EMERGENCY_KINDS, whose file must not come into a browser). */
export declare const emergencyKinds: readonly ['illness', 'fall', 'fire', 'conflict', 'other']
type EmergenciesProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly show: Show
}
export declare function Emergencies(props: EmergenciesProps): import('react').JSX.Element
export declare function PlanCard({
  view: { emergencyPlan },
}: {
  readonly view: ReceptionView
}): import('react').JSX.Element
