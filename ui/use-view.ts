// A page's one view: whole, newest, by its name.
import { useEffect } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { View, ViewName, ViewOf } from '#contract/views.ts'
import { useOpenConnection } from './connection.ts'
import { useStoreState } from './store.ts'
import { keyOfWatched, type Seen } from './view-slice.ts'

export type ViewOptions = {
  readonly counter?: string
  readonly code?: string
  readonly zone?: string
  readonly quiet?: true
}

/** Watches one view of the hall for as long as the component is there. Undefined until the first one came. */
export function useView<N extends View['view']>(name: N, options: ViewOptions = {}): ViewOf<N> | undefined {
  const { counter, code, zone, quiet } = options
  const { watch } = useOpenConnection()
  useEffect(() => watch({ view: name, counter, code, zone, quiet }), [watch, name, counter, code, zone, quiet])
  const view = useSeen(name, options)?.view
  return view?.view === name ? (view as ViewOf<N>) : undefined
}

/** Why there is no such view: an unknown counter, an unknown code, a device that may not look. */
export function useViewProblem(name: ViewName, options: ViewOptions = {}): Problem | undefined {
  return useSeen(name, options)?.problem
}

function useSeen(view: ViewName, options: ViewOptions): Seen | undefined {
  return useStoreState(({ views }) => views[keyOfWatched({ view, ...options })])
}
