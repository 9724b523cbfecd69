// A sentence said once when it appears. A pad without sound, or before its first touch, simply shows it.
import { useEffect } from 'react'
import { useHall } from '#ui/connection.ts'
import { useLanguage } from '#ui/language.ts'
import { sentenceUrl } from '#ui/speech-url.ts'
import { useSpeaker } from '#ui/use-speaker.ts'

/** Says `sentence` when it changes; an empty one says nothing and lets the last one end. */
export function useReadAloud(sentence: string): void {
  const speaker = useSpeaker()
  const hall = useHall()
  const { language } = useLanguage()
  useEffect(() => {
    if (sentence === '') return
    void speaker.sayNow({ key: 'sentence', urls: [sentenceUrl(hall, language, sentence)], text: sentence, language })
  }, [sentence, speaker, hall, language])
}
