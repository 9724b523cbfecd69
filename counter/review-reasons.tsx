// What was not good: at most six boxes, as many as one likes, or none at all.
import { useState } from 'react'
import type { ReviewReason } from '#contract/commands.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'

const reasons: readonly ReviewReason[] = ['slow', 'attitude', 'unclear', 'sent-back', 'papers', 'place']

export function Reasons({ send }: { readonly send: (chosen: readonly ReviewReason[]) => void }) {
  const text = useText()
  const [chosen, setChosen] = useState<readonly ReviewReason[]>([])
  const turn = (reason: ReviewReason) =>
    setChosen(chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason])
  return (
    <div className="review-ask">
      <h1>{text('review.whyAsk')}</h1>
      <p>{text('review.whyHow')}</p>
      <div className="review-reasons">
        {reasons.map((reason) => (
          <BigButton key={reason} isOn={chosen.includes(reason)} onPress={() => turn(reason)}>
            {chosen.includes(reason) ? '✓ ' : ''}
            {text(`review.reason-${reason}`)}
          </BigButton>
        ))}
      </div>
      <div className="review-buttons">
        <BigButton onPress={() => send([])}>{text('review.skip')}</BigButton>
        <BigButton tone="main" isDisabled={chosen.length === 0} onPress={() => send(chosen)}>
          {text('review.send')}
        </BigButton>
      </div>
    </div>
  )
}
