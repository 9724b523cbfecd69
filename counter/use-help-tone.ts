// A short tone when somebody asks for help: once for each call, and not for those of long ago when a page is loaded.
import { useEffect } from 'react'
import type { HelpCall } from '#contract/views.ts'
import { useSpeaker } from '#ui/use-speaker.ts'

const FRESH_MS = 60_000

/** `nowMs`: the hall's clock. The speaker itself sees to it that each call sounds once. */
export function useHelpTone(helps: readonly HelpCall[], nowMs: () => number): void {
  const speaker = useSpeaker()
  useEffect(() => {
    for (const { help, askedAt } of helps) {
      if (nowMs() - Date.parse(askedAt) > FRESH_MS) continue
      void speaker.say({ key: `help-${help}-${askedAt}`, urls: [], withChime: true })
    }
  }, [helps, speaker, nowMs])
}
