// Every counter: who is there, what goes on, and since when.
import type { DashboardCounter } from '#contract/office-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { minutesSince } from './minutes-since.ts'

/** More than these are set smaller. */
const LARGE_MAX = 9
const SHOWN_MAX = 24

export function CounterGrid({
  counters,
  now,
}: {
  readonly counters: readonly DashboardCounter[]
  readonly now: string
}) {
  const text = useText()
  // Of a hall with very many counters, those that work come first.
  const inOrder = counters.length > SHOWN_MAX ? counters.toSorted((a, b) => closedLast(a) - closedLast(b)) : counters
  const more = counters.length - SHOWN_MAX
  return (
    <section className="dashboard-card dashboard-counters" aria-labelledby="counters">
      <h2 id="counters">{text('dashboard.counters')}</h2>
      <ul data-many={counters.length > LARGE_MAX}>
        {inOrder.slice(0, SHOWN_MAX).map((counter) => (
          <CounterTile key={counter.id} counter={counter} now={now} />
        ))}
      </ul>
      {more > 0 ? <p className="dashboard-aside">{text('dashboard.countersMore', { n: more })}</p> : undefined}
    </section>
  )
}

function CounterTile({ counter, now }: { readonly counter: DashboardCounter; readonly now: string }) {
  const text = useText()
  const words = useWords()
  const { doing, number = '', since, pauseReason } = counter
  const minutes = since === undefined ? undefined : text('dashboard.minutes', { n: minutesSince(since, now) })
  return (
    <li className="dashboard-counter" data-doing={doing}>
      <p className="dashboard-counter-name">
        <span>{words(counter.name)}</span>
        <span className="dashboard-staff">
          {counter.staffName ?? (counter.staff ? text('dashboard.notSignedIn') : '')}
        </span>
      </p>
      <p className="dashboard-doing">
        <span>{text(`dashboard.doing-${doing}`, { number })}</span>
        <span className="dashboard-since">{doing === 'paused' ? pauseReason : minutes}</span>
      </p>
    </li>
  )
}

function closedLast({ doing }: DashboardCounter): number {
  return doing === 'closed' ? 1 : 0
}
