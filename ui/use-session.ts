// Who works here: asked once, and changed by signing in, signing out and pairing.
import { useCallback, useEffect } from 'react'
import type { Problem } from '#contract/answers.ts'
import { changePassword, claimPairing, type Fetched, getSession, signIn, signOut } from './api.ts'
import { useOpenConnection } from './connection.ts'
import { type Session, type SessionState, sessionChanged } from './session-slice.ts'
import { useStoreDispatch, useStoreState } from './store.ts'

/** What a door said to somebody who wants in. */
export type LetIn = 'in' | Problem | 'no-answer'

export type SessionDoor = {
  readonly session: SessionState
  readonly signIn: (who: { readonly username: string; readonly password: string }) => Promise<LetIn>
  readonly changePassword: (passwords: { readonly old: string; readonly fresh: string }) => Promise<LetIn>
  /** `code`: the 6 digits that a manager made. */
  readonly pair: (code: string) => Promise<LetIn>
  readonly signOut: () => Promise<void>
  /** Asks the server again who is here. */
  readonly refresh: () => Promise<void>
}

/** Who is here, on this device. After every change the socket comes in again with the new cookie. */
export function useSession(): SessionDoor {
  const session = useStoreState((state) => state.session)
  const dispatch = useStoreDispatch()
  const { reconnect } = useOpenConnection()

  const refresh = useCallback(async () => {
    dispatch(sessionChanged(sessionIn(await getSession())))
  }, [dispatch])

  useEffect(() => {
    if (session !== 'unknown') return
    dispatch(sessionChanged('asking'))
    void refresh()
  }, [session, dispatch, refresh])

  const enter = useCallback(
    async (fetched: Fetched<unknown>): Promise<LetIn> => {
      if (fetched === 'no-answer') return 'no-answer'
      if ('refused' in fetched) return fetched.refused
      await refresh()
      reconnect()
      return 'in'
    },
    [refresh, reconnect],
  )

  return {
    session,
    signIn: useCallback(async (who) => enter(await signIn(who)), [enter]),
    changePassword: useCallback(async (passwords) => enter(await changePassword(passwords)), [enter]),
    pair: useCallback(async (code) => enter(await claimPairing(code)), [enter]),
    signOut: useCallback(async () => {
      await signOut()
      await refresh()
      reconnect()
    }, [refresh, reconnect]),
    refresh,
  }
}

function sessionIn(fetched: Fetched<Session>): SessionState {
  if (fetched === 'no-answer') return 'no-answer'
  if ('given' in fetched) return fetched.given
  return fetched.refused.status === 401 ? 'nobody' : 'no-answer'
}
