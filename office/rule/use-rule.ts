// What stands around the call rule, over HTTP: its sentence on the wall, and what another rule would do.
import { useEffect, useState } from 'react'
import type { Words } from '#contract/ids.ts'
import type { PreviewProgress, RulePreview, RulePreviewDraft } from '#contract/rule-preview.ts'
import type { CallRule } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { type No, useHallPath } from '../settings/use-settings.ts'

/** A hand on a slider asks for a sentence only when it rests. */
const SENTENCE_AFTER_MS = 150
const PROGRESS_EVERY_MS = 300

/** The rule in words, as it will hang on the wall; the last sentence stays while the next one is fetched. */
export function useRuleSentence({ headStartMinutes, overtakeCap }: CallRule): Words | undefined {
  const path = `${useHallPath()}/rule-sentence?headStartMinutes=${headStartMinutes}&overtakeCap=${overtakeCap}`
  const [sentence, setSentence] = useState<Words>()
  useEffect(() => {
    let isOld = false
    const timer = setTimeout(async () => {
      const answer = await askServer<Words>('GET', path)
      if (!isOld && answer !== 'no-answer' && 'given' in answer) setSentence(answer.given)
    }, SENTENCE_AFTER_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [path])
  return sentence
}

export type PreviewState =
  | 'none'
  | { readonly playing: PreviewProgress | undefined }
  | { readonly given: RulePreview }
  | { readonly problem: No }

/** Plays a preview when asked, and tells how far it is meanwhile. */
export function useRulePreview(): {
  readonly preview: PreviewState
  readonly play: (draft: RulePreviewDraft) => Promise<void>
} {
  const path = `${useHallPath()}/rule-preview`
  const [preview, setPreview] = useState<PreviewState>('none')
  const isPlaying = typeof preview === 'object' && 'playing' in preview

  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(async () => {
      const answer = await askServer<{ readonly running: PreviewProgress | null }>('GET', path)
      const running = answer !== 'no-answer' && 'given' in answer ? answer.given.running : null
      if (running) setPreview((now) => (typeof now === 'object' && 'playing' in now ? { playing: running } : now))
    }, PROGRESS_EVERY_MS)
    return () => clearInterval(timer)
  }, [isPlaying, path])

  const play = async (draft: RulePreviewDraft): Promise<void> => {
    setPreview({ playing: undefined })
    const answer = await askServer<RulePreview>('POST', path, draft)
    if (answer === 'no-answer') return setPreview({ problem: answer })
    setPreview('given' in answer ? { given: answer.given } : { problem: answer.refused })
  }
  return { preview, play }
}
