// The proof that a call was shown, and whether it was heard: sent once for each call, when both are known.
import type { Instant } from '#contract/ids.ts'
import type { SayingId, Shown } from '#contract/wire.ts'
import type { Outcome } from './call-line.ts'

const CALLS_KEPT_MAX = 500

type Proof = { at?: Instant; heard?: Outcome; isSent: boolean }

export type ShownProofs = {
  /** This stands on the screen since `at`, by the server's clock. Is a sound still to come for it on this board? */
  readonly painted: (call: SayingId, at: Instant, mayBeHeard: boolean) => void
  readonly outcome: (call: SayingId, heard: Outcome) => void
  /** Calls that stood there before this page was loaded: another page has told of them. */
  readonly known: (calls: readonly SayingId[]) => void
}

/** Opens the proofs of one board. If a sound does not come within `soundWaitMs`, the picture is told without it. */
export function openShownProofs(needs: {
  readonly emit: (shown: Shown) => void
  readonly soundWaitMs: number
}): ShownProofs {
  const proofs = new Map<SayingId, Proof>()

  const proofOf = (call: SayingId): Proof => {
    const proof = proofs.get(call) ?? { isSent: false }
    proofs.set(call, proof)
    const [oldest] = proofs.keys()
    if (proofs.size > CALLS_KEPT_MAX && oldest !== undefined) proofs.delete(oldest)
    return proof
  }
  const sendWhenComplete = (call: SayingId, proof: Proof) => {
    if (proof.isSent || proof.at === undefined || proof.heard === undefined) return
    proof.isSent = true
    needs.emit({ call, at: proof.at, heard: proof.heard })
  }
  const outcome = (call: SayingId, heard: Outcome) => {
    const proof = proofOf(call)
    proof.heard ??= heard
    sendWhenComplete(call, proof)
  }

  return {
    painted: (call, at, mayBeHeard) => {
      const proof = proofOf(call)
      if (proof.at !== undefined) return
      proof.at = at
      if (proof.heard !== undefined) return sendWhenComplete(call, proof)
      if (!mayBeHeard) return outcome(call, false)
      setTimeout(() => outcome(call, false), needs.soundWaitMs)
    },
    outcome,
    known: (calls) => {
      for (const call of calls) proofOf(call).isSent = true
    },
  }
}
