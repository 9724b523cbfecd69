// The hall at a glance, live: readable at three metres, nothing to scroll. Lengths are by the hall's clock of the view.
import type { DashboardView } from '#contract/office-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { Clock } from '#ui/parts/clock.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { OfflineCurtain } from '#ui/parts/offline-curtain.tsx'
import { TakeoverBands } from '#ui/parts/takeover-band.tsx'
import { useView } from '#ui/use-view.ts'
import { AlarmList } from './alarm-list.tsx'
import { ClassCard } from './class-card.tsx'
import { CounterGrid } from './counter-grid.tsx'
import { QuarterChart } from './quarter-chart.tsx'
import { WhatIf } from './what-if.tsx'
import './dashboard.css'

const SERVICES_SHOWN_MAX = 6

export function Dashboard() {
  const text = useText()
  const view = useView('dashboard')
  return (
    <OfflineCurtain {...(view && { timeZone: view.timeZone })}>
      {view ? <WholeHall view={view} /> : <p className="dashboard-opening">{text('common.loading')}</p>}
    </OfflineCurtain>
  )
}

function WholeHall({ view }: { readonly view: DashboardView }) {
  return (
    <main className="dashboard">
      <div className="dashboard-top">
        <DashboardHead view={view} />
        <TakeoverBands view={view} />
      </div>
      <div className="dashboard-figures">
        {view.byClass.map((one) => (
          <ClassCard key={one.id} shown={one} />
        ))}
        <ElderPromise view={view} />
        <Satisfaction view={view} />
      </div>
      <div className="dashboard-middle">
        <CounterGrid counters={view.counters} now={view.at} />
        <ServiceList view={view} />
        <AlarmList alarms={view.alarms} now={view.at} />
      </div>
      <QuarterChart quarters={view.quarters} timeZone={view.timeZone} />
    </main>
  )
}

function DashboardHead({ view }: { readonly view: DashboardView }) {
  const text = useText()
  const words = useWords()
  return (
    <header className="dashboard-head">
      <h1>{words(view.hallName)}</h1>
      <p className="dashboard-waiting">
        {text('dashboard.waiting')} <strong>{view.waiting}</strong>
      </p>
      <p className="dashboard-phase">{text(`devices.phase-${view.phase}`)}</p>
      <nav>
        <WhatIf />
        <a href="/takeover">{text('takeover.short')}</a>
        <a href="/reports">{text('dashboard.reports')}</a>
      </nav>
      <LanguageSwitch />
      <Clock timeZone={view.timeZone} />
    </header>
  )
}

function ElderPromise({ view: { elderPromise } }: { readonly view: DashboardView }) {
  const text = useText()
  const { goalMinutes, called, within } = elderPromise
  return (
    <section className="dashboard-card" aria-labelledby="elder-promise">
      <h2 id="elder-promise">{text('dashboard.elderPromise', { n: goalMinutes })}</h2>
      <p className="dashboard-figure">{called === 0 ? '—' : percent(within / called)}</p>
      <p className="dashboard-aside">
        {called === 0 ? text('dashboard.none') : text('dashboard.ofCalled', { within, called })}
      </p>
    </section>
  )
}

function Satisfaction({ view: { satisfaction } }: { readonly view: DashboardView }) {
  const text = useText()
  const { finished, rated, satisfied, low } = satisfaction
  return (
    <section className="dashboard-card" aria-labelledby="satisfaction">
      <h2 id="satisfaction">{text('dashboard.satisfaction')}</h2>
      <p className="dashboard-figure">
        <a href={`/reviews${location.search}`} title={text('reviewCases.title')}>
          {rated === 0 ? '—' : percent(satisfied / rated)}
        </a>
      </p>
      <p className="dashboard-aside">
        <span>{text('dashboard.rated', { rated, finished })}</span>
        {low > 0 ? <span className="dashboard-low">{text('dashboard.low', { n: low })}</span> : undefined}
      </p>
    </section>
  )
}

function ServiceList({ view }: { readonly view: DashboardView }) {
  const text = useText()
  const words = useWords()
  const inNeed = view.byService.toSorted((a, b) => b.longestMs - a.longestMs)
  const more = inNeed.length - SERVICES_SHOWN_MAX
  return (
    <section className="dashboard-card" aria-labelledby="services">
      <h2 id="services">{text('dashboard.services')}</h2>
      <ul className="dashboard-services">
        {inNeed.slice(0, SERVICES_SHOWN_MAX).map(({ id, name, waiting }) => (
          <li key={id} data-idle={waiting === 0}>
            <span className="dashboard-name">{words(name)}</span>
            <strong>{waiting}</strong>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="dashboard-aside">{text('dashboard.more', { n: more })}</p> : undefined}
    </section>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
