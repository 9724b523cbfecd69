// A guide that is being edited, as this screen would show it: the office holds the page in a frame and sends the draft.
import { useEffect, useEffectEvent, useState } from 'react'
import { PROOF_KEY, type ProofTold, type ProofWish } from '#contract/guide-proof.ts'
import type { Guide } from '#contract/guides.ts'
import type { GuidesView } from '#contract/signage-views.ts'

const KEYS = { next: 'ArrowRight', back: 'ArrowLeft' } as const

/** Is this page a proof in a frame of the office, and not a screen on the wall? */
export function isProof(): boolean {
  return window !== parent && new URLSearchParams(location.search).has(PROOF_KEY)
}

/** The draft that the office sent; undefined until then. Only our own pages are listened to. */
export function useProof(): Guide | undefined {
  const [guide, setGuide] = useState<Guide>()
  const hear = useEffectEvent(({ origin, source, data }: MessageEvent<ProofWish>) => {
    if (origin !== location.origin || source !== parent) return
    if (data.proof === 'show') setGuide(data.guide)
    if (data.proof === 'turn') dispatchEvent(new KeyboardEvent('keydown', { key: KEYS[data.to] }))
  })
  useEffect(() => {
    if (!isProof()) return
    const listen = (event: MessageEvent<ProofWish>) => hear(event)
    addEventListener('message', listen)
    tell({ proof: 'ready' })
    return () => removeEventListener('message', listen)
  }, [])
  return guide
}

/** The screens of a hall that has only this guide. */
export function proofView(view: GuidesView, { checkedBy: _name, ...guide }: Guide): GuidesView {
  const items = [{ kind: 'guide', id: guide.id } as const]
  return { ...view, guides: [{ ...guide, waiting: 0 }], zones: view.zones.map(({ zone }) => ({ zone, items })) }
}

/** Tells the office how long each page stands, and which one is shown. */
export function useTellPages(at: number, dwellMs: readonly number[]): void {
  const told = JSON.stringify({ proof: 'shown', at, dwellMs } satisfies ProofTold)
  useEffect(() => {
    if (isProof()) tell(JSON.parse(told))
  }, [told])
}

function tell(what: ProofTold): void {
  parent.postMessage(what, location.origin)
}
