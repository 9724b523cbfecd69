// 为什么叫这个号: every call of today with the reason that was kept, and where a person decided instead of the rule.
import { useState } from 'react'
import { unreachable } from '#contract/assert.ts'
import type { CallReason } from '#contract/events.ts'
import type { ClassId, Words } from '#contract/ids.ts'
import type { Person } from '#contract/people.ts'
import type { PublicHall } from '#contract/settings.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { isException, type LoggedCall } from './call-log.ts'
import { type Calls as CallsOfToday, type Names, useCalls } from './use-calls.ts'
import '../devices/devices.css'
import './rule.css'

/** More than anybody reads at once; the rest comes when asked for. */
const LINES_SHOWN = 100

export function Calls() {
  const text = useText()
  const calls = useCalls()
  const [isOnlyExceptions, setIsOnlyExceptions] = useState(false)
  const [shown, setShown] = useState(LINES_SHOWN)
  const exceptions = calls.log.lines.filter(isException)
  const lines = (isOnlyExceptions ? exceptions : calls.log.lines).toReversed()
  return (
    <main className="office">
      <header className="office-head">
        <h1>{text('rule.callsTitle')}</h1>
        <SignedIn />
        <LanguageSwitch />
      </header>
      <p>{text('rule.callsHow')}</p>
      {calls.trouble ? <Notice kind="trouble">{rejectionText(text, calls.trouble)}</Notice> : undefined}
      <fieldset className="rule-shares">
        <legend className="visually-hidden">{text('rule.callsTitle')}</legend>
        <BigButton isOn={!isOnlyExceptions} onPress={() => setIsOnlyExceptions(false)}>
          {text('rule.allCalls', { n: calls.log.lines.length })}
        </BigButton>
        <BigButton isOn={isOnlyExceptions} onPress={() => setIsOnlyExceptions(true)}>
          {text('rule.onlyExceptions', { n: exceptions.length })}
        </BigButton>
      </fieldset>
      <CallTable calls={calls} lines={lines.slice(0, shown)} />
      {lines.length > shown ? (
        <BigButton onPress={() => setShown(shown + LINES_SHOWN)}>{text('rule.moreCalls')}</BigButton>
      ) : undefined}
      <nav className="rule-links">
        <a href={`/settings/rule${location.search}`}>{text('rule.toRule')}</a>
        <a href="/">{text('common.home')}</a>
      </nav>
    </main>
  )
}

type TableProps = { readonly calls: CallsOfToday; readonly lines: readonly LoggedCall[] }

function CallTable({ calls, lines }: TableProps) {
  const text = useText()
  const { hall } = calls
  if (!hall) return calls.trouble ? undefined : <p>{text('common.loading')}</p>
  if (lines.length === 0) return <p>{text('rule.noCalls')}</p>
  return (
    <div className="rule-table-frame">
      <table className="rule-table rule-calls">
        <thead>
          <tr>
            {(['time', 'number', 'kind', 'takenAt', 'counter', 'why'] as const).map((name) => (
              <th scope="col" key={name}>
                {text(`rule.col-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CallRow key={line.position} line={line} hall={hall} nameByStaff={calls.nameByStaff} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<Names, 'nameByStaff'> & { readonly line: LoggedCall; readonly hall: PublicHall }

function CallRow({ line, hall, nameByStaff }: RowProps) {
  const text = useText()
  const words = useWords()
  const isByHand = isException(line)
  return (
    <tr data-exception={isByHand}>
      <td>{timeOf(line.at, hall.timeZone)}</td>
      <th scope="row">{line.number}</th>
      <td>{nameIn(hall.classes, line.class, words)}</td>
      <td>{line.kind === 'call' ? timeOf(line.issuedAt, hall.timeZone) : undefined}</td>
      <td>{line.kind === 'call' ? nameIn(hall.counters, line.counter, words) : undefined}</td>
      <td>
        {isByHand ? <strong className="rule-exception">{text('rule.exception')}</strong> : undefined}
        {line.kind === 'call'
          ? reasonText(text, line.why)
          : classText(text, line, (id) => nameIn(hall.classes, id, words))}
        {isByHand ? ` ${text('rule.by', { who: whoIs(text, line.by, nameByStaff) })}` : undefined}
      </td>
    </tr>
  )
}

// A class that stays as it is was pressed for the green lane (CLASS-1).
function classText(text: Text, line: Extract<LoggedCall, { kind: 'class' }>, nameOf: (id: ClassId) => string): string {
  if (line.from === line.class) return text('rule.greenLaneGiven')
  return text('rule.classChanged', { from: nameOf(line.from), to: nameOf(line.class) })
}

/** The reason that was kept with a call, in the words of the rule on the wall. */
export function reasonText(text: Text, why: CallReason): string {
  switch (why.rule) {
    case 'turn':
      return why.aheadOf === 0 ? text('rule.whyTurn') : text('rule.whyAhead', { n: why.aheadOf })
    case 'gave-way-enough':
      return text('rule.whyGaveWay', { n: why.gaveWay })
    case 'came-back':
      return text('rule.whyCameBack')
    case 'chosen':
      return text('rule.whyChosen', { reason: why.reason })
    default:
      return unreachable(why)
  }
}

function whoIs(text: Text, by: Person, nameByStaff: ReadonlyMap<string, string>): string {
  if (by.kind === 'clock' || by.kind === 'hall') return text('rule.byItself')
  return nameByStaff.get(by.id) ?? by.id
}

function nameIn(
  list: readonly { readonly id: string; readonly name: Words }[],
  id: string,
  words: (of: Words) => string,
) {
  const found = list.find((one) => one.id === id)
  return found ? words(found.name) : id
}
