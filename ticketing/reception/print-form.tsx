// A slip once more, on the printer that is chosen; it says that it is a second one.
import { useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import type { TicketFormProps } from './panels.tsx'

export function PrintForm({ view, ticket, act }: TicketFormProps) {
  const text = useText()
  return (
    <>
      <p>{text('desk.printAgainLook')}</p>
      <Choices
        title={text('reception.printer')}
        choices={view.printers.map(({ device, name, trouble }) => ({
          key: device,
          words: name,
          hint: trouble ? text(`desk.trouble-${trouble}`) : undefined,
          onPress: () => act({ type: 'print-again', ticket: ticket.id, printer: device }),
        }))}
      />
    </>
  )
}
