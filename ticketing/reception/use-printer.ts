// Where slips come out, remembered on this tablet.
import { useState } from 'react'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { DeviceId } from '#contract/ids.ts'

const PRINTER_KEY = 'nuanting-reception-printer'

/** The chosen printer, or undefined for none: also when the one of yesterday is not there any more. */
export function usePrinter({ printers }: Pick<ReceptionView, 'printers'>) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(PRINTER_KEY) ?? '')
  const printer = printers.find(({ device }) => device === chosen)?.device
  const choose = (device: DeviceId | undefined) => {
    localStorage.setItem(PRINTER_KEY, device ?? '')
    setChosen(device ?? '')
  }
  return { printer, choose }
}
