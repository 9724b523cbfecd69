// What this screen is: as it is registered in the settings, unless the address says otherwise for trying something out.
import { useMemo } from 'react'
import type { OwnDevice, Screen } from '#contract/devices.ts'
import type { CounterId, ZoneId } from '#contract/ids.ts'
import type { DeviceState } from './device-slice.ts'
import { useStoreState } from './store.ts'

export type ThisScreen = {
  /** False until the server has said which device this is, or that it is none. */
  readonly isKnown: boolean
  /** The paired device, undefined for a screen that nobody paired. */
  readonly device: OwnDevice | undefined
  /** Where it stands: it shows and says what is called there. Undefined: the whole hall. */
  readonly zone: ZoneId | undefined
  /** The counter it hangs over or lies beside. */
  readonly counter: CounterId | undefined
  /** Its size, and from how far it is read, as it is registered. */
  readonly registered: Screen | undefined
  /** It makes no sound. */
  readonly isSilent: boolean
}

/**
 * This page's own screen. A change in the settings is here at once. `?zone=`, `?counter=` and `?voice=off|on` of the
 * address go before what is registered.
 */
export function useThisScreen(): ThisScreen {
  const state = useStoreState((store) => store.device)
  return useMemo(() => thisScreen(state, location.search), [state])
}

/** The same, pure: from what the server said and the address. */
export function thisScreen(state: DeviceState, search: string): ThisScreen {
  const query = new URLSearchParams(search)
  const device = typeof state === 'string' ? undefined : state
  const voice = query.get('voice')
  return {
    isKnown: state !== 'unknown',
    device,
    zone: query.get('zone') || device?.zone,
    counter: query.get('counter') || device?.counter,
    registered: device?.screen,
    isSilent: voice === null ? device?.speaks === false : voice === 'off',
  }
}
