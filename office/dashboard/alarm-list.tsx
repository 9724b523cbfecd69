// What somebody should look at now; a sign and words go with each, never colour alone. Who takes one on says so with one
// press, and the others see who it is.
import type { Alarm } from '#contract/office-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { useAsk } from '#ui/use-ask.ts'
import { minutesSince } from './minutes-since.ts'

const SHOWN_MAX = 5

export function AlarmList({ alarms, now }: { readonly alarms: readonly Alarm[]; readonly now: string }) {
  const text = useText()
  const { ask, isResting, said } = useAsk()
  const more = alarms.length - SHOWN_MAX
  const isLost = typeof said === 'object'
  return (
    <section className="dashboard-card dashboard-alarms" data-well={alarms.length === 0} aria-labelledby="alarms">
      <h2 id="alarms">{text('dashboard.alarms')}</h2>
      {alarms.length === 0 ? <p className="dashboard-well">✓ {text('dashboard.allWell')}</p> : undefined}
      <ul aria-live="polite">
        {alarms.slice(0, SHOWN_MAX).map((alarm) => (
          <AlarmLine
            key={alarm.alarm}
            alarm={alarm}
            now={now}
            isResting={isResting}
            take={() => void ask({ type: 'acknowledge-alarm', alarm: alarm.alarm })}
          />
        ))}
      </ul>
      {isLost ? <p role="alert">{text('dashboard.notTaken')}</p> : undefined}
      {more > 0 ? <p className="dashboard-aside">{text('dashboard.more', { n: more })}</p> : undefined}
    </section>
  )
}

type LineProps = {
  readonly alarm: Alarm
  readonly now: string
  readonly isResting: boolean
  readonly take: () => void
}

function AlarmLine({ alarm, now, isResting, take }: LineProps) {
  const text = useText()
  const words = useWords()
  const { kind, since, seen } = alarm
  const what = alarmText(text, words, alarm)
  return (
    <li data-kind={kind} data-seen={seen !== undefined}>
      <span className="dashboard-sign" aria-hidden="true">
        {seen ? '✓' : '!'}
      </span>
      <span className="dashboard-what">{what}</span>
      <span className="dashboard-since">{text('dashboard.minutes', { n: minutesSince(since, now) })}</span>
      {seen ? (
        <span className="dashboard-taken">
          {text('dashboard.takenBy', { name: seen.staffName ?? text('dashboard.somebody') })}
        </span>
      ) : (
        <BigButton
          className="dashboard-take"
          isDisabled={isResting}
          label={`${text('dashboard.take')} · ${what}`}
          onPress={take}
        >
          {text('dashboard.take')}
        </BigButton>
      )}
    </li>
  )
}

function alarmText(text: Text, words: ReturnType<typeof useWords>, alarm: Alarm): string {
  switch (alarm.kind) {
    case 'emergency':
      return text(alarm.drill ? 'dashboard.alarm-drill' : 'dashboard.alarm-emergency', { place: alarm.place })
    case 'help':
      return text('dashboard.alarm-help', { place: alarm.place })
    case 'call-unseen':
      return text('dashboard.alarm-call-unseen', { number: alarm.number, counter: words(alarm.counterName) })
    case 'device':
      return text('dashboard.alarm-device', { name: alarm.name, trouble: text(`desk.trouble-${alarm.trouble}`) })
    default:
      return text(`dashboard.alarm-${alarm.kind}`, { number: alarm.number })
  }
}
