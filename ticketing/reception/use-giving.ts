// A number for the visitor in front of the guide: chosen in any order, asked for as soon as both are there.
import { useState } from 'react'
import type { DeviceId } from '#contract/ids.ts'
import { newPress } from '#ui/press.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import { afterAnswer, type Giving, NO_WISH, type Sent, takeTicketOf, type Wish } from './wish.ts'

export function useGiving(printer: DeviceId | undefined) {
  const send = useSendCommand()
  const [wish, setWish] = useState<Wish>(NO_WISH)
  const [giving, setGiving] = useState<Giving>({ at: 'choosing' })

  const ask = async (sent: Sent, language: Wish['language']) => {
    setGiving({ at: 'asking' })
    setGiving(afterAnswer(await send(sent.asking, sent.press), sent, language))
  }
  const choose = (more: Partial<Wish>) => {
    if (giving.at !== 'choosing') return
    const next = { ...wish, ...more }
    setWish(next)
    const asking = takeTicketOf(next, printer)
    if (asking) void ask({ asking, press: newPress() }, next.language)
  }

  return {
    wish,
    giving,
    choose,
    /** The same press once more: one wish stays one number. */
    tryAgain: () => {
      if (giving.at === 'no-answer') void ask(giving.sent, wish.language)
    },
    startAgain: () => {
      setWish(NO_WISH)
      setGiving({ at: 'choosing' })
    },
  }
}
