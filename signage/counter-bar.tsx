// The bar over one counter: which counter, and whose turn it is there. As large as the screen allows, never a name.
import type { BarView } from '#contract/signage-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { OfflineCurtain } from '#ui/parts/offline-curtain.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useThisScreen } from '#ui/this-screen.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { barLayout } from './bar-layout.ts'
import { useSurface } from './board-screen.ts'
import './counter-bar.css'
import { EXAMPLE_BAR } from './example-bar.ts'

/** Whose number it is waits in the first rows. */
const USUAL_BAR_MM = 6_000

/** The page `/bar`, of the counter it is registered for, or `/bar?counter=3`. Needs no sign-in and no touch; with `?preview` an example. */
export function CounterBar() {
  const text = useText()
  const { isKnown, counter } = useThisScreen()
  if (new URLSearchParams(location.search).has('preview')) return <Bar view={EXAMPLE_BAR} />
  if (!isKnown) return <main className="bar-opening">{text('common.loading')}</main>
  if (counter === undefined) {
    return (
      <main className="bar-opening">
        <h1>{text('bar.choose')}</h1>
        <p>{text('bar.chooseHow')}</p>
      </main>
    )
  }
  return <BarOf counter={counter} />
}

function BarOf({ counter }: { readonly counter: string }) {
  const text = useText()
  const view = useView('bar', { counter })
  const problem = useViewProblem('bar', { counter })
  if (problem) return <main className="bar-opening">{<Notice kind="no">{rejectionText(text, problem)}</Notice>}</main>
  if (!view) return <main className="bar-opening">{text('common.loading')}</main>
  return (
    <OfflineCurtain timeZone={view.timeZone}>
      <Bar view={view} />
    </OfflineCurtain>
  )
}

function Bar({ view }: { readonly view: BarView }) {
  const text = useText()
  const words = useWords()
  const surface = useSurface(USUAL_BAR_MM)
  const { isDots, widthPx, heightPx } = surface
  const { isAlone, alonePx } = barLayout(surface)
  const call = view.state === 'closed' ? undefined : view.current
  const state = stateText(text, view)
  const size = isDots ? { width: widthPx, height: heightPx } : {}
  const facts = { 'data-state': view.state, 'data-calling': call !== undefined && !call.serving, 'data-dots': isDots }
  if (isAlone) {
    const shown = call?.number ?? state
    return (
      <main className="bar" data-alone="true" {...facts} style={{ ...size, fontSize: alonePx(shown) }}>
        <h1 className="visually-hidden">{words(view.counterName)}</h1>
        <div className="bar-now" key={call?.call ?? view.state} role="status">
          <strong>{shown}</strong>
          {call ? <span className="visually-hidden">{state}</span> : undefined}
        </div>
      </main>
    )
  }
  return (
    <main className="bar" {...facts} style={size}>
      <h1 className="bar-counter">{words(view.counterName)}</h1>
      {/* A new call gets a new element, so that it blinks again; the same holds for a repeat. */}
      <div className="bar-now" key={call?.call ?? view.state} role="status">
        {call ? <strong className="bar-number">{call.number}</strong> : undefined}
        <span className="bar-words">{state}</span>
      </div>
      <p className="bar-services">
        {view.services.map((service) => (
          <span key={service.zh} className="bar-service">
            {words(service)}
          </span>
        ))}
      </p>
    </main>
  )
}

function stateText(text: Text, { state, current }: BarView): string {
  if (state === 'closed') return text('bar.closed')
  if (current) return text(current.serving ? 'bar.serving' : 'bar.called')
  return text(state === 'paused' ? 'bar.paused' : 'bar.ready')
}
