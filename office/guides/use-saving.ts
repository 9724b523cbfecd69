// Saving from a form: under way, refused, or done and closed.
import { type FormEvent, useState } from 'react'
import type { Done } from './use-guides.ts'

/** `save` answers with the reason why not, or `not-yet` when the form itself says what is missing; `close` comes only after it was done. */
export function useSaving(save: () => Promise<Done | 'not-yet'>, close: () => void) {
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<Done>()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    setIsSaving(true)
    const why = await save()
    setIsSaving(false)
    if (why === 'not-yet') return setProblem(undefined)
    setProblem(why)
    if (!why) close()
  }
  return { isSaving, problem, onSubmit: (event: FormEvent) => void onSubmit(event) }
}
