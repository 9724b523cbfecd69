// One press, one more dispenser or screen, with a name and a code at once.
import { useState } from 'react'
import type { Device } from '#contract/devices.ts'
import { askServer } from '#ui/api.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { deviceFaultText } from '../devices/device-forms.tsx'
import { SCREEN_KINDS, type ScreenKind } from '../devices/screen-draft.ts'
import type { Devices, Done } from '../devices/use-devices.ts'
import { useHallPath } from '../settings/use-settings.ts'

type AddProps = {
  readonly devices: Devices
  readonly makeCode: (device: Pick<Device, 'id' | 'kind' | 'name'>) => Promise<void>
}

export function AddScreens({ devices, makeCode }: AddProps) {
  const text = useText()
  const path = `${useHallPath()}/devices`
  const [said, setSaid] = useState<'nothing' | 'adding' | NonNullable<Done>>('nothing')
  const add = async (kind: ScreenKind) => {
    setSaid('adding')
    const n = (devices.list ?? []).filter((device) => device.kind === kind).length + 1
    const name = text('start.deviceName', { kind: text(`devices.kind-${kind}`), n })
    const printer = kind === 'dispenser' ? freePrinter(devices) : undefined
    const answer = await askServer<Device>('POST', path, { kind, name, ...(printer && { printer }) })
    if (answer === 'no-answer') return setSaid(answer)
    if ('refused' in answer) return setSaid(answer.refused)
    await makeCode(answer.given)
    await devices.readAgain()
    setSaid('nothing')
  }
  return (
    <>
      <fieldset className="field-group button-row">
        <legend>{text('start.add')}</legend>
        {SCREEN_KINDS.map((kind) => (
          <BigButton key={kind} isDisabled={said === 'adding'} onPress={() => void add(kind)}>
            {text(`devices.kind-${kind}`)}
          </BigButton>
        ))}
      </fieldset>
      {said === 'nothing' || said === 'adding' ? undefined : <Notice kind="no">{deviceFaultText(text, said)}</Notice>}
    </>
  )
}

// The first printer that no dispenser has yet, else the first of all.
function freePrinter({ list = [] }: Devices): string | undefined {
  const printers = list.filter(({ kind }) => kind === 'printer')
  const used = new Set(list.map((device) => (device.kind === 'dispenser' ? device.printer : undefined)))
  return (printers.find(({ id }) => !used.has(id)) ?? printers[0])?.id
}
