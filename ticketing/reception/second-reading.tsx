// Too warm: a rest of five minutes that runs down on the screen, measured again, and then either in or the hall's own
// instruction. Until then no number (measures.md row 19, numbers.md B8).
import { type FormEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText, useWords } from '#ui/language.ts'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useHallNow } from '#ui/use-hall-now.ts'
import { readTemperature } from './entry-draft.ts'
import { factsOf } from './entry-facts.ts'
import type { Entries } from './use-entries.ts'

const SECOND_MS = 1_000
const MINUTE_S = 60

type SecondReadingProps = {
  readonly entry: ShownEntry
  readonly view: ReceptionView
  readonly entries: Entries
  /** Where nothing else says who it is. */
  readonly withFacts?: true
  /** What the second measurement gave. */
  readonly onMeasured?: (entry: ShownEntry) => void
}

/** The card of one who rests. */
export function SecondReading({ entry, view, entries, withFacts, onMeasured }: SecondReadingProps) {
  const text = useText()
  const nowMs = useHallNow()
  const from = entry.secondReadingFrom ?? entry.at
  const leftS = Math.ceil((Date.parse(from) - nowMs) / SECOND_MS)
  return (
    <div className="rec-rests" data-due={leftS <= 0}>
      {withFacts ? (
        <strong>
          {timeOf(entry.at, view.timeZone)} · {factsOf(entry).join(' · ')}
        </strong>
      ) : undefined}
      {leftS > 0 ? (
        <p>
          {text('entries.rests')}{' '}
          <span className="rec-rests-left" role="timer">
            {text('reception.minutesSeconds', { m: Math.floor(leftS / MINUTE_S), s: leftS % MINUTE_S })}
          </span>
        </p>
      ) : (
        <MeasureAgain entry={entry} entries={entries} onMeasured={onMeasured} />
      )}
    </div>
  )
}

function MeasureAgain({ entry, entries, onMeasured }: Omit<SecondReadingProps, 'view'>) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | 'no-answer' | 'temperature'>()
  const measure = async (event: FormEvent) => {
    event.preventDefault()
    const temperature = readTemperature(typed)
    if (temperature === undefined) return setProblem('temperature')
    const answer = await entries.measure(entry.id, temperature)
    if (answer === 'no-answer') return setProblem(answer)
    if ('refused' in answer) return setProblem(answer.refused)
    onMeasured?.(answer.given)
  }
  return (
    <form className="rec-measure" onSubmit={(event) => void measure(event)} autoComplete="off" noValidate>
      <label>
        {text('entries.measureNow')}{' '}
        <input inputMode="decimal" maxLength={6} value={typed} onChange={({ target }) => setTyped(target.value)} /> ℃
      </label>
      <button type="submit" className="big-button" data-tone="main">
        {text('reception.measureGo')}
      </button>
      {problem ? (
        <Notice kind="no">
          {problem === 'temperature' ? text('reception.fault-temperature') : rejectionText(text, problem)}
        </Notice>
      ) : undefined}
    </form>
  )
}

/** Twice too warm: what this hall says then. */
export function NotAdmitted({ entry: { instruction } }: { readonly entry: Pick<ShownEntry, 'instruction'> }) {
  const text = useText()
  const words = useWords()
  return (
    <Notice kind="no">
      <strong>{text('reception.notAdmitted')}</strong>{' '}
      {instruction ? words(instruction) : text('reception.notAdmittedPlain')}
    </Notice>
  )
}

/** Those who rest, and must not get a number yet. */
export function resting({ list = [] }: Pick<Entries, 'list'>): readonly ShownEntry[] {
  return list.filter(({ needsSecondReading }) => needsSecondReading)
}
