// A short tone when somebody asks for help or something happened: once for each, and not for those of long ago when a
// page is loaded.
import { useEffect } from 'react'
import type { DeskView } from '#contract/counter-views.ts'
import { useSpeaker } from '#ui/use-speaker.ts'

const FRESH_MS = 60_000

/** `nowMs`: the hall's clock. The speaker itself sees to it that each sounds once. */
export function useTone({ helps, emergencies, day }: DeskView, nowMs: () => number): void {
  const speaker = useSpeaker()
  useEffect(() => {
    const sounded = (id: string, at: string) => {
      if (nowMs() - Date.parse(at) > FRESH_MS) return
      void speaker.say({ key: `${day} ${id}`, urls: [], withChime: true })
    }
    for (const { help, askedAt } of helps) sounded(`help ${help}`, askedAt)
    for (const { emergency, raisedAt } of emergencies) sounded(`emergency ${emergency}`, raisedAt)
  }, [helps, emergencies, day, speaker, nowMs])
}
