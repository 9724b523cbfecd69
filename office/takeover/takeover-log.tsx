// The notices of today that are over: when, where, by whom, and how they ended.
import type { TakeoverLine, TakeoverView } from '#contract/takeover-view.ts'
import { type Text, useLanguage, useText, useWords } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'

export function TakeoverLog({ view }: { readonly view: TakeoverView }) {
  const text = useText()
  const { language } = useLanguage()
  const words = useWords()
  if (view.earlier.length === 0) return undefined
  return (
    <section className="takeover-log" aria-labelledby="takeover-log">
      <h2 id="takeover-log">{text('takeover.earlier')}</h2>
      <ul>
        {view.earlier.map((line) => (
          <li key={line.takeover}>
            <strong>
              {timeOf(line.since, view.timeZone)}
              {line.drill ? <em>{text('takeover.drill')}</em> : undefined}
            </strong>
            <span className="takeover-log-words">{line.text[language]}</span>
            <span>
              {[
                line.zoneName ? words(line.zoneName) : text('takeover.wholeHall'),
                line.byName === undefined ? undefined : text('takeover.by', { name: line.byName }),
                endText(text, line, view.timeZone),
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function endText(text: Text, { how, endedAt, endedByName }: TakeoverLine, timeZone: string): string {
  const time = timeOf(endedAt, timeZone)
  if (how === 'expired') return text('takeover.expired', { time })
  return endedByName === undefined
    ? text('takeover.ended', { time })
    : text('takeover.endedBy', { time, name: endedByName })
}
