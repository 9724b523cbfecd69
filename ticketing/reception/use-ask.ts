// Asking the hall from the reception: one press at a time, and silence can be asked again under the same press.
import { useCallback, useRef, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { newPress } from '#ui/press.ts'
import type { Asking } from '#ui/send-command.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import type { Sent } from './wish.ts'

// EN 301 549 5.8: a finger that trembles strikes twice.
const DOUBLE_STRIKE_MS = 400

export type Said = 'none' | 'asking' | { readonly rejected: Problem } | { readonly noAnswer: Sent }

export type Ask = {
  readonly said: Said
  /** True when the hall did it. While a press is under way, and a moment after it, another is let go. */
  readonly ask: (asking: Asking) => Promise<boolean>
  readonly askAgain: () => Promise<boolean>
  readonly forget: () => void
}

export function useAsk(): Ask {
  const sendCommand = useSendCommand()
  const [said, setSaid] = useState<Said>('none')
  const isBusy = useRef(false)

  const send = useCallback(
    async (sent: Sent): Promise<boolean> => {
      if (isBusy.current) return false
      isBusy.current = true
      setSaid('asking')
      const answered = await sendCommand(sent.asking, sent.press)
      setSaid(saidOf(answered, sent))
      setTimeout(() => {
        isBusy.current = false
      }, DOUBLE_STRIKE_MS)
      return typeof answered === 'object' && 'given' in answered
    },
    [sendCommand],
  )

  return {
    said,
    ask: useCallback((asking) => send({ asking, press: newPress() }), [send]),
    askAgain: useCallback(async () => {
      return typeof said === 'object' && 'noAnswer' in said ? send(said.noAnswer) : false
    }, [said, send]),
    forget: useCallback(() => setSaid('none'), []),
  }
}

function saidOf(answered: Awaited<ReturnType<ReturnType<typeof useSendCommand>>>, sent: Sent): Said {
  if (answered === 'no-answer') return { noAnswer: sent }
  return 'rejected' in answered ? { rejected: answered.rejected } : 'none'
}
