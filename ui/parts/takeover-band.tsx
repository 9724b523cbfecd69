// What is on all screens, on the pages of the staff: a band with its words, its end, and for those who may the way to end it.
import { useState } from 'react'
import type { ShownTakeover, ViewHead } from '#contract/view-head.ts'
import { useLanguage, useText } from '../language.ts'
import { rejectionText } from '../rejection-text.ts'
import { untilText } from '../takeover-until.ts'
import { type Ask, useAsk } from '../use-ask.ts'
import { useConnection } from '../use-connection.ts'
import { useHallNow } from '../use-hall-now.ts'
import { useSession } from '../use-session.ts'
import { BigButton } from './big-button.tsx'
import './takeover-band.css'

/** One band for each notice that is on; nothing at all on a good day. */
export function TakeoverBands({ view }: { readonly view: ViewHead }) {
  const { takeovers = [] } = view
  if (takeovers.length === 0) return undefined
  return (
    <div className="takeover-bands" role="alert">
      {takeovers.map((takeover) => (
        <TakeoverBand key={takeover.takeover} view={view} takeover={takeover} />
      ))}
    </div>
  )
}

/** One of them. */
export function TakeoverBand({ view, takeover }: { readonly view: ViewHead; readonly takeover: ShownTakeover }) {
  const text = useText()
  const { language } = useLanguage()
  const nowMs = useHallNow()
  const { drill, zoneName, until } = takeover
  // The server may be away: at its end it is gone from the screens by itself.
  if (Date.parse(until) <= nowMs) return undefined
  return (
    <section className="takeover-band" data-drill={drill}>
      <strong className="takeover-band-kind">{text(drill ? 'takeover.drill' : 'takeover.real')}</strong>
      <span className="takeover-band-words">{takeover.text[language]}</span>
      <span className="takeover-band-where">
        <span>{zoneName?.[language] ?? text('takeover.wholeHall')}</span>
        <span>{untilText(language, until, view)}</span>
      </span>
      <EndTakeover takeover={takeover.takeover} />
    </section>
  )
}

/** Asked once more: a slip of the finger would take the words from every screen. Nothing for those who may not. */
export function EndTakeover({ takeover }: { readonly takeover: string }) {
  const text = useText()
  const { session } = useSession()
  const { state } = useConnection()
  const { ask, askAgain, said } = useAsk()
  const [isAsked, setIsAsked] = useState(false)
  const roles = typeof session === 'string' ? [] : (session.staff?.roles ?? [])
  if (!roles.some((role) => role === 'admin' || role === 'manager')) return undefined
  const isDisabled = state !== 'connected' || said === 'asking'
  const end = () => void (isLost(said) ? askAgain() : ask({ type: 'end-takeover', takeover }))
  return (
    <span className="takeover-band-end">
      {isAsked ? (
        <>
          <BigButton onPress={() => setIsAsked(false)}>{text('common.cancel')}</BigButton>
          <BigButton tone="go" isDisabled={isDisabled} onPress={end}>
            {text(isLost(said) ? 'takeover.endLost' : 'takeover.endSure')}
          </BigButton>
        </>
      ) : (
        <BigButton isDisabled={isDisabled} onPress={() => setIsAsked(true)}>
          {text('takeover.end')}
        </BigButton>
      )}
      {typeof said === 'object' && 'rejected' in said ? <span>{rejectionText(text, said.rejected)}</span> : undefined}
    </span>
  )
}

function isLost(said: Ask['said']): boolean {
  return typeof said === 'object' && 'noAnswer' in said
}
