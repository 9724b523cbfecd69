// The bar at the foot of each step: back, on, and past it without saving.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { STEPS, type Step } from './progress.ts'
import type { Walk } from './use-walk.ts'

export function WalkBar({ walk, step }: { readonly walk: Walk; readonly step: Step }) {
  const text = useText()
  const [isAsking, setIsAsking] = useState(false)
  const at = STEPS.indexOf(step)
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  const skip = () => {
    setIsAsking(false)
    if (after) walk.skipTo(after)
  }
  return (
    <section className="save-bar walk-bar" aria-label={text('start.steps')}>
      <div className="save-bar-row">
        {before ? (
          <BigButton isDisabled={walk.isSaving} onPress={() => void walk.goTo(before)}>
            {text('start.back')}
          </BigButton>
        ) : undefined}
        <span className="walk-room" />
        {after ? (
          <>
            {step === 'devices' ? undefined : (
              <BigButton
                tone="quiet"
                isDisabled={walk.isSaving}
                onPress={() => (walk.door.current.isUnsaved ? setIsAsking(true) : skip())}
              >
                {text('start.skip')}
              </BigButton>
            )}
            <BigButton tone="main" isDisabled={walk.isSaving} onPress={() => void walk.goTo(after)}>
              {text(walk.isSaving ? 'start.saving' : step === 'devices' ? 'start.nextOnly' : 'start.next')}
            </BigButton>
          </>
        ) : (
          <a className="big-button" href={`/settings${location.search}`}>
            {text('start.toSettings')}
          </a>
        )}
      </div>
      {isAsking ? (
        <Dialog title={text('start.skipAsk-title')} onClose={() => setIsAsking(false)}>
          <p>{text('start.skipAsk')}</p>
          <div className="dialog-buttons">
            <BigButton onPress={() => setIsAsking(false)}>{text('common.cancel')}</BigButton>
            <BigButton tone="main" onPress={skip}>
              {text('start.skip')}
            </BigButton>
          </div>
        </Dialog>
      ) : undefined}
    </section>
  )
}
