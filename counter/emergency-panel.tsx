// Raising an emergency: one more touch says what it is, and every desk of the hall sees it.
import { useText, useWords } from '#ui/language.ts'
import { Choices } from './choices.tsx'
import { emergencyKinds } from './emergencies.tsx'
import type { PanelProps } from './panel.ts'
import { PanelFrame } from './panel-frame.tsx'

export function EmergencyPanel({ view: { counter }, asking, act, onClose }: PanelProps) {
  const text = useText()
  const words = useWords()
  return (
    <PanelFrame title={text('desk.emergencyAsk')} asking={asking} onClose={onClose}>
      <Choices
        choices={emergencyKinds.map((kind) => ({
          key: kind,
          words: text(`desk.emergency-${kind}`),
          onPress: () => act({ type: 'raise-emergency', kind, place: words(counter.name), counter: counter.id }),
        }))}
      />
    </PanelFrame>
  )
}
