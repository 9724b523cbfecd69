// Asking the hall from a staff page: one press at a time, and a lost answer can be asked for again under the same press.
import { useCallback, useRef, useState } from 'react'
import { askInTurn, type Outcome, type Pressed } from './ask-in-turn.ts'
import { newPress } from './press.ts'
import type { Asking } from './send-command.ts'
import { useSendCommand } from './use-send-command.ts'

// EN 301 549 5.8: a finger that trembles strikes twice; the second stroke would already mean the next step.
const DOUBLE_STRIKE_MS = 400

/** What came of the last press. */
export type Said = 'asking' | Outcome

export type Ask = {
  readonly said: Said
  /** A press is under way, or was a moment ago: another one would be let go. */
  readonly isResting: boolean
  /** Asks one after the other; stops at the first that is not done. Tells whether all were done. */
  readonly ask: (...askings: readonly Asking[]) => Promise<boolean>
  /** After a lost answer: the same presses once more, which is safe. Tells whether all are done now. */
  readonly askAgain: () => Promise<boolean>
  readonly forget: () => void
}

/** One line to the hall. While a press is under way, and a moment after it, another is let go. */
export function useAsk(): Ask {
  const sendCommand = useSendCommand()
  const [said, setSaid] = useState<Said>('none')
  const isBusy = useRef(false)
  const [isResting, setIsResting] = useState(false)

  const sendAll = useCallback(
    async (presses: readonly Pressed[]): Promise<boolean> => {
      if (isBusy.current) return false
      isBusy.current = true
      setIsResting(true)
      setSaid('asking')
      const outcome = await askInTurn(presses, sendCommand)
      setSaid(outcome)
      setTimeout(() => {
        isBusy.current = false
        setIsResting(false)
      }, DOUBLE_STRIKE_MS)
      return outcome === 'none'
    },
    [sendCommand],
  )

  return {
    said,
    isResting,
    ask: useCallback((...askings) => sendAll(askings.map((asking) => ({ asking, press: newPress() }))), [sendAll]),
    askAgain: useCallback(async () => {
      return typeof said === 'object' && 'noAnswer' in said ? sendAll(said.noAnswer) : false
    }, [said, sendAll]),
    forget: useCallback(() => setSaid('none'), []),
  }
}
