// Five steps from an empty server to a hall that gives and calls numbers. Each step saves by itself, so that one may stop
// anywhere; how far the hall is, is seen in the hall.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { SignedIn } from '../sign-in.tsx'
import { DevicesStep } from './devices-step.tsx'
import { HallStep } from './hall-step.tsx'
import { doneSteps, firstStep, STEPS, type Step } from './progress.ts'
import { ReadyStep } from './ready-step.tsx'
import { ServicesStep } from './services-step.tsx'
import { StaffStep } from './staff-step.tsx'
import { OPEN_DOOR, type StepDoor } from './step-door.ts'
import { useStaffRows } from './use-staff-rows.ts'
import { useStartedHall } from './use-started-hall.ts'
import '../devices.css'
import '../settings/settings.css'
import './start.css'

/** The page `/settings/start`. */
export function Start() {
  const text = useText()
  const { hall, readAgain, look } = useStartedHall()
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
      {hall && step ? (
        <StepFrame key={step} step={step}>
          {step === 'hall' ? <HallStep door={door} /> : undefined}
          {step === 'services' ? <ServicesStep door={door} /> : undefined}
          {step === 'staff' ? <StaffStep door={door} staff={staff} hall={hall} /> : undefined}
          {step === 'devices' ? <DevicesStep /> : undefined}
          {step === 'ready' ? <ReadyStep hall={hall} goTo={walk.goTo} look={look} /> : undefined}
        </StepFrame>
      ) : (
        <p>{text('common.loading')}</p>
      )}
      {step ? <WalkBar walk={walk} step={step} /> : undefined}
    </main>
  )
}

type Walk = {
  readonly step: Step | undefined
  /** Steps that were left by saving since the page was opened: whoever leaves all as it is has done them, too. */
  readonly passed: readonly Step[]
  readonly door: RefObject<StepDoor>
  readonly isSaving: boolean
  /** Saves and goes; stays when that was refused. */
  readonly goTo: (step: Step) => Promise<void>
  /** Goes without saving. */
  readonly skipTo: (step: Step) => void
}

function useWalk(first: Step | undefined, readAgain: () => Promise<void>): Walk {
  const [chosen, setChosen] = useState<Step | undefined>(stepInAddress)
  const [passed, setPassed] = useState<readonly Step[]>([])
  const [isSaving, setIsSaving] = useState(false)
  const door = useRef<StepDoor>(OPEN_DOOR)
  // Where one begins is decided once: the step must not change under the hands of somebody who is typing.
  const [begun, setBegun] = useState<Step>()
  if (first && !begun) setBegun(first)
  const step = chosen ?? begun

  const show = (next: Step) => {
    setChosen(next)
    history.replaceState(null, '', `#${next}`)
    void readAgain()
  }
  const goTo = async (next: Step) => {
    setIsSaving(true)
    const isLeft = await door.current.leave()
    setIsSaving(false)
    if (!isLeft) return
    if (step) setPassed((known) => [...known, step])
    show(next)
  }
  return { step, passed, door, isSaving, goTo, skipTo: show }
}

// Somebody who reads the page again is where they were.
function stepInAddress(): Step | undefined {
  return STEPS.find((step) => step === location.hash.slice(1))
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

function WalkBar({ walk, step }: { readonly walk: Walk; readonly step: Step }) {
  const text = useText()
  const [isAsking, setIsAsking] = useState(false)
  const at = STEPS.indexOf(step)
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  const skip = () => {
    setIsAsking(false)
    if (after) walk.skipTo(after)
  }
  return (
    <section className="save-bar walk-bar" aria-label={text('start.steps')}>
      <div className="save-bar-row">
        {before ? (
          <BigButton isDisabled={walk.isSaving} onPress={() => void walk.goTo(before)}>
            {text('start.back')}
          </BigButton>
        ) : undefined}
        <span className="walk-room" />
        {after ? (
          <>
            {step === 'devices' ? undefined : (
              <BigButton
                tone="quiet"
                isDisabled={walk.isSaving}
                onPress={() => (walk.door.current.isUnsaved ? setIsAsking(true) : skip())}
              >
                {text('start.skip')}
              </BigButton>
            )}
            <BigButton tone="main" isDisabled={walk.isSaving} onPress={() => void walk.goTo(after)}>
              {text(walk.isSaving ? 'start.saving' : step === 'devices' ? 'start.nextOnly' : 'start.next')}
            </BigButton>
          </>
        ) : (
          <a className="big-button" href={`/settings${location.search}`}>
            {text('start.toSettings')}
          </a>
        )}
      </div>
      {isAsking ? (
        <Dialog title={text('start.skipAsk-title')} onClose={() => setIsAsking(false)}>
          <p>{text('start.skipAsk')}</p>
          <div className="dialog-buttons">
            <BigButton onPress={() => setIsAsking(false)}>{text('common.cancel')}</BigButton>
            <BigButton tone="main" onPress={skip}>
              {text('start.skip')}
            </BigButton>
          </div>
        </Dialog>
      ) : undefined}
    </section>
  )
}
