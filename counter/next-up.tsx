// Who is next, and why this one: fairness that can be read out to whoever asks.
import { useText } from '#ui/language.ts'
import type { CounterView } from './desk-state.ts'
import { whyText } from './why-text.ts'

export function NextUp({ view: { next } }: { readonly view: CounterView }) {
  const text = useText()
  return (
    <section className="next-up" aria-label={text('desk.next')}>
      <h2>{text('desk.next')}</h2>
      {next ? (
        <>
          <strong className="next-number">{next.number}</strong>
          <p>{whyText(text, next.why)}</p>
        </>
      ) : (
        <p>{text('desk.nobodyNext')}</p>
      )}
    </section>
  )
}
