import type { ReceptionView } from '#contract/entrance-views.ts'
import type { Show } from './panel.ts'

type GreenLaneProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly show: Show
}
export declare function GreenLane(props: GreenLaneProps): import('react').JSX.Element
