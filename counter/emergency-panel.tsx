// Raising an emergency: one more touch says what it is, and every desk of the hall sees it.
import { useState } from 'react'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { emergencyKinds } from '#ui/parts/emergencies.tsx'
import { Choices } from './choices.tsx'
import type { PanelProps } from './panel.ts'
import { PanelFrame } from './panel-frame.tsx'

export function EmergencyPanel({ view: { counter }, asking, act, onClose }: PanelProps) {
  const text = useText()
  const words = useWords()
  const [isDrill, setIsDrill] = useState(false)
  return (
    <PanelFrame title={text('desk.emergencyAsk')} asking={asking} onClose={onClose}>
      <BigButton isOn={isDrill} onPress={() => setIsDrill(!isDrill)}>
        {text('desk.emergencyIsDrill')}
      </BigButton>
      <Choices
        choices={emergencyKinds.map((kind) => ({
          key: kind,
          words: text(`desk.emergency-${kind}`),
          onPress: () => {
            const where = { place: words(counter.name), counter: counter.id }
            act({ type: 'raise-emergency', kind, ...where, ...(isDrill && { drill: true }) })
          },
        }))}
      />
    </PanelFrame>
  )
}
