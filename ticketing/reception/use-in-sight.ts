// On a phone a form is longer than the screen: what is said about it must come to where the eyes are.
import { type RefObject, useEffect, useRef } from 'react'
import type { Faults } from './entry-draft.ts'

/** Brings the element into sight whenever `what` is something new; for `undefined` nothing moves. */
export function useInSight<E extends HTMLElement>(what: unknown): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    if (what !== undefined) element.current?.scrollIntoView({ block: 'center' })
  }, [what])
  return element
}

/** Puts the focus on the first field with a fault: there the finger goes on. */
export function useFocusOnFault(faults: Faults): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(faults).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  return form
}
