// The call rule of this hall over HTTP: the settings that hold it, in the version that was read; its sentence on the wall;
// and what another rule would do.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Words } from '#contract/ids.ts'
import type { PreviewProgress, RulePreview, RulePreviewDraft } from '#contract/rule-preview.ts'
import type { CallRule, HallSettings } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'

/** A hand on a slider asks for a sentence only when it rests. */
const SENTENCE_AFTER_MS = 150
const PROGRESS_EVERY_MS = 300

type No = Problem | 'no-answer'
/** The settings as they were read: whoever saves says which version that was. */
export type ReadSettings = { readonly settings: HallSettings; readonly etag: string }

export type HallRule = {
  /** Undefined until the first answer. */
  readonly read: ReadSettings | undefined
  readonly trouble: No | undefined
  readonly readAgain: () => Promise<void>
  /** Why not, or nothing when it was done; whatever else stands in the settings stays. */
  readonly save: (rule: CallRule) => Promise<No | undefined>
}

/** Reads the settings once, and when asked to. */
export function useHallRule(): HallRule {
  const path = `${useHallPath()}/settings`
  const [read, setRead] = useState<ReadSettings>()
  const [trouble, setTrouble] = useState<No>()

  const readAgain = useCallback(async () => {
    const answer = await askServer<HallSettings>('GET', path)
    if (answer === 'no-answer') return setTrouble(answer)
    if ('refused' in answer) return setTrouble(answer.refused)
    setRead({ settings: answer.given, etag: answer.etag ?? '' })
    setTrouble(undefined)
  }, [path])

  useEffect(() => void readAgain(), [readAgain])

  const save = async (callRule: CallRule): Promise<No | undefined> => {
    if (!read) return 'no-answer'
    const changed = { ...read.settings, callRule }
    const answer = await askServer<HallSettings>('PUT', path, changed, { 'if-match': read.etag })
    if (answer === 'no-answer') return answer
    if ('refused' in answer) return answer.refused
    setRead({ settings: answer.given, etag: answer.etag ?? '' })
    return undefined
  }
  return { read, trouble, readAgain, save }
}

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

function useHallPath(): string {
  return `/api/halls/${encodeURIComponent(useHall())}`
}
