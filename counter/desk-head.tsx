// The head of the desk: which counter, who sits there, the hall's time, the other language, the way out.
import type { ReactNode } from 'react'
import type { DeskView } from '#contract/counter-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Clock } from '#ui/parts/clock.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { useSession } from '#ui/use-session.ts'
import { isColleagues } from './desk-state.ts'

type DeskHeadProps = { readonly view: DeskView; readonly children?: ReactNode }

export function DeskHead({ view, children }: DeskHeadProps) {
  const text = useText()
  const words = useWords()
  const { session, signOut } = useSession()
  const staff = typeof session === 'string' ? undefined : session.staff
  return (
    <header className="desk-head">
      {children ?? <strong className="desk-hall">{words(view.hallName)}</strong>}
      <span className="desk-head-room" />
      <Clock timeZone={view.timeZone} />
      {staff ? <span className="desk-staff">{staff.name}</span> : undefined}
      <LanguageSwitch />
      <BigButton tone="quiet" onPress={() => void signOut()}>
        {text('desk.signOut')}
      </BigButton>
    </header>
  )
}

/** The chosen counter, its state, and the way to another one. */
export function CounterSign({ view, onChange }: { readonly view: DeskView; readonly onChange: () => void }) {
  const text = useText()
  const words = useWords()
  const { session } = useSession()
  const { counter } = view
  if (!counter) return undefined
  const me = typeof session === 'string' ? undefined : session.staff
  return (
    <>
      <h1 className="desk-counter">{words(counter.name)}</h1>
      <span className="desk-state" data-state={counter.state}>
        {counter.pauseReason === undefined
          ? text(`desk.state-${counter.state}`)
          : text('desk.pausedFor', { reason: counter.pauseReason })}
      </span>
      {isColleagues(counter, me) ? <em className="desk-standing-in">{text('desk.standingIn')}</em> : undefined}
      <BigButton tone="quiet" onPress={onChange}>
        {text('desk.changeCounter')}
      </BigButton>
    </>
  )
}
