// The proof that a call was shown, and whether it was heard: sent once for each call, when both are known.
import type { CallId, Instant } from '#contract/ids.ts'
import type { Shown } from '#contract/wire.ts'
import type { Outcome } from './call-line.ts'

const CALLS_KEPT_MAX = 500

type Proof = { at?: Instant; heard?: Outcome; isSent: boolean }

export type ShownProofs = {
  /** These calls stand on the screen since `at`, by the server's clock. */
  readonly painted: (calls: readonly CallId[], at: Instant) => void
  readonly outcome: (call: CallId, heard: Outcome) => void
  /** Calls that stood there before this page was loaded: another page has told of them. */
  readonly known: (calls: readonly CallId[]) => void
}

/**
 * Opens the proofs of one board. `mayBeHeard` says whether a sound is still to come for a call that is painted now;
 * if none comes within `soundWaitMs`, the picture is told without it.
 */
export function openShownProofs(needs: {
  readonly emit: (shown: Shown) => void
  readonly mayBeHeard: () => boolean
  readonly soundWaitMs: number
}): ShownProofs {
  const proofs = new Map<CallId, Proof>()

  const proofOf = (call: CallId): Proof => {
    const proof = proofs.get(call) ?? { isSent: false }
    proofs.set(call, proof)
    const [oldest] = proofs.keys()
    if (proofs.size > CALLS_KEPT_MAX && oldest !== undefined) proofs.delete(oldest)
    return proof
  }
  const sendWhenComplete = (call: CallId, proof: Proof) => {
    if (proof.isSent || proof.at === undefined || proof.heard === undefined) return
    proof.isSent = true
    needs.emit({ call, at: proof.at, heard: proof.heard })
  }
  const outcome = (call: CallId, heard: Outcome) => {
    const proof = proofOf(call)
    proof.heard ??= heard
    sendWhenComplete(call, proof)
  }
  const paint = (call: CallId, at: Instant) => {
    const proof = proofOf(call)
    if (proof.at !== undefined) return
    proof.at = at
    if (proof.heard !== undefined) return sendWhenComplete(call, proof)
    if (!needs.mayBeHeard()) return outcome(call, false)
    setTimeout(() => outcome(call, false), needs.soundWaitMs)
  }

  return {
    painted: (calls, at) => {
      for (const call of calls) paint(call, at)
    },
    outcome,
    known: (calls) => {
      for (const call of calls) proofOf(call).isSent = true
    },
  }
}
