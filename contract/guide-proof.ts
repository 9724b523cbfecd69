// What the office and the guide screen in its frame tell each other while a guide is being edited: the draft one way, its
// pages the other. Both come from the same server; nothing of it is kept.
import type { Guide } from './guides.ts'

/** The page in the frame: `/guides?proof=1`. */
export const PROOF_KEY = 'proof'

/** From the office: show this guide, or turn its pages. */
export type ProofWish =
  | { readonly proof: 'show'; readonly guide: Guide }
  | { readonly proof: 'turn'; readonly to: 'next' | 'back' }

/** From the screen: it is there; or how long each page of the guide stands, and which one it shows. */
export type ProofTold =
  | { readonly proof: 'ready' }
  | { readonly proof: 'shown'; readonly at: number; readonly dwellMs: readonly number[] }
