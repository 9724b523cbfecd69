// Which device of the hall this page is: the server says it at every connection, and whenever somebody changed it.
import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { OwnDevice } from '#contract/devices.ts'

/** `unknown` until the server has spoken; `none`: nobody paired this screen. */
export type DeviceState = 'unknown' | 'none' | OwnDevice

export const device = createSlice({
  name: 'device',
  initialState: 'unknown' as DeviceState,
  reducers: {
    deviceTold: (_, { payload }: PayloadAction<OwnDevice | null>): DeviceState => payload ?? 'none',
  },
})

export const { deviceTold } = device.actions
