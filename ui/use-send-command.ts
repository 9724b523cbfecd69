// How a component asks the hall.
import { useCallback } from 'react'
import { useOpenConnection } from './connection.ts'
import { newPress } from './press.ts'
import { type Answered, type Asking, type Line, sendCommand } from './send-command.ts'

/**
 * Asks the hall of this screen. Each call is a new press, unless `press` says that it is an earlier one once more:
 * after `no-answer` a screen that tries again must give the same press, or the visitor gets two numbers.
 */
export function useSendCommand(): (asking: Asking, press?: string) => Promise<Answered> {
  const { socket, hall } = useOpenConnection()
  return useCallback(
    (asking: Asking, press: string = newPress()) => sendCommand(socket as Line, hall, press, asking),
    [socket, hall],
  )
}
