// What each button and each key of the desk does, in one place, so that both do the same.

import type { Ask } from '#ui/use-ask.ts'
import { againOf, type CounterView, mainAction, mainAskings, mayMiss } from './desk-state.ts'
import type { DeskKey } from './keys.ts'
import type { Panel } from './panel.ts'

export type DeskPresses = Readonly<Record<DeskKey | 'close', () => void>>

type Needs = {
  readonly view: CounterView
  readonly ask: Ask['ask']
  readonly show: (panel: Panel) => void
  /** The hall's clock in ms of the epoch. */
  readonly nowMs: () => number
}

/** The presses of this moment. What is not possible now does nothing: its button rests and says why. */
export function deskPresses({ view, ask, show, nowMs }: Needs): DeskPresses {
  const { counter, current, waitingTotal, helps } = view
  const again = () => againOf(current, nowMs())
  const close = () => void ask({ type: 'close-counter', counter: counter.id })
  return {
    main: () => {
      if (mainAction(view) !== 'call-next' || view.next) void ask(...mainAskings(view))
    },
    recall: () => {
      if (current && again()?.seconds === 0) void ask({ type: 'recall-ticket', ticket: current.id })
    },
    miss: () => {
      const now = again()
      if (current && now && mayMiss(now)) void ask({ type: 'miss-ticket', ticket: current.id })
    },
    finish: () => {
      if (current?.state === 'serving') void ask({ type: 'finish-service', ticket: current.id })
    },
    pause: () => {
      if (counter.state === 'open') show({ kind: 'pause' })
      if (counter.state === 'paused') void ask({ type: 'open-counter', counter: counter.id })
    },
    close: () => {
      if (counter.state === 'closed' || current) return
      if (waitingTotal > 0) show({ kind: 'close' })
      else close()
    },
    more: () => show({ kind: 'more' }),
    help: () => {
      const [first] = helps
      if (first) void ask({ type: 'answer-help', help: first.help })
    },
  }
}
