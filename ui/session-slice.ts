// Who works here, on what device: as the server said it.
import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Role } from '#contract/people.ts'

export type StaffSession = { readonly id: string; readonly name: string; readonly roles: readonly Role[] }
export type DeviceSession = { readonly id: string; readonly kind: string; readonly name: string }

/** The answer of `GET /api/session`: a person or a paired device. A first, random password must be changed. */
export type Session = {
  readonly staff?: StaffSession
  readonly device?: DeviceSession
  readonly mustChangePassword?: boolean
}

export type SessionState = 'unknown' | 'asking' | 'nobody' | 'no-answer' | Session

export const session = createSlice({
  name: 'session',
  initialState: 'unknown' as SessionState,
  reducers: {
    sessionChanged: (_, { payload }: PayloadAction<SessionState>): SessionState => payload,
  },
})

export const { sessionChanged } = session.actions
