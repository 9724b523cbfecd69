// What is on the screens now, screen by screen: who shows it since when, and who does not.
import type { TakeoverOn, TakeoverScreen, TakeoverView } from '#contract/takeover-view.ts'
import { useText } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { TakeoverBand } from '#ui/parts/takeover-band.tsx'

export function TakeoverNow({ view }: { readonly view: TakeoverView }) {
  const text = useText()
  return (
    <section className="takeover-now" aria-labelledby="takeover-now">
      <h2 id="takeover-now">{text('takeover.now')}</h2>
      {view.on.length === 0 ? <p>{text('takeover.nobody')}</p> : undefined}
      {view.on.map((one) => (
        <article key={one.takeover} aria-live="polite">
          <TakeoverBand view={view} takeover={one} />
          <Screens on={one} timeZone={view.timeZone} />
        </article>
      ))}
    </section>
  )
}

function Screens({ on, timeZone }: { readonly on: TakeoverOn; readonly timeZone: string }) {
  const text = useText()
  const { screens, phones, byName, since } = on
  const shown = screens.filter(({ state }) => state === 'shown').length
  return (
    <>
      <p className="takeover-count" data-all={shown === screens.length}>
        <strong>
          {screens.length === 0 ? text('takeover.noScreens') : text('takeover.screens', { shown, all: screens.length })}
        </strong>
        {phones > 0 ? <span>{text('takeover.phones', { n: phones })}</span> : undefined}
        <span>{text('takeover.began', { time: timeOf(since, timeZone) })}</span>
        {byName === undefined ? undefined : <span>{text('takeover.by', { name: byName })}</span>}
      </p>
      <ul className="takeover-screens">
        {screens.map((screen) => (
          <ScreenLine key={screen.screen} screen={screen} timeZone={timeZone} />
        ))}
      </ul>
    </>
  )
}

const signs = { shown: '✓', 'not-shown': '!', away: '–' } as const

function ScreenLine({ screen, timeZone }: { readonly screen: TakeoverScreen; readonly timeZone: string }) {
  const text = useText()
  const { kind, name, counter, state, shownAt } = screen
  const time = shownAt === undefined ? '' : timeOf(shownAt, timeZone)
  return (
    <li data-state={state}>
      <span className="takeover-sign" aria-hidden="true">
        {signs[state]}
      </span>
      <span className="takeover-screen">
        {name ?? text(`takeover.kind-${kind}`)}
        {counter === undefined ? undefined : ` · ${text('takeover.atCounter', { counter })}`}
      </span>
      <span>{text(`takeover.state-${state}`, { time })}</span>
    </li>
  )
}
