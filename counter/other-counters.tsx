// How the other counters are: who is there, who rests.
import type { DeskView } from '#contract/counter-views.ts'
import { useText, useWords } from '#ui/language.ts'

export function OtherCounters({ view }: { readonly view: DeskView }) {
  const text = useText()
  const words = useWords()
  const others = view.counters.filter(({ id }) => id !== view.counter?.id)
  return (
    <footer className="others">
      <ul aria-label={text('desk.others')}>
        {others.map(({ id, name, state, pauseReason }) => (
          <li key={id} data-state={state}>
            <strong>{words(name)}</strong> {pauseReason ?? text(`desk.state-${state}`)}
          </li>
        ))}
      </ul>
    </footer>
  )
}
