// Reading aloud: what stands on the screen, as soon as one asks for it, and from then on every picture of this visit.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useHall } from '#ui/connection.ts'
import { useLanguage } from '#ui/language.ts'
import { sentenceUrl } from '#ui/speech-url.ts'
import { useAudioState, useSpeaker, useSpeaking } from '#ui/use-speaker.ts'

/** EN 301 549, 5.1.3.12 and 13: loud enough to be heard in a hall, and back to usual after each visitor. */
const USUAL_VOLUME = 0.65
const LOUDER_VOLUME = 1

/**
 * `sentences`: what stands on the screen now. A ticket is always read out (`isAlwaysRead`); the other pictures when the
 * visitor asked for reading once. A new picture stops the old words.
 */
export function useReading(sentences: readonly string[], isAlwaysRead: boolean) {
  const speaker = useSpeaker()
  const isSpeaking = useSpeaking()
  const hall = useHall()
  const { language } = useLanguage()
  const [isLouder, setIsLouder] = useState(false)
  const isWanted = useRef(false)
  const words = sentences.join('\n')

  const read = useCallback(() => {
    const urls = words.split('\n').map((sentence) => sentenceUrl(hall, language, sentence))
    void speaker.sayNow({ key: 'screen', urls, text: words, language })
  }, [speaker, hall, language, words])

  useEffect(() => {
    if (isWanted.current || isAlwaysRead) read()
    return () => speaker.stop()
  }, [isAlwaysRead, read, speaker])

  const turn = useCallback(() => {
    isWanted.current = !isSpeaking
    if (isSpeaking) speaker.stop()
    else read()
  }, [isSpeaking, read, speaker])

  const say = useCallback(
    (sentence: string) => {
      void speaker.sayNow({ key: 'sentence', urls: [sentenceUrl(hall, language, sentence)], text: sentence, language })
    },
    [speaker, hall, language],
  )

  const turnVolume = useCallback(() => {
    speaker.setVolume(isLouder ? USUAL_VOLUME : LOUDER_VOLUME)
    setIsLouder(!isLouder)
  }, [isLouder, speaker])

  const forget = useCallback(() => {
    isWanted.current = false
    setIsLouder(false)
    speaker.setVolume(USUAL_VOLUME)
  }, [speaker])

  return { isSpeaking, isLouder, isMissing: useAudioState() === 'missing', say, turn, turnVolume, forget }
}
