// What cannot wait, over every kind of work: an emergency with its plan card, who needs fetching, who asks for help.
import type { HelpCall } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type MessageKey, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Emergencies } from '#ui/parts/emergencies.tsx'
import { useAsk } from '#ui/use-ask.ts'
import { Unfinished } from './green-lane.tsx'
import { SaidNotice } from './said-notice.tsx'
import { useMay } from './use-may.ts'

// More would push the work off a phone; the others stand under «help».
const HELPS_ON_TOP_MAX = 2

type AlarmsProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly onMore: () => void
  readonly onLane: () => void
}

export function Alarms({ view, mayPress: isConnected, onMore, onLane }: AlarmsProps) {
  const text = useText()
  const asking = useAsk()
  // What would be let go now is not offered: a second press a moment later would be lost without a word.
  const mayPress = isConnected && !asking.isResting
  const may = useMay()
  const open = view.helps.filter(({ answeredAt }) => !answeredAt)
  const rest = open.length - HELPS_ON_TOP_MAX
  return (
    <div className="rec-alarms">
      <Emergencies view={view} mayPress={mayPress} ask={asking.ask} mayClear={may('manage-tickets')} />
      <div role="alert">
        <Fetches view={view} />
        {open.slice(0, HELPS_ON_TOP_MAX).map((help) => (
          <div key={help.help} className="rec-alarm">
            <strong>{text(helpKey(help), { place: help.place })}</strong>
            <span>{timeOf(help.askedAt, view.timeZone)}</span>
            <BigButton isDisabled={!mayPress} onPress={() => void asking.ask({ type: 'answer-help', help: help.help })}>
              {text('desk.helpAnswer')}
            </BigButton>
          </div>
        ))}
      </div>
      <Unfinished view={view} onLook={onLane} />
      {rest > 0 ? <BigButton onPress={onMore}>{text('reception.moreHelps', { n: rest })}</BigButton> : undefined}
      <SaidNotice asking={asking} />
    </div>
  )
}

export function helpKey({ kind }: HelpCall): MessageKey {
  if (kind === undefined) return 'desk.helpWanted'
  return kind === 'urgent' ? 'desk.helpUrgent' : 'desk.helpSlow'
}

function Fetches({ view }: { readonly view: ReceptionView }) {
  const text = useText()
  const words = useWords()
  return view.calls
    .filter(({ fetch }) => fetch)
    .map(({ call, number, counterName, times }) => (
      <div key={call} className="rec-alarm" data-kind="fetch">
        <strong>{text('reception.fetch', { number, counter: words(counterName) })}</strong>
        <span>{text('reception.fetchWhy', { n: times })}</span>
      </div>
    ))
}
