// The buttons of the day: one large one that leads on, and beside it again, missed, finish, pause, more.
import type { ReactNode } from 'react'
import { type Text, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { timeOf } from '#ui/parts/clock.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import type { Ask } from '#ui/use-ask.ts'
import { useConnection } from '#ui/use-connection.ts'
import { useHallNow } from '#ui/use-hall-now.ts'
import type { DeskPresses } from './desk-presses.ts'
import { type Again, againOf, type CounterView, type MainAction, mainAction, mayMiss } from './desk-state.ts'
import { KeySign } from './key-sign.tsx'
import { type DeskKey, keySigns } from './keys.ts'
import { SaidNotice } from './said-notice.tsx'

type CallControlsProps = { readonly view: CounterView; readonly presses: DeskPresses; readonly asking: Ask }

export function CallControls({ view, presses, asking }: CallControlsProps) {
  const text = useText()
  const { state } = useConnection()
  const again = againOf(view.current, useHallNow())
  const isAway = state !== 'connected'
  const isClosed = view.counter.state === 'closed'
  return (
    <section className="controls">
      {isAway ? <AwayNotice view={view} /> : <SaidNotice asking={asking} />}
      <MainButton view={view} isDisabled={isAway} onPress={presses.main} />
      <div className="controls-row">
        <Control keyOf="recall" isDisabled={isAway || again?.seconds !== 0} onPress={presses.recall}>
          <Label words={text('desk.recall')} why={recallWhy(text, again)} />
        </Control>
        <Control keyOf="miss" isDisabled={isAway || !again || !mayMiss(again)} onPress={presses.miss}>
          <Label words={text('desk.miss')} why={missWhy(text, again)} />
        </Control>
        <Control keyOf="finish" isDisabled={isAway || view.current?.state !== 'serving'} onPress={presses.finish}>
          <Label words={text('desk.finish')} why={again ? text('desk.startFirst') : ''} />
        </Control>
      </div>
      <div className="controls-row">
        <Control keyOf="pause" isDisabled={isAway || isClosed} onPress={presses.pause}>
          <Label words={text(view.counter.state === 'paused' ? 'desk.continue' : 'desk.pause')} />
        </Control>
        <BigButton isDisabled={isAway || isClosed || view.current !== undefined} onPress={presses.close}>
          <Label words={text('desk.close')} why={view.current ? text('desk.finishFirst') : ''} />
        </BigButton>
        <Control keyOf="more" isDisabled={isAway} onPress={presses.more}>
          <Label words={text('desk.more')} />
        </Control>
      </div>
    </section>
  )
}

// The buttons keep their places: what is said stands above them.
function AwayNotice({ view }: { readonly view: CounterView }) {
  const text = useText()
  return (
    <Notice kind="trouble">
      <span>{text('desk.away')}</span>
      <strong>{text('common.dataAsOf', { time: timeOf(view.at, view.timeZone) })}</strong>
    </Notice>
  )
}

type MainButtonProps = { readonly view: CounterView; readonly isDisabled: boolean; readonly onPress: () => void }

const mainWords = {
  open: 'desk.open',
  continue: 'desk.continue',
  'call-next': 'desk.callNext',
  start: 'desk.start',
  'finish-next': 'desk.finishNext',
  finish: 'desk.finish',
} as const satisfies Record<MainAction, string>

function MainButton({ view, isDisabled, onPress }: MainButtonProps) {
  const text = useText()
  const action = mainAction(view)
  const isNobody = action === 'call-next' && view.next === undefined
  return (
    <BigButton tone="main" className="main-button" isDisabled={isDisabled || isNobody} onPress={onPress}>
      <KeySign sign={keySigns.main} />
      <Label words={text(mainWords[action])} why={mainHint(text, view, action)} />
    </BigButton>
  )
}

function mainHint(text: Text, { next }: CounterView, action: MainAction): string {
  if (action === 'call-next') return next?.number ?? text('desk.nobodyNext')
  if (action === 'finish-next') return next?.number ?? text('desk.nobodyNext')
  if (action === 'open') return text('desk.openHint')
  if (action === 'start') return text('desk.startHint')
  return action === 'finish' ? text('desk.finishPausedHint') : ''
}

function recallWhy(text: Text, again: Again | undefined): string {
  return again && again.seconds > 0 ? text('desk.inSeconds', { n: again.seconds }) : ''
}

function missWhy(text: Text, again: Again | undefined): string {
  if (!again) return ''
  if (again.callsLeft > 0) return text('desk.afterCalls', { n: again.callsLeft })
  return again.seconds > 0 ? text('desk.inSeconds', { n: again.seconds }) : ''
}

type ControlProps = {
  readonly keyOf: DeskKey
  readonly isDisabled: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Control({ keyOf, isDisabled, onPress, children }: ControlProps) {
  return (
    <BigButton isDisabled={isDisabled} onPress={onPress}>
      <KeySign sign={keySigns[keyOf]} />
      {children}
    </BigButton>
  )
}

// A button that rests says why, in the same place where it otherwise says nothing.
function Label({ words, why = '' }: { readonly words: string; readonly why?: string }) {
  return (
    <span className="label">
      <span>{words}</span>
      {why ? <small>{why}</small> : undefined}
    </span>
  )
}
