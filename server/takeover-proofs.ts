// Which screens said that they show an emergency takeover: at once, and again at least every 15 s for as long as they do.
// In memory, because a screen tells a new server by itself; the first word of each is kept with the proofs of calls.
import { type HallId, type Instant, type TakeoverId, toInstant } from '#contract/ids.ts'
import type { ScreenProof } from '#queue/views/takeover-view.ts'

const TAKEOVERS_MAX = 500
/** Phones too; a hall has tens of screens. */
const SCREENS_MAX = 5_000

export type TakeoverProofs = {
  /** True when this screen has not said so before. */
  readonly shown: (hall: HallId, takeover: TakeoverId, screen: string) => boolean
  readonly of: (hall: HallId, takeover: TakeoverId) => readonly ScreenProof[]
}

/** Nothing is known yet; `nowMs` is the present time. */
export function openTakeoverProofs(nowMs: () => number): TakeoverProofs {
  const proofs = new Map<string, Map<string, { readonly firstAt: Instant; readonly lastMs: number }>>()
  return {
    shown: (hall, takeover, screen) => {
      const key = `${hall} ${takeover}`
      const byScreen = proofs.get(key) ?? new Map()
      const before = byScreen.get(screen)
      if (!before && byScreen.size >= SCREENS_MAX) return false
      byScreen.set(screen, { firstAt: before?.firstAt ?? toInstant(nowMs()), lastMs: nowMs() })
      proofs.set(key, byScreen)
      const [oldest] = proofs.keys()
      if (proofs.size > TAKEOVERS_MAX && oldest !== undefined) proofs.delete(oldest)
      return before === undefined
    },
    of: (hall, takeover) => {
      return [...(proofs.get(`${hall} ${takeover}`) ?? [])].map(([screen, proof]) => ({ screen, ...proof }))
    },
  }
}
