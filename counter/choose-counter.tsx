// Before the work: which counter is it today?

import type { DeskCounter, DeskView } from '#contract/counter-views.ts'
import type { CounterId } from '#contract/ids.ts'
import { useText, useWords } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { TakeoverBands } from '#ui/parts/takeover-band.tsx'
import type { Ask } from '#ui/use-ask.ts'
import { useConnection } from '#ui/use-connection.ts'
import { useSession } from '#ui/use-session.ts'
import { Choices } from './choices.tsx'
import { DeskHead } from './desk-head.tsx'
import { isColleagues, mayStandIn } from './desk-state.ts'
import { SaidNotice } from './said-notice.tsx'

type ChooseCounterProps = {
  readonly view: DeskView
  readonly asking: Ask
  /** The address named a counter that does not exist. */
  readonly isUnknown: boolean
  /** The counter of the address, or the last one chosen here, when a colleague works there. */
  readonly taken?: DeskCounter | undefined
  readonly onChosen: (counter: CounterId) => void
}

/** Choosing a counter opens it. Where a colleague works only those may look in who may stand in for anybody. */
export function ChooseCounter({ view, asking, isUnknown, taken, onChosen }: ChooseCounterProps) {
  const text = useText()
  const words = useWords()
  const { state } = useConnection()
  const { session } = useSession()
  const staff = typeof session === 'string' ? undefined : session.staff
  const isTaken = (counter: DeskCounter) => isColleagues(counter, staff)

  const choose = async (counter: DeskCounter) => {
    const isThere = isTaken(counter) || counter.state === 'open'
    if (isThere || (await asking.ask({ type: 'open-counter', counter: counter.id }))) onChosen(counter.id)
  }
  const hintOf = (counter: DeskCounter) => {
    if (counter.staff === undefined) return text('desk.counterFree')
    return text(isTaken(counter) ? 'desk.counterTaken' : 'desk.counterMine')
  }

  return (
    <main className="choose-counter">
      <DeskHead view={view} />
      <TakeoverBands view={view} />
      <h1>{text('desk.chooseCounter')}</h1>
      {isUnknown ? <Notice kind="no">{text('desk.counterUnknown')}</Notice> : undefined}
      {taken ? <Notice kind="no">{text('desk.counterTakenSince', { counter: words(taken.name) })}</Notice> : undefined}
      {state === 'connected' ? <SaidNotice asking={asking} /> : <Notice kind="trouble">{text('desk.away')}</Notice>}
      <Choices
        choices={view.counters.map((counter) => ({
          key: counter.id,
          words: words(counter.name),
          hint: hintOf(counter),
          isDisabled: state !== 'connected' || (isTaken(counter) && !mayStandIn(staff)),
          onPress: () => void choose(counter),
        }))}
      />
    </main>
  )
}
