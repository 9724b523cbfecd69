import type { ReceptionView } from '#contract/entrance-views.ts'
import type { Show } from './panel.ts'

type HelpProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly show: Show
}
export declare function HelpAndEmergency({ view, mayPress, show }: HelpProps): import('react').JSX.Element
