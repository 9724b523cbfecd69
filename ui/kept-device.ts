// Which screen of the hall this is, kept on the device itself: after a power cut it knows its size, its zone and its
// counter before the server is back. What the server says then goes before it.
import type { OwnDevice } from '#contract/devices.ts'
import { PROTOCOL_VERSION } from '#contract/version.ts'
import { deviceTold } from './device-slice.ts'
import type { Store } from './store.ts'

// A page of another version may not understand it.
const KEY = `nuanting-device ${PROTOCOL_VERSION}`

/** Puts the kept device into the store, if there is one. */
export function recallDevice(store: Store, place: Pick<Storage, 'getItem'>): void {
  const kept = place.getItem(KEY)
  if (kept === null) return
  const device: OwnDevice | null = JSON.parse(kept)
  store.dispatch(deviceTold(device))
}

/** Keeps what the server says of this device from now on. */
export function keepDevice(store: Store, place: Pick<Storage, 'setItem'>): void {
  let written = store.getState().device
  store.subscribe(() => {
    const { device } = store.getState()
    if (device === written || device === 'unknown') return
    written = device
    place.setItem(KEY, JSON.stringify(device === 'none' ? null : device))
  })
}
