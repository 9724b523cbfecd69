// Who may see a page: those who may not yet are asked in place, and the page goes on as soon as they are in.
import { type ReactNode, useEffect } from 'react'
import { ChangePassword } from '#office/door/change-password.tsx'
import { PairDevice } from '#office/door/pair-device.tsx'
import { SignedIn, SignIn } from '#office/door/sign-in.tsx'
import { useText } from '#ui/language.ts'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import type { SessionState } from '#ui/session-slice.ts'
import { useConnection } from '#ui/use-connection.ts'
import { useSession } from '#ui/use-session.ts'
import { isOffered } from './offered.ts'
import { Opening } from './opening.tsx'
import type { Need, ScreenPlace } from './screens.ts'

const ASK_AGAIN_MS = 5_000

type GateProps = { readonly place: ScreenPlace; readonly children: ReactNode }

export function Gate({ place, children }: GateProps) {
  return place.needs === 'nobody' ? children : <GuardedGate place={place}>{children}</GuardedGate>
}

function GuardedGate({ place, children }: GateProps) {
  const { session, refresh } = useSession()
  const { state } = useConnection()
  // A page for others is not even begun: it would show its forms around a refusal.
  const isForOthers = place.needs === 'staff' && !isOffered(place.path, session)
  const isShutOut = state === 'not-allowed' || isForOthers
  useAskingAgain(session === 'no-answer', refresh)
  useEffect(() => {
    // The server shows nothing any more: somebody signed out elsewhere, or the sign-in ended. Who are we now?
    if (state === 'not-allowed') void refresh()
  }, [state, refresh])

  if (session === 'no-answer') return <Opening isAlone />
  if (session === 'unknown' || session === 'asking') return <Opening />
  if (mayEnter(place.needs, session) && !isShutOut) return children
  return <Door place={place} session={session} isShutOut={isShutOut && session !== 'nobody'} />
}

function Door({ place, session, isShutOut }: { place: ScreenPlace; session: SessionState; isShutOut: boolean }) {
  const text = useText()
  return (
    <main className="door">
      <header className="door-head">
        <h1>{text(place.title)}</h1>
        <LanguageSwitch />
      </header>
      {isShutOut ? <Notice kind="no">{text('rejection.not-allowed')}</Notice> : undefined}
      <SignedIn />
      <WayIn needs={place.needs} session={session} />
      <p>
        <a href="/">{text('common.home')}</a>
      </p>
    </main>
  )
}

function WayIn({ needs, session }: { readonly needs: Need; readonly session: SessionState }) {
  const isStaff = typeof session !== 'string' && session.staff !== undefined
  if (mustChange(session)) return <ChangePassword />
  if (needs === 'staff') return isStaff ? undefined : <SignIn />
  return (
    <>
      <PairDevice />
      {isStaff ? undefined : <SignInInstead />}
    </>
  )
}

// A manager tries out a dispenser without pairing it.
function SignInInstead() {
  const text = useText()
  return (
    <details className="door-instead">
      <summary>{text('signIn.instead')}</summary>
      <SignIn />
    </details>
  )
}

function mayEnter(needs: Need, session: SessionState): boolean {
  if (typeof session === 'string' || mustChange(session)) return false
  // Which of the staff may see it is the server's to say; it answers `not-allowed`.
  return session.staff !== undefined || (needs !== 'staff' && session.device?.kind === needs)
}

function mustChange(session: SessionState): boolean {
  return typeof session !== 'string' && session.mustChangePassword === true
}

function useAskingAgain(isNeeded: boolean, ask: () => Promise<void>): void {
  useEffect(() => {
    if (!isNeeded) return
    const timer = setInterval(() => void ask(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isNeeded, ask])
}
