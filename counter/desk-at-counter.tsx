// A clerk's counter at work: who is here, what to press, who waits.
import { useState } from 'react'
import { useServerClock } from '#ui/connection.ts'
import { Emergencies } from '#ui/parts/emergencies.tsx'
import { TakeoverBands } from '#ui/parts/takeover-band.tsx'
import type { Asking } from '#ui/send-command.ts'
import type { Ask } from '#ui/use-ask.ts'
import { useConnection } from '#ui/use-connection.ts'
import { HelpCalls, Troubles } from './alerts.tsx'
import { CallControls } from './call-controls.tsx'
import { CurrentVisitor } from './current-visitor.tsx'
import { CounterSign, DeskHead } from './desk-head.tsx'
import { deskPresses } from './desk-presses.ts'
import type { CounterView } from './desk-state.ts'
import { NextUp } from './next-up.tsx'
import { OtherCounters } from './other-counters.tsx'
import type { Panel } from './panel.ts'
import { Panels } from './panels.tsx'
import { TicketLists } from './ticket-lists.tsx'
import { useDeskKeys } from './use-keys.ts'
import { useTone } from './use-tone.ts'

type DeskAtCounterProps = { readonly view: CounterView; readonly asking: Ask; readonly onChange: () => void }

export function DeskAtCounter({ view, asking, onChange }: DeskAtCounterProps) {
  const { state } = useConnection()
  const mayPress = state === 'connected'
  const [panel, setPanel] = useState<Panel>()
  const { nowMs } = useServerClock()
  const { ask, forget } = asking
  const show = (next: Panel) => {
    forget()
    setPanel(next)
  }
  const close = () => {
    forget()
    setPanel(undefined)
  }
  const act = async (...askings: readonly Asking[]) => {
    if (await ask(...askings)) setPanel(undefined)
  }
  const presses = deskPresses({ view, ask, show, nowMs })
  useDeskKeys((key) => mayPress && presses[key]())
  useTone(view, nowMs)

  // What would be let go now is not offered: a press a moment after another would be lost without a word.
  const forAlerts = { view, ask, show, mayPress: mayPress && !asking.isResting }
  return (
    <main className="desk">
      <DeskHead view={view}>
        <CounterSign view={view} onChange={onChange} />
      </DeskHead>
      <div className="desk-alarms">
        <TakeoverBands view={view} />
        <Emergencies {...forAlerts} mayClear />
        <HelpCalls {...forAlerts} />
      </div>
      <div className="desk-work" data-resting={asking.isResting}>
        <CurrentVisitor view={view} />
        <CallControls view={view} presses={presses} asking={panel ? { ...asking, said: 'none' } : asking} />
      </div>
      <div className="desk-queue">
        <Troubles {...forAlerts} />
        <NextUp view={view} />
        <TicketLists {...forAlerts} />
      </div>
      <OtherCounters view={view} />
      {panel ? (
        <Panels
          panel={panel}
          view={view}
          asking={asking}
          show={show}
          onClose={close}
          act={(...askings) => void act(...askings)}
        />
      ) : undefined}
    </main>
  )
}
