// 请人帮忙: asks for a person, and follows what becomes of it. It belongs to the machine, not to a visit: whoever stands
// there while somebody is on the way may know.
import { useCallback, useEffect, useState } from 'react'
import type { HelpKind } from '#contract/commands.ts'
import type { DispenserView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { useSendCommand } from '#ui/use-send-command.ts'
import { useSession } from '#ui/use-session.ts'

const COMING_SHOWN_MS = 180_000
const NEWS_SHOWN_MS = 30_000

/** `coming`: the hall knows. `on-the-way`: somebody saw it. `everybody`: an emergency, and all who work here know. */
export type Help = 'none' | 'asking' | 'coming' | 'on-the-way' | 'everybody' | 'no-answer'

type Asked = 'none' | 'asking' | 'no-answer' | 'everybody' | { readonly help: string }

export type HelpLine = {
  readonly help: Help
  readonly ask: (kind?: HelpKind) => Promise<void>
  /** 突发疾病: every desk and every guide sees it. */
  readonly raise: () => Promise<void>
  /** Tells the guides that somebody takes long here; nothing changes on the screen. */
  readonly tellSlow: () => void
}

/** What became of the last call for help, and how to call; it is over 3 min after the call, or 30 s after the last news. */
export function useHelp(view: DispenserView | undefined): HelpLine {
  const [asked, setAsked] = useState<Asked>('none')
  const send = useSendCommand()
  const place = usePlace()

  const ask = useCallback(
    async (kind?: HelpKind) => {
      setAsked('asking')
      const answer = await send({ type: 'ask-for-help', place, ...(kind && { kind }) })
      // The help's id is the place of its event in the journal.
      setAsked(answer !== 'no-answer' && 'given' in answer ? { help: String(answer.given.position) } : 'no-answer')
    },
    [send, place],
  )
  const raise = useCallback(async () => {
    setAsked('asking')
    const answer = await send({ type: 'raise-emergency', kind: 'illness', place })
    setAsked(answer !== 'no-answer' && 'given' in answer ? 'everybody' : 'no-answer')
  }, [send, place])
  const tellSlow = useCallback(() => void send({ type: 'ask-for-help', place, kind: 'slow' }), [send, place])

  const help = helpOf(asked, view)
  useEffect(() => {
    if (help === 'none' || help === 'asking') return
    const isLong = help === 'coming' || help === 'everybody'
    const timer = setTimeout(() => setAsked('none'), isLong ? COMING_SHOWN_MS : NEWS_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [help])
  return { help, ask, raise, tellSlow }
}

/** Somebody was called and may still be on the way: another press calls nobody else. */
export function isCalled(help: Help): boolean {
  return help !== 'none' && help !== 'no-answer'
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
