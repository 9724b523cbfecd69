// Five steps from an empty server to a hall that gives and calls numbers. Each step saves by itself, so that one may stop
// anywhere; how far the hall is, is seen in the hall.
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { DevicesStep } from './devices-step.tsx'
import { HallStep } from './hall-step.tsx'
import { doneSteps, firstStep, STEPS, type Step } from './progress.ts'
import { ReadyStep } from './ready-step.tsx'
import { ServicesStep } from './services-step.tsx'
import { StaffStep } from './staff-step.tsx'
import { useStaffRows } from './use-staff-rows.ts'
import { useStartedHall } from './use-started-hall.ts'
import { useWalk, type Walk } from './use-walk.ts'
import { WalkBar } from './walk-bar.tsx'
import '../devices/devices.css'
import '../settings/settings.css'
import './start.css'

/** The page `/settings/start`. */
export function Start() {
  const text = useText()
  const { hall, trouble, readAgain, look } = useStartedHall()
  const walk = useWalk(hall && firstStep(doneSteps(hall)), readAgain)
  const staff = useStaffRows(hall?.staff ?? [])
  const { step, door } = walk
  const done = hall ? doneSteps(hall) : []
  return (
    <main className="office settings-page start">
      <header className="office-head">
        <div className="settings-title">
          <h1>{text('start.title')}</h1>
          <p>{text('start.about')}</p>
        </div>
        <SignedIn />
        <LanguageSwitch />
      </header>
      <StepList now={step} done={[...done, ...walk.passed]} go={walk.goTo} />
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {hall && step ? (
        <StepFrame key={step} step={step}>
          {step === 'hall' ? <HallStep door={door} /> : undefined}
          {step === 'services' ? <ServicesStep door={door} /> : undefined}
          {step === 'staff' ? <StaffStep door={door} staff={staff} hall={hall} /> : undefined}
          {step === 'devices' ? <DevicesStep /> : undefined}
          {step === 'ready' ? <ReadyStep hall={hall} goTo={walk.goTo} look={look} /> : undefined}
        </StepFrame>
      ) : trouble ? undefined : (
        <p>{text('common.loading')}</p>
      )}
      {hall && step ? <WalkBar walk={walk} step={step} /> : undefined}
    </main>
  )
}

type ListProps = { readonly now: Step | undefined; readonly done: readonly Step[]; readonly go: Walk['goTo'] }

function StepList({ now, done, go }: ListProps) {
  const text = useText()
  return (
    <nav aria-label={text('start.steps')}>
      <ol className="start-steps">
        {STEPS.map((step, at) => {
          const isDone = step !== 'ready' && done.includes(step)
          return (
            <li key={step}>
              <button
                type="button"
                className="start-step"
                aria-current={step === now ? 'step' : undefined}
                data-done={isDone}
                onClick={() => void go(step)}
              >
                <span className="start-step-sign" aria-hidden="true">
                  {isDone ? '✓' : at + 1}
                </span>
                {text(`start.step-${step}`)}
                {isDone ? <span className="visually-hidden">{text('start.stepDone')}</span> : undefined}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function StepFrame({ step, children }: { readonly step: Step; readonly children: ReactNode }) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className="start-body" aria-labelledby="start-step">
      <div className="start-body-head">
        <h2 id="start-step" ref={heading} tabIndex={-1}>
          {text(`start.step-${step}`)}
        </h2>
        <p>{text('start.stepOf', { n: STEPS.indexOf(step) + 1 })}</p>
      </div>
      {children}
    </section>
  )
}
