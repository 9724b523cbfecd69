// The pairing codes that were made on this page, as long as they are good for.
import { useEffect, useRef, useState } from 'react'
import type { Devices, ListedDevice } from '../devices/use-devices.ts'

/** contract.md, pairings: a code is good for 15 minutes. */
const CODE_MS = 15 * 60_000

export type MadeCode = Awaited<ReturnType<Devices['makeCode']>>

export function usePairingCodes(devices: Devices): {
  readonly codes: ReadonlyMap<string, MadeCode>
  readonly make: (device: Pick<ListedDevice, 'id' | 'kind' | 'name'>) => Promise<void>
} {
  const [codes, setCodes] = useState<ReadonlyMap<string, MadeCode>>(new Map())
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const { current } = timers
    return () => current.forEach(clearTimeout)
  }, [])
  const make = async (device: Pick<ListedDevice, 'id' | 'kind' | 'name'>) => {
    const code = await devices.makeCode(device)
    setCodes((known) => new Map(known).set(device.id, code))
    const drop = () => setCodes((known) => new Map([...known].filter(([id, one]) => id !== device.id || one !== code)))
    timers.current.add(setTimeout(drop, CODE_MS))
  }
  return { codes, make }
}
