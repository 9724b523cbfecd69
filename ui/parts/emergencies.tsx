// Something happened to somebody: over everything else, with the plan card, what was done by it and when, and its end.
import { useState } from 'react'
import type { EmergencyStep } from '#contract/commands.ts'
import type { ShownEmergency } from '#contract/counter-views.ts'
import type { EmergencyPlan } from '#contract/settings.ts'
import { type Text, useText } from '../language.ts'
import type { Ask } from '../use-ask.ts'
import { BigButton } from './big-button.tsx'
import { timeOf } from './clock.tsx'
import './emergencies.css'

const steps: readonly EmergencyStep[] = ['called-120', 'box-fetched', 'ambulance-met', 'family-told']
/** The kinds that every hall knows (contract/commands.ts, EMERGENCY_KINDS, whose file must not come into a browser). */
export const emergencyKinds = ['illness', 'fall', 'fire', 'conflict', 'other'] as const

type EmergenciesProps = {
  readonly view: {
    readonly emergencies: readonly ShownEmergency[]
    readonly emergencyPlan?: EmergencyPlan
    readonly timeZone: string
  }
  readonly ask: Ask['ask']
  readonly mayPress: boolean
  /** Whoever is signed in may say that it is over. */
  readonly mayClear: boolean
}

/** One card for each emergency that is not over; nothing at all on a good day. */
export function Emergencies(props: EmergenciesProps) {
  return (
    <div className="emergencies" role="alert">
      {props.view.emergencies.map((happened) => (
        <Emergency key={happened.emergency} {...props} happened={happened} />
      ))}
    </div>
  )
}

function Emergency(props: EmergenciesProps & { readonly happened: ShownEmergency }) {
  const text = useText()
  const { view, ask, mayPress, mayClear, happened } = props
  const { emergency, place, kind, drill, raisedAt, marks } = happened
  return (
    <section className="emergency" data-drill={drill}>
      <h2>
        {drill ? <em>{text('desk.emergencyDrill')} </em> : undefined}
        {text('desk.emergencyAt', { kind: emergencyWords(text, kind), place })} {timeOf(raisedAt, view.timeZone)}
      </h2>
      <PlanCard plan={view.emergencyPlan} />
      <div className="emergency-steps">
        {steps.map((step) => {
          const mark = marks.find((one) => one.step === step)
          return (
            <BigButton
              key={step}
              isOn={mark !== undefined}
              isDisabled={!mayPress || mark !== undefined}
              onPress={() => void ask({ type: 'mark-emergency', emergency, step })}
            >
              {text(`desk.mark-${step}`)} {mark ? `✓ ${timeOf(mark.at, view.timeZone)}` : ''}
            </BigButton>
          )
        })}
        {mayClear ? (
          <Over mayPress={mayPress} onOver={() => void ask({ type: 'clear-emergency', emergency })} />
        ) : undefined}
      </div>
    </section>
  )
}

// Asked once more: a slip of the finger would take the card away from everybody.
function Over({ mayPress, onOver }: { readonly mayPress: boolean; readonly onOver: () => void }) {
  const text = useText()
  const [isAsked, setIsAsked] = useState(false)
  if (!isAsked) {
    return (
      <BigButton isDisabled={!mayPress} onPress={() => setIsAsked(true)}>
        {text('desk.emergencyOver')}
      </BigButton>
    )
  }
  return (
    <span className="emergency-over">
      <strong>{text('desk.emergencyOverAsk')}</strong>
      <BigButton onPress={() => setIsAsked(false)}>{text('desk.emergencyNotOver')}</BigButton>
      <BigButton tone="go" isDisabled={!mayPress} onPress={onOver}>
        {text('desk.emergencyOverYes')}
      </BigButton>
    </span>
  )
}

/** What to do, in the hall's own words; without them, what holds everywhere. */
export function PlanCard({ plan = {} }: { readonly plan?: EmergencyPlan }) {
  const text = useText()
  const { address, boxPlace, fetchesBox, meetsAmbulance } = plan
  const lines = [
    address && text('desk.planAddress', { words: address }),
    boxPlace && text('desk.planBox', { words: boxPlace }),
    fetchesBox && text('desk.planFetch', { words: fetchesBox }),
    meetsAmbulance && text('desk.planMeet', { words: meetsAmbulance }),
  ].filter((line) => line !== undefined)
  if (lines.length === 0) return <p>{text('desk.planNone')}</p>
  return (
    <ul className="emergency-plan">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

// A hall may have a word of its own: it is shown as the hall wrote it.
function emergencyWords(text: Text, kind: string): string {
  const known = emergencyKinds.find((one) => one === kind)
  return known ? text(`desk.emergency-${known}`) : kind
}
