// What can be wrong with a clip pack: values with the facts that a page needs to explain them, in any language.

import type { ClipKey } from './clip-keys.ts'

export type ProblemCode =
  | 'no-manifest'
  | 'manifest-wrong' // `field` and `line` say where, `found` says what.
  | 'too-many-files'
  | 'too-many-bytes'
  | 'clip-missing' // Not in the manifest.
  | 'file-missing' // In the manifest, and not in the folder.
  | 'file-too-large'
  | 'file-changed' // Another SHA-256 than the manifest says.
  | 'no-wav'
  | 'wrong-format' // Compressed, or samples that we do not read: `found`, `wanted`.
  | 'wrong-rate'
  | 'too-long'
  | 'too-short'
  | 'silent'
  | 'too-quiet'
  | 'clipped'
  | 'uneven' // Softer than the others even after evening.

/**
 * `stops`: the pack cannot be used. `warns`: it can, and calls with this clip are spoken by the machine or sound worse.
 * `could`: nothing is wrong, but more could be recorded.
 */
export type ProblemWeight = 'stops' | 'warns' | 'could'

export type PackProblem = {
  readonly code: ProblemCode
  readonly weight: ProblemWeight
  readonly clip?: ClipKey
  readonly file?: string
  readonly field?: string
  readonly line?: number
  readonly found?: string
  readonly wanted?: string
}
