// ticket-called: a few seconds later the desk is looked at once more, because a call that no screen has shown by then is
// the clerk's to know.
import { UNSEEN_AFTER_MS } from '#queue/views/desk-view.ts'
import type { Hall } from '../hall.ts'

const A_MOMENT_MS = 200

/** Touches the screens of a hall when a call should have been seen. Returns how it stops. */
export function watchCalls(hall: Hall, touch: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const unfollow = hall.follow((_state, entries) => {
    const isCall = entries.some(({ event }) => event.type === 'ticket-called' || event.type === 'ticket-recalled')
    if (!isCall) return
    clearTimeout(timer)
    timer = setTimeout(touch, UNSEEN_AFTER_MS + A_MOMENT_MS)
  })
  return () => {
    clearTimeout(timer)
    unfollow()
  }
}
