// The server is away, and not only for the blink of a reconnect.
import { useEffect, useState } from 'react'
import { useConnection } from './use-connection.ts'

const AWAY_AFTER_MS = 3_000

/** True once the server has not been there for 3 s; false again at once when it is back. */
export function useAway(): boolean {
  const { state, since } = useConnection()
  const isCut = state !== 'connected' && state !== 'not-allowed'
  const [awaySince, setAwaySince] = useState<number>()
  useEffect(() => {
    if (!isCut) return
    const timer = setTimeout(() => setAwaySince(since), AWAY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isCut, since])
  return isCut && awaySince === since
}
