// The steps of a guide: six at most, added, moved up, taken away and brought back.
import { useState } from 'react'
import { GUIDE_STEP_CHARS_MAX, GUIDE_STEPS_MAX } from '#contract/guide-limits.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { type EditedGuide, type Step, withStep, withStepUp } from './guide-draft.ts'
import { PairField } from './pair-field.tsx'

type GuideStepsProps = { readonly edited: EditedGuide; readonly onChange: (edited: EditedGuide) => void }

export function GuideSteps({ edited, onChange }: GuideStepsProps) {
  const text = useText()
  const [gone, setGone] = useState<{ readonly step: Step; readonly at: number }>()
  const { steps } = edited
  const remove = (step: Step, at: number) => {
    setGone({ step, at })
    onChange({ ...edited, steps: steps.toSpliced(at, 1) })
  }
  const bringBack = () => {
    if (gone) onChange({ ...edited, steps: steps.toSpliced(gone.at, 0, gone.step) })
    setGone(undefined)
  }
  return (
    <section className="guide-rows" aria-label={text('guides.steps')}>
      <h3>{text('guides.steps')}</h3>
      {steps.map((step, at) => (
        <div key={step.key} className="guide-row">
          <PairField
            label={text('guideForm.step', { n: at + 1 })}
            value={step.words}
            onChange={(words) =>
              onChange({ ...edited, steps: steps.map((one) => (one.key === step.key ? { ...one, words } : one)) })
            }
            charsMax={GUIDE_STEP_CHARS_MAX}
            anchor={`guide-steps.${step.key}`}
          />
          <div className="device-buttons">
            <BigButton
              isDisabled={at === 0}
              label={text('guideForm.stepUp', { n: at + 1 })}
              onPress={() => onChange(withStepUp(edited, step.key))}
            >
              {text('guidePlan.up')}
            </BigButton>
            <BigButton
              tone="quiet"
              isDisabled={steps.length === 1}
              label={text('guideForm.stepRemove', { n: at + 1 })}
              onPress={() => remove(step, at)}
            >
              {text('guidePlan.remove')}
            </BigButton>
          </div>
        </div>
      ))}
      <div className="device-buttons">
        <BigButton isDisabled={steps.length >= GUIDE_STEPS_MAX} onPress={() => onChange(withStep(edited))}>
          {text('guideForm.stepAdd')}
        </BigButton>
        {gone && steps.length < GUIDE_STEPS_MAX ? (
          <BigButton onPress={bringBack}>{text('guideForm.stepBack', { n: gone.at + 1 })}</BigButton>
        ) : undefined}
      </div>
    </section>
  )
}
