// What is known of a case: the visit as a small line of times, the reasons, and once it was read the words and the notes.
import type { Instant } from '#contract/ids.ts'
import type { CaseVisit, ShownCase } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import { levelOf, timeIn } from './case-list.tsx'
import { usePlaces } from './use-places.ts'

type FactsProps = { readonly one: ShownCase; readonly isRead: boolean; readonly timeZone: string }

export function CaseFacts({ one, isRead, timeZone }: FactsProps) {
  const text = useText()
  const { visit, notes = [] } = one
  return (
    <>
      <p>
        <b>{text(`review.level-${levelOf(one)}`)}</b>{' '}
        {one.reasons.map((reason) => text(`review.reason-${reason}`)).join(text('reviewCases.and')) ||
          text('reviewCases.noReasons')}
      </p>
      {visit ? <Visit visit={visit} timeZone={timeZone} /> : undefined}
      <p className="reviews-aside">
        {text(`reviewCases.from-${one.from}`)} · {text(`reviewCases.state-${one.state}`)} ·{' '}
        {text('reviewCases.due', { day: one.dueOn })}
        {one.overdue ? ` · ${text('reviewCases.overdue')}` : ''}
      </p>
      {isRead ? (
        <dl className="reviews-read">
          <dt>{text('reviewCases.comment')}</dt>
          <dd>{one.comment ?? text('reviewCases.noComment')}</dd>
          <dt>{text('reviewCases.phone')}</dt>
          <dd>{one.phone ?? text('reviewCases.noPhone')}</dd>
          <dt>{text('reviewCases.notes')}</dt>
          <dd>
            {notes.length === 0 ? text('reviewCases.noNotes') : undefined}
            <ol className="reviews-notes">
              {notes.map(({ at, state, text: noted }) => (
                <li key={`${at} ${state} ${noted}`}>
                  <span className="reviews-aside">{timeIn(timeZone, at)}</span>{' '}
                  {state ? <b>{text(`reviewCases.state-${state}`)}</b> : undefined} {noted}
                </li>
              ))}
            </ol>
          </dd>
        </dl>
      ) : undefined}
    </>
  )
}

function Visit({ visit, timeZone }: { readonly visit: CaseVisit; readonly timeZone: string }) {
  const text = useText()
  const places = usePlaces()
  const time = (at: Instant | undefined) => (at === undefined ? '—' : timeIn(timeZone, at).slice(-5))
  const times = {
    taken: time(visit.takenAt),
    called: time(visit.calledAt),
    started: time(visit.startedAt),
    finished: time(visit.finishedAt),
  }
  return (
    <p className="reviews-times">
      {[places.service(visit.service), places.counter(visit.counter), text('reviewCases.times', times)]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
  )
}
