import type { HelpCall } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type MessageKey } from '#ui/language.ts'
import type { Show } from './panel.ts'

type AlarmsProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly show: Show
  readonly onMore: () => void
}
export declare function Alarms({ view, mayPress, show, onMore }: AlarmsProps): import('react').JSX.Element
export declare function helpKey({ kind }: HelpCall): MessageKey
