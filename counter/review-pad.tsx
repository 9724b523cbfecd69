// The review pad beside a counter: five faces, one touch, and nobody has to. Reasons are asked only after a low level.
import { useEffect, useState } from 'react'
import type { ReviewReason } from '#contract/commands.ts'
import type { ReviewView } from '#contract/counter-views.ts'
import type { CounterId } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { OfflineCurtain } from '#ui/parts/offline-curtain.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useThisScreen } from '#ui/this-screen.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { Faces, type Level } from './review-faces.tsx'
import { Reasons } from './review-reasons.tsx'
import { useReadAloud } from './use-read-aloud.ts'
import './review.css'

/** numbers.md B5: the two lowest levels are 差评. */
const LOW_LEVEL_MAX = 2
const THANKS_MS = 6_000
/** Who says nothing more after a low level has said enough. */
const REASONS_WAIT_MS = 30_000

/** Nobody said which counter: a hall with one has this. */
const FIRST_COUNTER = '1'

type Step = 'faces' | 'sending' | 'no-answer' | 'thanks' | { readonly low: Level }

/** The page `/review`, of the counter it is registered for, or `/review?counter=3`; a paired pad or a signed-in person. */
export function ReviewPad() {
  const { isKnown, counter = FIRST_COUNTER } = useThisScreen()
  return isKnown ? <PadOf counter={counter} /> : <main className="review" />
}

function PadOf({ counter }: { readonly counter: CounterId }) {
  const text = useText()
  const view = useView('review', { counter })
  const problem = useViewProblem('review', { counter })
  if (!view) {
    return (
      <main className="review">{problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}</main>
    )
  }
  return (
    <OfflineCurtain timeZone={view.timeZone}>
      <main className="review">
        {/* A new visitor gets a new pad: nothing of the one before is left on it. */}
        {view.visit ? <Visit key={view.visit.ticket} visit={view.visit} /> : <Welcome />}
        <LanguageSwitch />
      </main>
    </OfflineCurtain>
  )
}

function Welcome() {
  const text = useText()
  return (
    <div className="review-quiet">
      <h1>{text('review.welcome')}</h1>
      <p>{text('review.welcomeHow')}</p>
    </div>
  )
}

function Visit({ visit }: { readonly visit: NonNullable<ReviewView['visit']> }) {
  const text = useText()
  const sendCommand = useSendCommand()
  const [step, setStep] = useState<Step>('faces')
  const [isOver, setIsOver] = useState(false)
  useReadAloud(step === 'faces' ? text('review.ask') : step === 'thanks' ? text('review.thanks') : '')

  const rate = async (level: Level, reasons: readonly ReviewReason[]) => {
    setStep('sending')
    const answered = await sendCommand({
      type: 'rate-visit',
      ticket: visit.ticket,
      level,
      reasons: [...reasons],
      by: 'pad',
    })
    // «Already rated» is as good as done: the visitor has said it once.
    setStep(answered === 'no-answer' ? 'no-answer' : 'thanks')
  }
  useAfter(step === 'thanks' ? THANKS_MS : undefined, () => setIsOver(true))
  const low = typeof step === 'object' ? step.low : undefined
  useAfter(low === undefined ? undefined : REASONS_WAIT_MS, () => void rate(low ?? 1, []))

  if (isOver) return <Welcome />
  if (step === 'thanks') {
    return (
      <div className="review-quiet" role="status">
        <h1>{text('review.thanks')}</h1>
        <p>{text('review.thanksHow')}</p>
      </div>
    )
  }
  if (low !== undefined) return <Reasons send={(reasons) => void rate(low, reasons)} />
  return (
    <div className="review-ask">
      <h1>{text('review.ask')}</h1>
      <p>{text('review.askHow')}</p>
      {step === 'no-answer' ? <Notice kind="trouble">{text('review.noAnswer')}</Notice> : undefined}
      <Faces
        isDisabled={step === 'sending'}
        choose={(level) => (level <= LOW_LEVEL_MAX ? setStep({ low: level }) : void rate(level, []))}
      />
    </div>
  )
}

function useAfter(waitMs: number | undefined, act: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait begins with the step, not with each new picture.
  useEffect(() => {
    if (waitMs === undefined) return
    const timer = setTimeout(act, waitMs)
    return () => clearTimeout(timer)
  }, [waitMs])
}
