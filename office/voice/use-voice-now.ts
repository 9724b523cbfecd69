// How the voice of this hall is doing, looked at every few seconds.
import { useEffect, useState } from 'react'
import type { VoiceNow } from '#contract/voice-state.ts'
import { askServer } from '#ui/api.ts'
import { type No, useHallPath } from './use-voice-settings.ts'

const LOOK_EVERY_MS = 5_000

/** The last answer stays while the server is away. */
export function useVoiceNow(): { readonly now: VoiceNow | undefined; readonly trouble: No | undefined } {
  const path = `${useHallPath()}/speech/lines`
  const [now, setNow] = useState<VoiceNow>()
  const [trouble, setTrouble] = useState<No>()
  useEffect(() => {
    const look = async () => {
      const answer = await askServer<VoiceNow>('GET', path)
      if (answer !== 'no-answer' && 'given' in answer) setNow(answer.given)
      setTrouble(answer === 'no-answer' ? answer : 'refused' in answer ? answer.refused : undefined)
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [path])
  return { now, trouble }
}
