// What cannot wait: somebody asks for help, a slip did not surely come out, a printer or a screen is in trouble.
import type { DeskView, HelpCall } from '#contract/counter-views.ts'
import { type MessageKey, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import type { Ask } from '#ui/use-ask.ts'
import { KeySign } from './key-sign.tsx'
import { keySigns } from './keys.ts'
import type { Panel } from './panel.ts'

type AlertsProps = {
  readonly view: DeskView
  readonly ask: Ask['ask']
  readonly show: (panel: Panel) => void
  readonly mayPress: boolean
}

/** Calls for help stand over the whole desk; one press says that somebody is going. */
export function HelpCalls({ view, ask, mayPress }: AlertsProps) {
  const text = useText()
  return (
    <div className="help-calls" role="alert">
      {view.helps.map(({ help, place, kind, askedAt }, at) => (
        <div key={help} className="help-call">
          <strong>{text(helpWords(kind), { place })}</strong>
          <span>{timeOf(askedAt, view.timeZone)}</span>
          <BigButton isDisabled={!mayPress} onPress={() => void ask({ type: 'answer-help', help })}>
            {at === 0 ? <KeySign sign={keySigns.help} /> : undefined}
            {text('desk.helpAnswer')}
          </BigButton>
        </div>
      ))}
    </div>
  )
}

function helpWords(kind: HelpCall['kind']): MessageKey {
  if (kind === undefined) return 'desk.helpWanted'
  return kind === 'urgent' ? 'desk.helpUrgent' : 'desk.helpSlow'
}

/** Paper and machines, in exact words: who reads this can do something about it. */
export function Troubles({ view, show, mayPress }: AlertsProps) {
  const text = useText()
  if (view.slips.length + view.troubles.length === 0 && !view.unseen) return undefined
  return (
    <div className="troubles">
      {view.unseen ? <Notice kind="trouble">{text('desk.unseen')}</Notice> : undefined}
      {view.troubles.map(({ device, name, trouble }) => (
        <Notice key={device} kind="trouble">
          {text('desk.deviceTrouble', { name, trouble: text(`desk.trouble-${trouble}`) })}
        </Notice>
      ))}
      {view.slips.map(({ ticket, number, slip }) => (
        <Notice key={ticket} kind="trouble">
          <span>
            {text(slip.outcome === 'unknown' ? 'desk.slipUnknown' : 'desk.slipNotSent', { number })}
            {slip.trouble ? <small> {text(`desk.trouble-${slip.trouble}`)}</small> : undefined}
          </span>
          <BigButton isDisabled={!mayPress} onPress={() => show({ kind: 'print', ticket, number })}>
            {text('desk.printAgain')}
          </BigButton>
        </Notice>
      ))}
    </div>
  )
}
