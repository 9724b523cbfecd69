// The review pad beside a counter: five faces, one touch, and nobody has to. Reasons and words are asked only after a low
// level; the rating itself is sent before any word, so that whoever walks away has been heard.
import { useEffect, useState } from 'react'
import type { ReviewReason } from '#contract/commands.ts'
import type { ReviewView } from '#contract/counter-views.ts'
import type { CounterId } from '#contract/ids.ts'
import type { ReviewWords } from '#contract/review-cases.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
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
import { Words } from './review-words.tsx'
import { useReadAloud } from './use-read-aloud.ts'
import './review.css'

/** numbers.md B5: the two lowest levels are 差评. */
const LOW_LEVEL_MAX = 2
const THANKS_MS = 6_000
/** Who says nothing more after a low level has said enough. */
const REASONS_WAIT_MS = 30_000

/** Nobody said which counter: a hall with one has this. */
const FIRST_COUNTER = '1'

type Step = 'faces' | 'sending' | 'no-answer' | 'words' | 'thanks' | { readonly low: Level }
type RatedVisit = NonNullable<ReviewView['visit']>

/** The page `/review`, of the counter it is registered for, or `/review?counter=3`; a paired pad or a signed-in person. */
export function ReviewPad() {
  const { isKnown, counter = FIRST_COUNTER } = useThisScreen()
  return isKnown ? <PadOf counter={counter} /> : <main className="review" />
}

function PadOf({ counter }: { readonly counter: CounterId }) {
  const text = useText()
  const view = useView('review', { counter })
  const problem = useViewProblem('review', { counter })
  const [held, setHeld] = useState<RatedVisit>()
  // A rated visit is offered no more, and yet its visitor is still here: until the next one may rate.
  const visit = view?.visit ?? held
  if (held && visit && held.ticket !== visit.ticket) setHeld(undefined)
  if (!view) {
    return (
      <main className="review">{problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}</main>
    )
  }
  return (
    <OfflineCurtain timeZone={view.timeZone}>
      <main className="review">
        {/* A new visitor gets a new pad: nothing of the one before is left on it. */}
        {visit ? (
          <Visit
            key={visit.ticket}
            visit={visit}
            hold={() => setHeld(visit)}
            leave={() => setHeld((now) => (now?.ticket === visit.ticket ? undefined : now))}
          />
        ) : (
          <Welcome />
        )}
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

type VisitProps = { readonly visit: RatedVisit; readonly hold: () => void; readonly leave: () => void }

function Visit({ visit, hold, leave }: VisitProps) {
  const text = useText()
  const hall = useHall()
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
    if (answered === 'no-answer') setStep('no-answer')
    else setStep(level <= LOW_LEVEL_MAX && 'given' in answered ? 'words' : 'thanks')
  }
  const tell = async (words: ReviewWords) => {
    const address = `/api/halls/${encodeURIComponent(hall)}/review-cases/${encodeURIComponent(visit.ticket)}/words`
    const answered = await askServer('POST', address, words)
    if (answered !== 'no-answer' && 'given' in answered) setStep('thanks')
    return answered !== 'no-answer' && 'given' in answered
  }
  useAfter(step === 'thanks' ? THANKS_MS : undefined, () => {
    setIsOver(true)
    leave()
  })
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
  if (step === 'words') return <Words send={tell} skip={() => setStep('thanks')} />
  if (low !== undefined) return <Reasons send={(reasons) => void rate(low, reasons)} />
  return (
    <div className="review-ask">
      <h1>{text('review.ask')}</h1>
      <p>{text('review.askHow')}</p>
      {step === 'no-answer' ? <Notice kind="trouble">{text('review.noAnswer')}</Notice> : undefined}
      <Faces
        isDisabled={step === 'sending'}
        choose={(level) => {
          hold()
          if (level <= LOW_LEVEL_MAX) setStep({ low: level })
          else void rate(level, [])
        }}
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
