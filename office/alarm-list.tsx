// What somebody should look at now; a sign and words go with each, never colour alone.
import type { Alarm } from '#contract/office-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { minutesSince } from './minutes-since.ts'

const SHOWN_MAX = 6

export function AlarmList({ alarms, now }: { readonly alarms: readonly Alarm[]; readonly now: string }) {
  const text = useText()
  const words = useWords()
  const more = alarms.length - SHOWN_MAX
  return (
    <section className="dashboard-card dashboard-alarms" data-well={alarms.length === 0} aria-labelledby="alarms">
      <h2 id="alarms">{text('dashboard.alarms')}</h2>
      {alarms.length === 0 ? <p className="dashboard-well">✓ {text('dashboard.allWell')}</p> : undefined}
      <ul aria-live="polite">
        {alarms.slice(0, SHOWN_MAX).map((alarm) => (
          <li key={`${alarm.kind} ${alarm.id}`} data-kind={alarm.kind}>
            <span className="dashboard-sign" aria-hidden="true">
              !
            </span>
            <span className="dashboard-what">{alarmText(text, words, alarm)}</span>
            <span className="dashboard-since">{text('dashboard.minutes', { n: minutesSince(alarm.since, now) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="dashboard-aside">{text('dashboard.more', { n: more })}</p> : undefined}
    </section>
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
