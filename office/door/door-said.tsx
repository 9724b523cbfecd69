// What the door said to a password: why not, or how many seconds are left before the next try.
import { useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { LetIn } from '#ui/use-session.ts'

const TICK_MS = 500

export type Said = LetIn | 'none' | 'asking'

type SaidProps = { readonly said: Said; readonly secondsLeft: number }

export function DoorSaid({ said, secondsLeft }: SaidProps) {
  const text = useText()
  if (said === 'none' || said === 'asking' || said === 'in') return undefined
  if (waitSecondsOf(said) === undefined) return <Notice kind="no">{rejectionText(text, said)}</Notice>
  // The seconds run on without being read out each time; that it is over is told.
  return secondsLeft > 0 ? (
    <div className="door-wait" role="alert">
      <Notice kind="plain">
        <span aria-live="off">{text('signIn.wait', { seconds: secondsLeft })}</span>
      </Notice>
    </div>
  ) : (
    <Notice kind="good">{text('signIn.waited')}</Notice>
  )
}

/** How many seconds are left since the door said to wait; 0 when it did not. */
export function useSecondsLeft(said: Said): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = waitSecondsOf(said)
    if (seconds === undefined) return setLeft(0)
    const untilMs = performance.now() + seconds * 1_000
    const look = () => setLeft(Math.max(0, Math.ceil((untilMs - performance.now()) / 1_000)))
    look()
    const timer = setInterval(look, TICK_MS)
    return () => clearInterval(timer)
  }, [said])
  return left
}

function waitSecondsOf(said: Said): number | undefined {
  const seconds = typeof said === 'object' ? (said as Problem).waitSeconds : undefined
  return typeof seconds === 'number' ? seconds : undefined
}
