// Who goes with whom: one's own visitors first, then those without a companion, then every other lane with its steps and ticks, then who is free.
import type { ReceptionView, ShownLane } from '#contract/entrance-views.ts'
import { type Text, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { TicketNumber } from '#ui/parts/ticket-number.tsx'
import { useAsk } from '#ui/use-ask.ts'
import { useSession } from '#ui/use-session.ts'
import { busyWith, nextStep, type StepShown, stepsOf, unfinishedAtClosing, withoutCompanion } from './lanes.ts'
import { staffName } from './names.ts'
import type { Show } from './panel.ts'
import { PaperLink } from './paper-link.tsx'
import { SaidNotice } from './said-notice.tsx'
import { useMay } from './use-may.ts'
import { TicketRow } from './waiting-list.tsx'

type GreenLaneProps = { readonly view: ReceptionView; readonly mayPress: boolean; readonly show: Show }

export function GreenLane(props: GreenLaneProps) {
  const text = useText()
  const { lanes } = props.view
  const wanted = withoutCompanion(props.view)
  const { session } = useSession()
  const me = typeof session === 'string' ? undefined : session.staff?.id
  const mine = lanes.filter(({ told, companion }) => !told && companion === me)
  const underWay = lanes.filter(({ told, companion }) => !told && companion !== me)
  const ended = lanes.filter(({ told }) => told)
  return (
    <>
      {wanted.length + lanes.length === 0 ? <p className="rec-none">{text('reception.laneNone')}</p> : undefined}
      {mine.length > 0 ? <h2>{text('reception.laneMine')}</h2> : undefined}
      {mine.map((lane) => (
        <LaneCard key={lane.ticket} lane={lane} {...props} />
      ))}
      <Wanted {...props} />
      <Unfinished view={props.view} />
      {underWay.length > 0 ? <h2>{text('reception.laneUnderWay')}</h2> : undefined}
      {underWay.map((lane) => (
        <LaneCard key={lane.ticket} lane={lane} {...props} />
      ))}
      <OnDuty view={props.view} />
      {ended.length > 0 ? (
        <details className="rec-fold">
          <summary>
            {text('reception.laneEnded')} {ended.length}
          </summary>
          <ul className="rec-list">
            {ended.map((lane) => (
              <li key={lane.ticket} className="rec-row">
                <TicketNumber number={lane.number} />
                <span className="rec-row-words">
                  <strong>{text('reception.companion', { name: staffName(props.view, lane.companion) })}</strong>
                  <span>{toldWords(lane, props.view.timeZone, text)}</span>
                </span>
                <PaperLink paper="result-slip" ticket={lane.ticket}>
                  {text('reception.resultSlip')}
                </PaperLink>
              </li>
            ))}
          </ul>
        </details>
      ) : undefined}
    </>
  )
}

/** The hall is closing: whoever has not been told anything yet must not be forgotten. */
export function Unfinished({ view, onLook }: { readonly view: ReceptionView; readonly onLook?: () => void }) {
  const text = useText()
  const lanes = unfinishedAtClosing(view)
  if (lanes.length === 0) return undefined
  return (
    <Notice kind="trouble">
      <span>
        {text('reception.laneUnfinished', { n: lanes.length, numbers: lanes.map(({ number }) => number).join('、') })}
      </span>{' '}
      {onLook ? <BigButton onPress={onLook}>{text('reception.lane')}</BigButton> : undefined}
    </Notice>
  )
}

function Wanted({ view, mayPress, show }: GreenLaneProps) {
  const text = useText()
  const may = useMay()
  const wanted = withoutCompanion(view)
  if (wanted.length === 0) return undefined
  return (
    <>
      <h2>{text('reception.laneWanted')}</h2>
      <ul className="rec-list">
        {wanted.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} view={view} since="">
            {may('manage-tickets') ? (
              <BigButton
                isDisabled={!mayPress}
                onPress={() => show({ kind: 'companion', ticket: ticket.id })}
                label={`${text('reception.companionGo')} ${ticket.number}`}
              >
                {text('reception.companionGo')}
              </BigButton>
            ) : undefined}
          </TicketRow>
        ))}
      </ul>
    </>
  )
}

function LaneCard({ lane, view, mayPress, show }: GreenLaneProps & { readonly lane: ShownLane }) {
  const text = useText()
  const asking = useAsk()
  const may = useMay()
  const { ticket, number } = lane
  const next = nextStep(lane, view.laneSteps)
  const goOn = next !== undefined && next !== 'feedback'
  return (
    <article className="rec-lane">
      <header>
        <TicketNumber number={number} />
        <span>{text('reception.companion', { name: staffName(view, lane.companion) })}</span>
      </header>
      <ol aria-label={text('reception.stepsOf', { number })}>
        {stepsOf(lane, view.laneSteps).map((shown) => (
          <Step key={shown.step} shown={shown} timeZone={view.timeZone} />
        ))}
      </ol>
      <SaidNotice asking={asking} />
      <div className="rec-lane-buttons">
        {goOn ? (
          <BigButton
            tone="main"
            isDisabled={!mayPress}
            onPress={() => void asking.ask({ type: 'reach-step', ticket, step: next })}
          >
            {text('reception.stepGo', { step: text(`reception.step-${next}`) })}
          </BigButton>
        ) : undefined}
        <BigButton tone={goOn ? 'plain' : 'main'} isDisabled={!mayPress} onPress={() => show({ kind: 'tell', ticket })}>
          {text('reception.tell')}
        </BigButton>
        {may('manage-tickets') ? (
          <BigButton isDisabled={!mayPress} onPress={() => show({ kind: 'companion', ticket })}>
            {text('reception.handOver')}
          </BigButton>
        ) : undefined}
        <PaperLink paper="tracker-card" ticket={ticket}>
          {text('reception.trackerCard')}
        </PaperLink>
      </div>
    </article>
  )
}

const signs: Readonly<Record<StepShown['state'], string>> = { done: '✓', now: '→', not: '' }

function Step({ shown: { step, state, at }, timeZone }: { readonly shown: StepShown; readonly timeZone: string }) {
  const text = useText()
  const time = at ? timeOf(at, timeZone) : ''
  const when = {
    done: text('reception.stepDone', { time }),
    now: text('reception.stepNow', { time }),
    not: text('reception.stepNot'),
  }
  return (
    <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="rec-step-sign" aria-hidden="true">
        {signs[state]}
      </span>
      <strong>{text(`reception.step-${step}`)}</strong>
      <small>{when[state]}</small>
    </li>
  )
}

function OnDuty({ view }: { readonly view: ReceptionView }) {
  const text = useText()
  if (view.onDuty.length === 0) return undefined
  return (
    <>
      <h2>{text('reception.onDuty')}</h2>
      <ul className="rec-duty">
        {view.onDuty.map(({ staff, name }) => {
          const busy = busyWith(view, staff)
          return (
            <li key={staff}>
              <strong>{name}</strong> {busy === 0 ? text('reception.free') : text('reception.busyWith', { n: busy })}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function toldWords({ told }: ShownLane, timeZone: string, text: Text): string {
  if (!told) return ''
  const outcome = text(`desk.outcome-${told.outcome}`)
  return [
    text('reception.told', { time: timeOf(told.at, timeZone), outcome }),
    ...(told.date ? [text('reception.toldUntil', { date: told.date })] : []),
    ...(told.papers ?? []),
  ].join(' · ')
}
