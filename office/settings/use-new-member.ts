// Whoever adds a member to a list goes on typing in it: the focus moves to its first field.
import { type RefObject, useEffect, useRef } from 'react'

/** The list to hang on the element that holds the members, and what to call when one was added at its end. */
export function useNewMember(count: number): {
  readonly list: RefObject<HTMLElement | null>
  readonly added: () => void
} {
  const list = useRef<HTMLElement>(null)
  const isAdded = useRef(false)
  useEffect(() => {
    if (count === 0 || !isAdded.current) return
    isAdded.current = false
    const members = list.current?.querySelectorAll<HTMLElement>(':scope > fieldset') ?? []
    members[members.length - 1]?.querySelector('input')?.focus()
  }, [count])
  return {
    list,
    added: () => {
      isAdded.current = true
    },
  }
}
