// Whether the server is there, and from when the newest picture is.
import type { Instant } from '#contract/ids.ts'
import type { ConnectionState } from './connection-slice.ts'
import { type StoreState, useStoreState } from './store.ts'

/** `since` in milliseconds of this device's clock; `lastViewAt` by the server's clock, of the newest view. */
export function useConnection(): {
  readonly state: ConnectionState
  readonly since: number
  readonly lastViewAt?: Instant
} {
  const { state, since } = useStoreState(({ connection }) => connection)
  const lastViewAt = useStoreState(newestViewAt)
  return { state, since, lastViewAt }
}

function newestViewAt({ views }: StoreState): Instant | undefined {
  return Object.values(views)
    .flatMap(({ view }) => (view ? [view.at] : []))
    .toSorted()
    .at(-1)
}
