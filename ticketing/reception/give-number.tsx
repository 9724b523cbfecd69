// A number in two taps: for whom and what for, elders first. What few visitors need stands behind a fold.
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type MessageKey, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { Choices } from './choices.tsx'
import { GivenNumber } from './given-number.tsx'
import { MoreWishes } from './more-wishes.tsx'
import { PrinterChoice } from './printer-choice.tsx'
import { useGiving } from './use-giving.ts'
import { usePrinter } from './use-printer.ts'

export type GiveNumberProps = {
  readonly view: ReceptionView
  readonly mayPress: boolean
  /** Leads on to choosing a companion for this ticket. */
  readonly onCompanion: (ticket: string) => void
}

export function GiveNumber({ view, mayPress, onCompanion }: GiveNumberProps) {
  const text = useText()
  const { printer, choose: choosePrinter } = usePrinter(view)
  const { wish, giving, choose, tryAgain, startAgain } = useGiving(printer)
  if (giving.at === 'given') {
    return <GivenNumber {...giving} view={view} onNext={startAgain} onCompanion={onCompanion} />
  }
  const isFree = mayPress && giving.at === 'choosing'
  return (
    <div className="rec-give">
      <ClosedNotice view={view} />
      {giving.at === 'refused' ? (
        <Notice kind="no">
          <span>{rejectionText(text, giving.problem)}</span>
          <BigButton onPress={startAgain}>{text('common.again')}</BigButton>
        </Notice>
      ) : undefined}
      {giving.at === 'no-answer' ? (
        <Notice kind="trouble">
          <span>{text('reception.notKnown')}</span>
          <BigButton onPress={tryAgain}>{text('common.again')}</BigButton>
          <BigButton onPress={startAgain}>{text('common.cancel')}</BigButton>
        </Notice>
      ) : undefined}
      <Tiles view={view} wish={wish} choose={choose} isFree={isFree} />
      <MoreWishes view={view} wish={wish} choose={choose} />
      <PrinterChoice view={view} printer={printer} onChoose={choosePrinter} />
    </div>
  )
}

type TilesProps = Pick<ReturnType<typeof useGiving>, 'wish' | 'choose'> & {
  readonly view: ReceptionView
  readonly isFree: boolean
}

function Tiles({ view, wish, choose, isFree }: TilesProps) {
  const text = useText()
  const words = useWords()
  const isTaking = view.phase === 'open' || view.phase === 'early'
  const count = (waiting: number) =>
    waiting === 0 ? text('dispenser.nobodyWaiting') : text('dispenser.waiting', { n: waiting })
  return (
    <div className="rec-tiles">
      <Choices
        title={text('reception.forWhom')}
        isLarge
        choices={view.classes.map(({ id, name, fromAgeYears, waiting }) => ({
          key: id,
          words: words(name),
          hint: [fromAgeYears === null ? '' : text('dispenser.fromAge', { age: fromAgeYears }), count(waiting)]
            .filter((part) => part !== '')
            .join(' · '),
          isOn: wish.class === id,
          isDisabled: !isFree || !isTaking,
          onPress: () => choose({ class: id }),
        }))}
      />
      <Choices
        title={text('reception.forWhat')}
        isLarge
        choices={view.services
          .filter(({ offered }) => offered)
          .map(({ id, name, waiting }) => ({
            key: id,
            words: words(name),
            hint: count(waiting),
            isOn: wish.service === id,
            isDisabled: !isFree || !isTaking,
            onPress: () => choose({ service: id }),
          }))}
      />
    </div>
  )
}

const closedKeys: Readonly<Record<ReceptionView['phase'], MessageKey | undefined>> = {
  before: 'dispenser.before',
  early: undefined,
  open: undefined,
  ending: 'dispenser.ending',
  closed: 'dispenser.closed',
}

function ClosedNotice({ view: { phase, opensAt, timeZone } }: { readonly view: ReceptionView }) {
  const text = useText()
  const key = closedKeys[phase]
  if (!key) return undefined
  return (
    <Notice kind="plain">
      {text(key)} {opensAt ? text('dispenser.opensAt', { time: timeOf(opensAt, timeZone) }) : ''}
    </Notice>
  )
}
