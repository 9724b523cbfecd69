// One class of tickets: how many wait and how long, how the day went, and what a newcomer would be told.
import type { DashboardView } from '#contract/office-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'

const MINUTE_MS = 60_000

export function ClassCard({ shown }: { readonly shown: DashboardView['byClass'][number] }) {
  const text = useText()
  const words = useWords()
  const { id, name, waiting, longestMs, today } = shown
  return (
    <section className="dashboard-card" data-first={shown.headStart} aria-labelledby={`class-${id}`}>
      <h2 id={`class-${id}`}>{words(name)}</h2>
      <p className="dashboard-figure">
        {waiting}
        <span className="dashboard-beside">
          {waiting > 0 ? text('dashboard.longest', { time: minutesText(text, longestMs) }) : ''}
        </span>
      </p>
      <dl className="dashboard-terms">
        <dt>{text('dashboard.newcomer')}</dt>
        <dd>{rangeText(text, shown)}</dd>
        <dt>{text('dashboard.half')}</dt>
        <dd>{today.p50Ms === null ? '—' : minutesText(text, today.p50Ms)}</dd>
        <dt>{text('dashboard.nine')}</dt>
        <dd>{today.p90Ms === null ? '—' : minutesText(text, today.p90Ms)}</dd>
      </dl>
    </section>
  )
}

function minutesText(text: Text, ms: number): string {
  return text('dashboard.minutes', { n: Math.round(ms / MINUTE_MS) })
}

function rangeText(text: Text, { lowMinutes: low, highMinutes: high }: DashboardView['byClass'][number]): string {
  return high <= 5 ? text('dashboard.within5') : text('dashboard.range', { low, high })
}
