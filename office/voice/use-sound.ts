// One sound at a time from the server to the loudspeaker of this computer: made, played, or why not.
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Heard } from '#ui/speaker.ts'
import { useSpeaker } from '#ui/use-speaker.ts'

/** At the slowest rate four voices take long to make. */
const SOUND_WAIT_MS = 30_000

export type SoundState =
  | { readonly at: 'none' }
  | { readonly at: 'making' | 'playing' | 'heard' | 'blocked' | 'missing'; readonly url: string }
  | { readonly at: 'refused'; readonly url: string; readonly problem: Problem | 'no-answer' }

export type SoundOfPage = {
  readonly state: SoundState
  readonly play: (url: string) => Promise<void>
  readonly stop: () => void
}

/** A later `play` ends an earlier one. */
export function useSound(): SoundOfPage {
  const speaker = useSpeaker()
  const [state, setState] = useState<SoundState>({ at: 'none' })
  const round = useRef(0)

  const stop = useCallback(() => {
    round.current += 1
    speaker.stop()
    setState({ at: 'none' })
  }, [speaker])

  const play = useCallback(
    async (url: string) => {
      stop()
      const asked = round.current
      const become = (next: SoundState) => round.current === asked && setState(next)
      become({ at: 'making', url })
      const fetched = await fetchSound(url)
      if (round.current !== asked) return
      if (!(fetched instanceof Blob)) return void become({ at: 'refused', url, problem: fetched })
      become({ at: 'playing', url })
      const address = URL.createObjectURL(fetched)
      const heard = await speaker.sayNow({ key: url, urls: [address] })
      URL.revokeObjectURL(address)
      become(afterwards(heard, url))
    },
    [speaker, stop],
  )
  return { state, play, stop }
}

function afterwards(heard: Heard, url: string): SoundState {
  if (heard === 'stopped') return { at: 'none' }
  return { at: heard === 'heard' || heard === 'blocked' ? heard : 'missing', url }
}

async function fetchSound(url: string): Promise<Blob | Problem | 'no-answer'> {
  const signal = AbortSignal.timeout(SOUND_WAIT_MS)
  const response = await fetch(url, { credentials: 'same-origin', signal }).catch(() => undefined)
  if (!response) return 'no-answer'
  if (response.ok) return response.blob().catch(() => 'no-answer' as const)
  const told: unknown = await response.json().catch(() => undefined)
  return isProblem(told) ? told : 'no-answer'
}

function isProblem(told: unknown): told is Problem {
  return typeof told === 'object' && told !== null && 'code' in told && 'status' in told
}
