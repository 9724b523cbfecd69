// What a public screen shows when the server is away: its last picture stays, and says from when it is.
import type { ReactNode } from 'react'
import { useText } from '../language.ts'
import { useAway } from '../use-away.ts'
import { useConnection } from '../use-connection.ts'
import { timeOf } from './clock.tsx'

type OfflineCurtainProps = {
  /** The hall's time zone, once a view told it. */
  readonly timeZone?: string
  readonly children: ReactNode
}

/** Puts a line over `children` while the server is away; nothing else changes, and nothing has to be pressed. */
export function OfflineCurtain({ timeZone, children }: OfflineCurtainProps) {
  const { state, lastViewAt } = useConnection()
  const text = useText()
  const isAway = useAway()
  return (
    <div className="curtained" data-away={isAway}>
      {children}
      {isAway ? (
        <div className="curtain" role="status">
          <span className="curtain-sign" aria-hidden="true" />
          <span>{text(state === 'too-old' ? 'common.tooOld' : 'common.reconnecting')}</span>
          {lastViewAt && timeZone ? (
            <strong>{text('common.dataAsOf', { time: timeOf(lastViewAt, timeZone) })}</strong>
          ) : undefined}
        </div>
      ) : undefined}
    </div>
  )
}
