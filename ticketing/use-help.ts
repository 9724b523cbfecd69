// 请人帮忙: asks for a person, and follows what becomes of it.
import { useCallback, useState } from 'react'
import type { DispenserView } from '#contract/views.ts'
import { useText } from '#ui/language.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import { useSession } from '#ui/use-session.ts'

/** `coming`: the hall knows. `on-the-way`: somebody saw it. */
export type Help = 'none' | 'asking' | 'coming' | 'on-the-way' | 'no-answer'

type Asked = 'none' | 'asking' | 'no-answer' | { readonly help: string }

/** Help is asked for once for a visit; `forget` begins the next one. */
export function useHelp(view: DispenserView | undefined) {
  const [asked, setAsked] = useState<Asked>('none')
  const send = useSendCommand()
  const place = usePlace()

  const ask = useCallback(async () => {
    setAsked('asking')
    const answer = await send({ type: 'ask-for-help', place })
    // The help's id is the place of its event in the journal.
    setAsked(answer !== 'no-answer' && 'given' in answer ? { help: String(answer.given.position) } : 'no-answer')
  }, [send, place])

  const forget = useCallback(() => setAsked('none'), [])
  return { help: helpOf(asked, view), ask, forget }
}

function helpOf(asked: Asked, view: DispenserView | undefined): Help {
  if (typeof asked === 'string') return asked
  const isSeen = view?.helps.some(({ help, answeredAt }) => help === asked.help && answeredAt !== undefined)
  return isSeen ? 'on-the-way' : 'coming'
}

function usePlace(): string {
  const text = useText()
  const { session } = useSession()
  const device = typeof session === 'string' ? undefined : session.device
  return device?.name ?? text('dispenser.place')
}
