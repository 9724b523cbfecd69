// The words of a sample, fetched when the hands rest; the last ones stay meanwhile.
import { useEffect, useState } from 'react'
import type { SampleWords } from '#contract/voice-state.ts'
import { askServer } from '#ui/api.ts'
import { useHallPath } from './use-voice-settings.ts'

const READ_AFTER_MS = 250

export function useSampleWords(query: string | undefined): readonly SampleWords[] {
  const path = `${useHallPath()}/speech/words`
  const [words, setWords] = useState<readonly SampleWords[]>([])
  useEffect(() => {
    let isOld = false
    const read = async () => {
      if (query === undefined) return setWords([])
      const answer = await askServer<{ readonly items: readonly SampleWords[] }>('GET', `${path}?${query}`)
      if (!isOld && answer !== 'no-answer' && 'given' in answer) setWords(answer.given.items)
    }
    const timer = setTimeout(() => void read(), READ_AFTER_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [path, query])
  return words
}
