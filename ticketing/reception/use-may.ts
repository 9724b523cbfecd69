// What the one who is signed in may do here.
import { useStoreState } from '#ui/store.ts'
import { mayDo, type Right } from './rights.ts'

/** Asks for a right of the signed-in person; nobody signed in has none. */
export function useMay(): (right: Right) => boolean {
  const session = useStoreState((state) => state.session)
  const roles = typeof session === 'string' ? [] : (session.staff?.roles ?? [])
  return (right) => mayDo(roles, right)
}
