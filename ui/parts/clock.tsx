// The time of the hall, on every public screen.
import { useSyncExternalStore } from 'react'
import type { Language } from '#contract/ids.ts'
import { useServerClock } from '../connection.ts'
import { useLanguage } from '../language.ts'

const MINUTE_MS = 60_000
/** A device that was just switched on may think it is 1970: before the server told its time, none is shown. */
const UNKNOWN_TIME = '--:--'

/** Hours and minutes by the server's clock in the hall's own time zone, and the day where `withDay` is given. */
export function Clock({ timeZone, withDay }: { readonly timeZone: string; readonly withDay?: true }) {
  const { language } = useLanguage()
  const { isKnown, nowMs } = useServerClock()
  const minute = useSyncExternalStore(onNextMinute, () => (isKnown() ? Math.floor(nowMs() / MINUTE_MS) : undefined))
  if (minute === undefined) return <span className="clock clock-time">{UNKNOWN_TIME}</span>
  const now = new Date(minute * MINUTE_MS)
  return (
    <time className="clock" dateTime={now.toISOString()}>
      {withDay ? <span className="clock-day">{dayOf(now, timeZone, language)}</span> : undefined}
      <span className="clock-time">{timeOf(now, timeZone)}</span>
    </time>
  )
}

/** `09:05` in the hall's time zone; takes an instant of the wire as well. */
export function timeOf(when: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(when))
}

function dayOf(when: Date, timeZone: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'long', timeZone }).format(when)
}

// Asked every second, so that the board turns over together with the clock on the wall; it renders once a minute.
function onNextMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 1_000)
  return () => clearInterval(timer)
}
