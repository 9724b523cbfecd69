// Which printer gives the slip; none is an answer too, then the number is said.

import type { ReceptionView } from '#contract/entrance-views.ts'
import type { DeviceId } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'

type PrinterChoiceProps = {
  readonly view: ReceptionView
  readonly printer: DeviceId | undefined
  readonly onChoose: (device: DeviceId | undefined) => void
}

export function PrinterChoice({ view: { printers }, printer, onChoose }: PrinterChoiceProps) {
  const text = useText()
  if (printers.length === 0) return undefined
  return (
    <Choices
      title={text('reception.printer')}
      choices={[
        ...printers.map(({ device, name, trouble }) => ({
          key: device,
          words: name,
          hint: trouble ? text(`desk.trouble-${trouble}`) : undefined,
          isOn: printer === device,
          onPress: () => onChoose(device),
        })),
        {
          key: 'none',
          words: text('reception.printerNone'),
          isOn: printer === undefined,
          onPress: () => onChoose(undefined),
        },
      ]}
    />
  )
}
