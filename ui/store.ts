// The Redux store of a screen: what the server said, and whether the server is there. Nothing that can be worked out.
import { configureStore } from '@reduxjs/toolkit'
import { useDispatch, useSelector } from 'react-redux'
import { connection } from './connection-slice.ts'
import { device } from './device-slice.ts'
import { language } from './language-slice.ts'
import { session } from './session-slice.ts'
import { views } from './view-slice.ts'

/** An empty store; one for each page that is loaded. */
export function openStore() {
  return configureStore({
    reducer: {
      views: views.reducer,
      connection: connection.reducer,
      session: session.reducer,
      device: device.reducer,
      language: language.reducer,
    },
    devTools: false,
  })
}

export type Store = ReturnType<typeof openStore>
export type StoreState = ReturnType<Store['getState']>
export const useStoreDispatch = useDispatch.withTypes<Store['dispatch']>()
export const useStoreState = useSelector.withTypes<StoreState>()
