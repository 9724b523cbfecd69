// The cases: what is open first, the most pressing on top, and below what this month has closed.
import type { Instant } from '#contract/ids.ts'
import type { ShownCase } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import type { FollowUp } from './use-follow-up.ts'
import { usePlaces } from './use-places.ts'

type ListProps = {
  readonly given: NonNullable<FollowUp['given']>
  readonly timeZone: string
  readonly open: (shown: ShownCase) => void
}

export function CaseList({ given, timeZone, open }: ListProps) {
  const text = useText()
  const overdue = given.open.filter((one) => one.overdue).length
  return (
    <>
      <section aria-labelledby="todo">
        <h2 id="todo">{text('reviewCases.todo')}</h2>
        {given.open.length === 0 ? (
          <Notice kind="good">{text('reviewCases.nothingTodo')}</Notice>
        ) : (
          <p>{text('reviewCases.todoCount', { n: given.open.length, overdue })}</p>
        )}
        <Cases list={given.open} timeZone={timeZone} open={open} />
      </section>
      <section aria-labelledby="closed">
        <h2 id="closed">{text('reviewCases.closed')}</h2>
        {given.closed.length === 0 ? <p>{text('reviewCases.noneClosed')}</p> : undefined}
        <Cases list={given.closed} timeZone={timeZone} open={open} />
      </section>
    </>
  )
}

type CasesProps = Pick<ListProps, 'timeZone' | 'open'> & { readonly list: readonly ShownCase[] }

function Cases({ list, timeZone, open }: CasesProps) {
  const text = useText()
  const places = usePlaces()
  if (list.length === 0) return undefined
  return (
    <ul className="reviews-cases">
      {list.map((one) => (
        <li key={one.id} className="reviews-case" data-overdue={one.overdue}>
          <strong className="reviews-number">{one.number ?? text('reviewCases.noNumber')}</strong>
          <div className="reviews-what">
            <p>
              <b>{text(`review.level-${levelOf(one)}`)}</b>{' '}
              <span>
                {one.reasons.map((reason) => text(`review.reason-${reason}`)).join(text('reviewCases.and')) ||
                  text('reviewCases.noReasons')}
              </span>
            </p>
            <p className="reviews-aside">
              {[
                timeIn(timeZone, one.at),
                places.counter(one.visit?.counter),
                places.service(one.visit?.service),
                text(`reviewCases.from-${one.from}`),
                one.commented ? text('reviewCases.hasComment') : '',
                one.wantsCall ? text('reviewCases.wantsCall') : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          <p className="reviews-state">
            <b>{text(`reviewCases.state-${one.state}`)}</b>
            {one.closedAt ? undefined : (
              <span>
                {one.overdue ? <mark>{text('reviewCases.overdue')}</mark> : undefined}{' '}
                {text('reviewCases.due', { day: one.dueOn.slice(5) })}
              </span>
            )}
          </p>
          <BigButton label={`${text('reviewCases.open')} ${one.number ?? ''}`} onPress={() => open(one)}>
            {text('reviewCases.open')}
          </BigButton>
        </li>
      ))}
    </ul>
  )
}

/** The two levels that make a case. */
export function levelOf({ level }: Pick<ShownCase, 'level'>): 1 | 2 {
  return level === 1 ? 1 : 2
}

/** 11-23 10:05, on the hall's wall. */
export function timeIn(timeZone: string, at: Instant): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(new Date(at)).slice(5)
}
