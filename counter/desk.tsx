// A clerk's desk: choose a counter, then work there. Everything on it comes from the view, so a reload loses nothing.
import type { CounterId } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { ChooseCounter } from './choose-counter.tsx'
import './counter.css'
import { useAsk } from '#ui/use-ask.ts'
import { useSession } from '#ui/use-session.ts'
import { DeskAtCounter } from './desk-at-counter.tsx'
import { hasCounter, isColleagues, mayStandIn } from './desk-state.ts'
import { useChosenCounter } from './use-chosen-counter.ts'

/** The page `/desk?counter=3`. Needs a signed-in clerk; `counter` is that of the address. */
export function Desk({ counter: fromAddress }: { readonly counter?: CounterId }) {
  const text = useText()
  const { counter, choose } = useChosenCounter(fromAddress)
  const isUnknown = useViewProblem('desk', { counter })?.status === 404
  const view = useView('desk', { counter: isUnknown ? undefined : counter })
  const asking = useAsk()
  const { session } = useSession()
  if (!view) {
    return (
      <main className="choose-counter">
        <p role="status">{text('common.loading')}</p>
      </main>
    )
  }
  const me = typeof session === 'string' ? undefined : session.staff
  const taken = view.counter && isColleagues(view.counter, me) && !mayStandIn(me) ? view.counter : undefined
  return hasCounter(view) && !taken ? (
    <DeskAtCounter key={view.counter.id} view={view} asking={asking} onChange={() => choose(undefined)} />
  ) : (
    <ChooseCounter view={view} asking={asking} isUnknown={isUnknown} taken={taken} onChosen={choose} />
  )
}
