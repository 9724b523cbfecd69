// One visit at the dispenser: what was chosen, what is read out, who is called, and when it is over.
import { useCallback, useEffect, useRef } from 'react'
import type { DispenserView } from '#contract/entrance-views.ts'
import { useLanguage, useText, useWords } from '#ui/language.ts'
import { useAway } from '#ui/use-away.ts'
import { helpWords } from './help-news.tsx'
import { sentencesOf } from './spoken.ts'
import { useGuides } from './use-guides.ts'
import { useHelp } from './use-help.ts'
import { useIdle } from './use-idle.ts'
import { useReading } from './use-reading.ts'
import { useSlow } from './use-slow.ts'
import { useTaking } from './use-taking.ts'

export type Visit = ReturnType<typeof useVisit>

/** Everything the pictures of the dispenser show and ask for. */
export function useVisit(view: DispenserView) {
  const text = useText()
  const words = useWords()
  const { language, setLanguageForNow } = useLanguage()
  const isAway = useAway()
  // For the button beside the number: it stands there from the first moment on.
  useGuides()
  const steps = useTaking()
  const { taking, startAgain } = steps
  const reading = useReading(sentencesOf({ taking, view, isAway, text, words, language }), taking.at === 'given')
  const { forget: forgetReading, say } = reading
  const helpLine = useHelp(view)
  const { help, tellSlow } = helpLine

  // Once for each news: another language on the screen is none.
  const toldHelp = useRef(help)
  useEffect(() => {
    if (toldHelp.current === help) return
    toldHelp.current = help
    if (help === 'coming' || help === 'everybody' || help === 'no-answer') say(text(helpWords[help]))
  }, [help, say, text])

  // The next visitor begins in the hall's first language, with the usual volume.
  const firstLanguage = view.languages[0] ?? 'zh'
  const startOver = useCallback(() => {
    startAgain()
    forgetReading()
    setLanguageForNow(firstLanguage)
  }, [startAgain, forgetReading, setLanguageForNow, firstLanguage])

  // The number has a countdown of its own.
  const isUntouched = taking.at === 'class' && language === firstLanguage
  const isUnderWay = !isUntouched && taking.at !== 'given'
  useSlow(isUnderWay, tellSlow)
  const idle = useIdle(isUnderWay, reading.isSpeaking, startOver)
  return { ...steps, isAway, reading, help, helpLine, startOver, idle }
}
