// The announcements of one board, one after the other: each once, in the order they came, none too late.
import type { Say, SayingId, Shown } from '#contract/wire.ts'
import type { Heard } from '#ui/speaker.ts'

/** Whether a call was heard, as the proof says it. */
export type Outcome = Shown['heard']

export type CallLineNeeds = {
  /** Chime and phrase; tells what became of it and never throws. */
  readonly speak: (say: Say) => Promise<Heard>
  /** The server's clock in ms of the epoch; waits where it is not known yet. */
  readonly serverNowMs: () => number | Promise<number>
  /** What is being spoken now; undefined when it is quiet again. */
  readonly onSpeaking: (say: Say | undefined) => void
  readonly onOutcome: (call: SayingId, heard: Outcome) => void
}

const CALLS_KEPT_MAX = 500

/** Opens the line. A call that is due but older than its `lateAfterMs` is let go: nobody walks for a call of long ago. */
export function openCallLine({ speak, serverNowMs, onSpeaking, onOutcome }: CallLineNeeds): {
  readonly say: (say: Say) => void
} {
  const known = new Set<SayingId>()
  let line: Promise<void> = Promise.resolve()

  const speakOne = async (say: Say) => {
    if (isLate(say, await serverNowMs())) return onOutcome(say.call, false)
    onSpeaking(say)
    const heard = await speak(say)
    onSpeaking(undefined)
    onOutcome(say.call, heard === 'blocked' ? 'blocked' : heard === 'heard')
  }

  return {
    say: (say) => {
      if (known.has(say.call)) return
      remember(known, say.call)
      line = line.then(() => speakOne(say))
    },
  }
}

/** By the server's clock: the device on the wall may think it is yesterday. */
export function isLate({ calledAt, lateAfterMs }: Say, serverNowMs: number): boolean {
  return serverNowMs - Date.parse(calledAt) > lateAfterMs
}

function remember(known: Set<SayingId>, call: SayingId): void {
  known.add(call)
  const [oldest] = known
  if (known.size > CALLS_KEPT_MAX && oldest !== undefined) known.delete(oldest)
}
