// The visit at the dispenser: steps as they are pressed, and the one question to the hall.
import { useCallback, useReducer } from 'react'
import { useLanguage } from '#ui/language.ts'
import { newPress } from '#ui/press.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import { afterStep, START, type Wish } from './taking.ts'

/** Where the visitor is, and what they may do there. */
export function useTaking() {
  const [taking, step] = useReducer(afterStep, START)
  const send = useSendCommand()
  const { language } = useLanguage()

  const ask = useCallback(
    async ({ press, ...wish }: Wish) => {
      const answer = await send({ type: 'take-ticket', ...wish, language }, press)
      step({ did: 'was-answered', press, answer })
    },
    [send, language],
  )
  const chooseService = (service: string) => {
    if (taking.at !== 'service') return
    const wish = { class: taking.class, service, press: newPress() }
    step({ did: 'service-chosen', service, press: wish.press })
    void ask(wish)
  }
  const tryAgain = () => {
    if (taking.at !== 'no-answer') return
    step({ did: 'tried-again' })
    void ask(taking.wish)
  }

  return {
    taking,
    chooseClass: useCallback((id: string) => step({ did: 'class-chosen', class: id }), []),
    chooseService,
    goBack: useCallback(() => step({ did: 'went-back' }), []),
    tryAgain,
    startAgain: useCallback(() => step({ did: 'started-again' }), []),
  }
}
