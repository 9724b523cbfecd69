// Whether the server is there: connected, being looked for, too new for this page, or closed to this device.
import { createSlice, type PayloadAction } from '@reduxjs/toolkit'

export type ConnectionState = 'connecting' | 'connected' | 'away' | 'too-old' | 'not-allowed'

/** `since` in milliseconds of this device's clock. */
export type Connection = { readonly state: ConnectionState; readonly since: number }

export const connection = createSlice({
  name: 'connection',
  initialState: { state: 'connecting', since: 0 } as Connection,
  reducers: {
    connectionChanged: (was, { payload: now }: PayloadAction<Connection>): Connection =>
      was.state === now.state ? was : now,
  },
})

export const { connectionChanged } = connection.actions
