// The proof that a call was shown, and whether it was heard. The picture does not wait for the sound, and neither does
// its proof: it is told at once, and once more when the sound has an outcome worth telling.
import type { CallId, Instant } from '#contract/ids.ts'
import type { Shown } from '#contract/wire.ts'
import type { Outcome } from './call-line.ts'

const CALLS_KEPT_MAX = 500

type Proof = { at?: Instant; heard?: Outcome; told?: Outcome }

export type ShownProofs = {
  /** This call stands on the screen since `at`, by the server's clock. */
  readonly painted: (call: CallId, at: Instant) => void
  readonly outcome: (call: CallId, heard: Outcome) => void
  /** Calls that stood there before this page was loaded: another page has told of them. */
  readonly known: (calls: readonly CallId[]) => void
}

/** Opens the proofs of one board; `emit` sends one to the server. */
export function openShownProofs({ emit }: { readonly emit: (shown: Shown) => void }): ShownProofs {
  const proofs = new Map<CallId, Proof>()
  const old = new Set<CallId>()
  return {
    painted: (call, at) => {
      const proof = proofOf(call)
      if (proof.at !== undefined) return
      proof.at = at
      tell(call, proof)
    },
    outcome: (call, heard) => {
      const proof = proofOf(call)
      proof.heard ??= heard
      tell(call, proof)
    },
    known: (calls) => {
      for (const call of calls) old.add(call)
    },
  }

  function proofOf(call: CallId): Proof {
    const proof = proofs.get(call) ?? {}
    proofs.set(call, proof)
    const [oldest] = proofs.keys()
    if (proofs.size > CALLS_KEPT_MAX && oldest !== undefined) proofs.delete(oldest)
    return proof
  }

  function tell(call: CallId, proof: Proof): void {
    const heard = proof.heard ?? false
    if (old.has(call) || proof.at === undefined || proof.told === heard) return
    proof.told = heard
    emit({ call, at: proof.at, heard })
  }
}
