// When there is no number to be had: why, and where a person can help, below the title that says so. Never an error,
// never a dead end.
import type { Problem } from '#contract/answers.ts'
import type { DispenserView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { rejectionText } from '#ui/rejection-text.ts'

/** While the hall is being asked: 6 s at most. */
export function Asking() {
  const text = useText()
  return (
    <div className="no-number" role="status">
      <p>{text('dispenser.askingHint')}</p>
    </div>
  )
}

/** The hall did not answer. `onAgain` asks under the same press, so that nobody gets two numbers. */
export function NoAnswer({ onAgain, onStart }: { readonly onAgain: () => void; readonly onStart: () => void }) {
  const text = useText()
  return (
    <div className="no-number" role="alert">
      <p>{text('dispenser.noAnswerHint')}</p>
      <BigButton tone="main" onPress={onAgain}>
        {text('common.again')}
      </BigButton>
      <BigButton onPress={onStart}>{text('dispenser.startAgain')}</BigButton>
    </div>
  )
}

/** The hall said no, and why. */
export function Refused({ problem, onStart }: { readonly problem: Problem; readonly onStart: () => void }) {
  const text = useText()
  return (
    <div className="no-number" role="alert">
      <p>{rejectionText(text, problem)}</p>
      <BigButton tone="main" onPress={onStart}>
        {text('dispenser.startAgain')}
      </BigButton>
    </div>
  )
}

/** The server is away: nothing half-done, and the staff can still give a number. */
export function Away() {
  const text = useText()
  return (
    <div className="no-number" role="status">
      <p>{text('dispenser.awayHint')}</p>
    </div>
  )
}

/** Before opening, after the last number, on a holiday: when it opens, and whom to call. */
export function Closed({ view }: { readonly view: DispenserView }) {
  const text = useText()
  return (
    <div className="no-number">
      {view.opensAt ? <p>{text('dispenser.opensAt', { time: timeOf(view.opensAt, view.timeZone) })}</p> : undefined}
      {view.phase === 'ending' ? <p>{text('dispenser.endingHint')}</p> : undefined}
      <p>{text('dispenser.phone', { phone: view.phone })}</p>
    </div>
  )
}

/** Are numbers given now? */
export function isTaking({ phase }: DispenserView): boolean {
  return phase === 'open' || phase === 'early'
}

export function closedKey({ phase }: DispenserView) {
  if (phase === 'before') return 'dispenser.before'
  return phase === 'ending' ? 'dispenser.ending' : 'dispenser.closed'
}
