// Something happened to somebody: the plan card, what was done by it and when, and the end of it.
import type { EmergencyStep } from '#contract/commands.ts'
import type { ShownEmergency } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type Text, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import type { Show } from './panel.ts'
import { SaidNotice } from './said-notice.tsx'
import { useAsk } from './use-ask.ts'
import { useMay } from './use-may.ts'

const steps: readonly EmergencyStep[] = ['called-120', 'box-fetched', 'ambulance-met', 'family-told']
/** The kinds that every hall knows (contract/commands.ts, EMERGENCY_KINDS, whose file must not come into a browser). */
export const emergencyKinds = ['illness', 'fall', 'fire', 'conflict', 'other'] as const

type EmergenciesProps = { readonly view: ReceptionView; readonly mayPress: boolean; readonly show: Show }

export function Emergencies(props: EmergenciesProps) {
  return (
    <div role="alert">
      {props.view.emergencies.map((happened) => (
        <Emergency key={happened.emergency} {...props} happened={happened} />
      ))}
    </div>
  )
}

function Emergency({ view, mayPress, show, happened }: EmergenciesProps & { readonly happened: ShownEmergency }) {
  const text = useText()
  const asking = useAsk()
  const may = useMay()
  const { emergency, place, kind, drill, raisedAt, marks } = happened
  return (
    <section className="rec-emergency">
      <h2>
        {text('desk.emergencyAt', { kind: emergencyWords(text, kind), place })} {timeOf(raisedAt, view.timeZone)}
        {drill ? <em> {text('desk.emergencyDrill')}</em> : undefined}
      </h2>
      <PlanCard view={view} />
      <div className="rec-emergency-steps">
        {steps.map((step) => {
          const mark = marks.find((one) => one.step === step)
          return (
            <BigButton
              key={step}
              isDisabled={!mayPress || mark !== undefined}
              onPress={() => void asking.ask({ type: 'mark-emergency', emergency, step })}
            >
              {text(`desk.mark-${step}`)} {mark ? `✓ ${timeOf(mark.at, view.timeZone)}` : ''}
            </BigButton>
          )
        })}
        {may('manage-tickets') ? (
          <BigButton isDisabled={!mayPress} onPress={() => show({ kind: 'clear', emergency })}>
            {text('reception.over')}
          </BigButton>
        ) : undefined}
      </div>
      <SaidNotice asking={asking} />
    </section>
  )
}

export function PlanCard({ view: { emergencyPlan = {} } }: { readonly view: ReceptionView }) {
  const text = useText()
  const { address, boxPlace, fetchesBox, meetsAmbulance } = emergencyPlan
  const lines = [
    address && text('desk.planAddress', { words: address }),
    boxPlace && text('desk.planBox', { words: boxPlace }),
    fetchesBox && text('desk.planFetch', { words: fetchesBox }),
    meetsAmbulance && text('desk.planMeet', { words: meetsAmbulance }),
  ].filter((line) => line !== undefined)
  if (lines.length === 0) return <p>{text('reception.noPlan')}</p>
  return (
    <ul className="rec-plan">
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
