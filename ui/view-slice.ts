// The newest whole view of everything that is watched. An older one that comes late is let go.
import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import type { Problem } from '#contract/answers.ts'
import type { View, ViewName } from '#contract/views.ts'

/** What a screen looks at: one view, at some counter, behind some ticket's code or of some zone. */
export type Watched = {
  readonly view: ViewName
  readonly counter?: string
  readonly code?: string
  readonly zone?: string
  /** This page is no board of the hall, and only looks: nothing is said to it. */
  readonly quiet?: true
}

/** What we have of it: the picture, or why there is none. */
export type Seen = { readonly view?: View; readonly problem?: Problem; readonly sinceConnected: boolean }

type Views = { readonly [key: string]: Seen }

/** Under which key a watched view is kept. */
export function keyOfWatched({ view, counter, code, zone }: Watched): string {
  return [view, counter ?? '', code ?? '', zone ?? ''].join(':')
}

/** Under which key a view that came is kept: the same that asked for it. */
export function keyOfView(view: View): string {
  return keyOfWatched({
    view: view.view,
    counter: counterOf(view),
    code: 'code' in view ? view.code : undefined,
    zone: view.view === 'board' ? view.zone : undefined,
  })
}

export const views = createSlice({
  name: 'views',
  initialState: {} as Views,
  reducers: {
    viewShown: (seen, { payload: view }: PayloadAction<View>): Views => {
      const key = keyOfView(view)
      return isNewer(view, seen[key]) ? { ...seen, [key]: { view, sinceConnected: true } } : seen
    },
    /** A picture that this device kept from before: shown until the server's first. */
    viewRecalled: (seen, { payload: view }: PayloadAction<View>): Views => {
      const key = keyOfView(view)
      return seen[key] ? seen : { ...seen, [key]: { view, sinceConnected: false } }
    },
    watchRefused: (seen, { payload }: PayloadAction<{ watched: Watched; problem: Problem }>): Views => ({
      ...seen,
      [keyOfWatched(payload.watched)]: { problem: payload.problem, sinceConnected: true },
    }),
    /** The server is there (again): its first picture counts, whatever we had. */
    connectedAgain: (seen): Views =>
      Object.fromEntries(Object.entries(seen).map(([key, one]) => [key, { ...one, sinceConnected: false }])),
  },
})

export const { viewShown, viewRecalled, watchRefused, connectedAgain } = views.actions

// Within one connection positions only grow. The first view after connecting is taken as it is: a hall that was
// restored from a backup, or whose clock was set right, begins again at a smaller position, and a screen must follow.
function isNewer(view: View, seen: Seen | undefined): boolean {
  if (!seen?.view || !seen.sinceConnected) return true
  if (view.day !== seen.view.day) return view.day > seen.view.day
  return view.position >= seen.view.position
}

function counterOf(view: View): string | undefined {
  if (!('counter' in view)) return undefined
  return typeof view.counter === 'string' ? view.counter : view.counter?.id
}
