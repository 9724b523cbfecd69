// Who asks for help and for how long, how fast the others were answered, and the button for an emergency.
import type { HelpCall } from '#contract/counter-views.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { useAsk } from '#ui/use-ask.ts'
import { useHallNow } from '#ui/use-hall-now.ts'
import { helpKey } from './alarms.tsx'
import { timeBetween, waitedFor } from './lengths.ts'
import { SaidNotice } from './said-notice.tsx'

type HelpProps = { readonly view: ReceptionView; readonly mayPress: boolean }

export function HelpAndEmergency({ view, mayPress }: HelpProps) {
  const text = useText()
  const open = view.helps.filter(({ answeredAt }) => !answeredAt)
  const answered = view.helps.filter(({ answeredAt }) => answeredAt)
  return (
    <>
      {open.length === 0 ? <p className="rec-none">{text('reception.nobodyAsks')}</p> : undefined}
      <ul className="rec-list">
        {open.map((help) => (
          <OpenHelp key={help.help} help={help} view={view} mayPress={mayPress} />
        ))}
      </ul>
      {answered.length > 0 ? (
        <>
          <h2>{text('reception.answered')}</h2>
          <ul className="rec-list">
            {answered.map((help) => (
              <AnsweredHelp key={help.help} help={help} timeZone={view.timeZone} />
            ))}
          </ul>
        </>
      ) : undefined}
    </>
  )
}

type OpenHelpProps = { readonly help: HelpCall; readonly view: ReceptionView; readonly mayPress: boolean }

function OpenHelp({ help, view, mayPress }: OpenHelpProps) {
  const text = useText()
  const asking = useAsk()
  const nowMs = useHallNow()
  return (
    <li className="rec-row">
      <span className="rec-row-words">
        <strong>{text(helpKey(help), { place: help.place })}</strong>
        <span>
          {text('reception.askedAt', { time: timeOf(help.askedAt, view.timeZone) })} ·{' '}
          {text('reception.waitsFor', { length: waitedFor(text, help.askedAt, nowMs) })}
        </span>
      </span>
      <BigButton isDisabled={!mayPress} onPress={() => void asking.ask({ type: 'answer-help', help: help.help })}>
        {text('desk.helpAnswer')}
      </BigButton>
      <SaidNotice asking={asking} />
    </li>
  )
}

function AnsweredHelp({ help, timeZone }: { readonly help: HelpCall; readonly timeZone: string }) {
  const text = useText()
  const { place, askedAt, answeredAt = askedAt } = help
  return (
    <li className="rec-row">
      <span className="rec-row-words">
        <strong>{text(helpKey(help), { place })}</strong>
        <span>
          {text('reception.askedAt', { time: timeOf(askedAt, timeZone) })} ·{' '}
          {text('reception.answeredAfter', { length: timeBetween(text, askedAt, answeredAt) })}
        </span>
      </span>
    </li>
  )
}
