// The announcements of one board, one after the other: each once, in the order they came, none too late.
import type { Say, SayingId, Shown } from '#contract/wire.ts'
import type { Heard } from '#ui/speaker.ts'

/** Whether a call was heard, as the proof says it. */
export type Outcome = Shown['heard']

export type CallLineNeeds = {
  /** Chime and phrase, for the first or the second time; tells what became of it and never throws. */
  readonly speak: (say: Say, time: 1 | 2) => Promise<Heard>
  /** The server's clock in ms of the epoch; waits where it is not known yet. */
  readonly serverNowMs: () => number | Promise<number>
  /** What is being spoken now; undefined when it is quiet again. */
  readonly onSpeaking: (say: Say | undefined) => void
  readonly onOutcome: (call: SayingId, heard: Outcome) => void
  /** Cuts short what is being spoken: something urgent has come. */
  readonly interrupt?: () => void
}

const CALLS_KEPT_MAX = 500

/** Opens the line. A call that is due but older than its `lateAfterMs` is let go: nobody walks for a call of long ago. */
export function openCallLine({ speak, serverNowMs, onSpeaking, onOutcome, interrupt }: CallLineNeeds): {
  readonly say: (say: Say) => void
} {
  const known = new Set<SayingId>()
  let line: Promise<void> = Promise.resolve()
  let urgentWaiting = 0

  const speakOne = async (say: Say) => {
    if (urgentWaiting > 0 || isLate(say, await serverNowMs())) return onOutcome(say.call, false)
    onSpeaking(say)
    const first = await speak(say, 1)
    // Cut short, by a sleep or a clock that was set: from its beginning, if it is still news.
    const mayGoOn = first === 'stopped' && urgentWaiting === 0 && !isTakeover(say)
    const isCut = mayGoOn && !isLate(say, await serverNowMs())
    const heard = isCut ? await speak(say, 2) : first
    onSpeaking(undefined)
    onOutcome(say.call, heard === 'blocked' ? 'blocked' : heard === 'heard')
  }

  return {
    say: (say) => {
      if (known.has(say.call)) return
      remember(known, say.call)
      if (say.urgent) {
        urgentWaiting += 1
        interrupt?.()
      }
      line = line.then(() => {
        if (say.urgent) urgentWaiting -= 1
        return speakOne(say)
      })
    },
  }
}

/** By the server's clock: the device on the wall may think it is yesterday. */
export function isLate({ calledAt, lateAfterMs }: Say, serverNowMs: number): boolean {
  return serverNowMs - Date.parse(calledAt) > lateAfterMs
}

/** Is it what stands on all screens? It is said again by itself. */
export function isTakeover({ call }: Say): boolean {
  return call.startsWith('takeover-')
}

function remember(known: Set<SayingId>, call: SayingId): void {
  known.add(call)
  const [oldest] = known
  if (known.size > CALLS_KEPT_MAX && oldest !== undefined) known.delete(oldest)
}
