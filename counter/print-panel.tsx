// One more slip: asked twice, because the first may lie in the printer and two people would come with one number.
import type { TicketId, TicketNumber } from '#contract/ids.ts'
import { useText } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import type { PanelProps } from './panel.ts'
import { PanelFrame } from './panel-frame.tsx'

type PrintPanelProps = PanelProps & { readonly ticket: TicketId; readonly number: TicketNumber }

export function PrintPanel({ ticket, number, asking, act, onClose }: PrintPanelProps) {
  const text = useText()
  return (
    <PanelFrame title={text('desk.printAgainAsk', { number })} asking={asking} onClose={onClose}>
      <p>{text('desk.printAgainLook')}</p>
      <Choices
        choices={[
          { key: 'no', words: text('desk.printNot'), onPress: onClose },
          { key: 'yes', words: text('desk.printAgain'), onPress: () => act({ type: 'print-again', ticket }) },
        ]}
      />
    </PanelFrame>
  )
}
