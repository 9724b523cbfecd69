// Something happened to somebody: over everything else, with the plan card and what was already done by it.
import type { EmergencyStep } from '#contract/commands.ts'
import type { DeskView, ShownEmergency } from '#contract/counter-views.ts'
import { type Text, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import type { Ask } from './use-ask.ts'

type EmergenciesProps = { readonly view: DeskView; readonly ask: Ask['ask']; readonly mayPress: boolean }

const steps: readonly EmergencyStep[] = ['called-120', 'box-fetched', 'ambulance-met', 'family-told']

export function Emergencies(props: EmergenciesProps) {
  return (
    <div className="emergencies" role="alert">
      {props.view.emergencies.map((emergency) => (
        <Emergency key={emergency.emergency} {...props} happened={emergency} />
      ))}
    </div>
  )
}

function Emergency({ view, ask, mayPress, happened }: EmergenciesProps & { readonly happened: ShownEmergency }) {
  const text = useText()
  const { emergency, place, kind, drill, raisedAt, marks } = happened
  return (
    <section className="emergency">
      <h2>
        {text('desk.emergencyAt', { kind: emergencyWords(text, kind), place })} {timeOf(raisedAt, view.timeZone)}
        {drill ? <em> {text('desk.emergencyDrill')}</em> : undefined}
      </h2>
      <PlanCard view={view} />
      <div className="emergency-steps">
        {steps.map((step) => {
          const mark = marks.find((one) => one.step === step)
          return (
            <BigButton
              key={step}
              isDisabled={!mayPress || mark !== undefined}
              onPress={() => void ask({ type: 'mark-emergency', emergency, step })}
            >
              {text(`desk.mark-${step}`)} {mark ? `✓ ${timeOf(mark.at, view.timeZone)}` : ''}
            </BigButton>
          )
        })}
        <BigButton isDisabled={!mayPress} onPress={() => void ask({ type: 'clear-emergency', emergency })}>
          {text('desk.emergencyOver')}
        </BigButton>
      </div>
    </section>
  )
}

function PlanCard({ view: { emergencyPlan } }: { readonly view: DeskView }) {
  const text = useText()
  if (!emergencyPlan) return undefined
  const { address, boxPlace, fetchesBox, meetsAmbulance } = emergencyPlan
  return (
    <p className="emergency-plan">
      {address ? <span>{text('desk.planAddress', { words: address })}</span> : undefined}
      {boxPlace ? <span>{text('desk.planBox', { words: boxPlace })}</span> : undefined}
      {fetchesBox ? <span>{text('desk.planFetch', { words: fetchesBox })}</span> : undefined}
      {meetsAmbulance ? <span>{text('desk.planMeet', { words: meetsAmbulance })}</span> : undefined}
    </p>
  )
}

/** The kinds that every hall knows; contract/commands.ts, EMERGENCY_KINDS, which must not come into a browser. */
export const emergencyKinds = ['illness', 'fall', 'fire', 'conflict', 'other'] as const

// A hall may have a word of its own: it is shown as the hall wrote it.
function emergencyWords(text: Text, kind: string): string {
  const known = emergencyKinds.find((one) => one === kind)
  return known ? text(`desk.emergency-${known}`) : kind
}
