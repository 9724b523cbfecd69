// Step 5: is all there? Then the hall opens, and the notice goes to the wall.
import { useEffect } from 'react'
import type { Language } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { DayCard } from '../devices/day-card.tsx'
import { useHallPath } from '../settings/use-settings.ts'
import { type Check, checksOf, type HallNow, STEPS, type Step } from './progress.ts'

const LOOK_EVERY_MS = 5_000
const PAPERS = ['A4', 'A3'] as const

type ReadyProps = {
  readonly hall: HallNow
  readonly goTo: (step: Step) => Promise<void>
  readonly look: () => Promise<void>
}

export function ReadyStep({ hall, goTo, look }: ReadyProps) {
  const text = useText()
  const checks = checksOf(hall)
  const n = checks.filter(({ missing }) => missing).length
  // A screen that pairs itself now gets its tick without a touch.
  useEffect(() => {
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [look])
  return (
    <>
      <section className="start-part" aria-labelledby="start-checks">
        <h3 id="start-checks">{text('start.checks')}</h3>
        <ul className="start-checks">
          {checks.map((check) => (
            <CheckLine key={check.name} check={check} goTo={goTo} />
          ))}
        </ul>
        <Notice kind={n === 0 ? 'good' : 'plain'}>{text(n === 0 ? 'start.allReady' : 'start.notReady', { n })}</Notice>
      </section>
      <DayCard />
      <WallNotice languages={hall.settings.languages} />
    </>
  )
}

function CheckLine({ check: { name, missing }, goTo }: { readonly check: Check; readonly goTo: ReadyProps['goTo'] }) {
  const text = useText()
  const what = text(`start.check-${name}`)
  const sign = (
    <span className="start-check-sign" aria-hidden="true">
      {missing ? '!' : '✓'}
    </span>
  )
  if (!missing) {
    return (
      <li data-done="true">
        {sign}
        {what}
      </li>
    )
  }
  const { n, at } = missing
  const step = STEPS.find((one) => one === at)
  const words = name === 'no-staff' ? text('start.noStaffYet') : text(`settingsIndex.point-${name}`, { n })
  return (
    <li data-done="false">
      {sign}
      {step ? (
        <button type="button" className="start-link" onClick={() => void goTo(step)}>
          {words}
        </button>
      ) : (
        <a href={`${at}${location.search}`}>{words}</a>
      )}
    </li>
  )
}

function WallNotice({ languages }: { readonly languages: readonly Language[] }) {
  const text = useText()
  const path = `${useHallPath()}/papers/wall-notice`
  return (
    <section className="start-part start-notice" aria-labelledby="start-notice">
      <h3 id="start-notice">{text('start.notice')}</h3>
      <p>{text('start.noticeHow')}</p>
      <div className="button-row">
        {languages.flatMap((language) =>
          PAPERS.map((paper) => (
            <a
              key={`${language}-${paper}`}
              className="big-button"
              href={`${path}?language=${language}&paper=${paper}`}
              target="_blank"
              rel="noopener"
            >
              {text(`start.notice-${language}-${paper}`)}
            </a>
          )),
        )}
      </div>
    </section>
  )
}
