// The end of every form of the guides: what was wrong, and the two buttons.
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Done } from './use-guides.ts'

type FormEndProps = {
  readonly isSaving: boolean
  readonly problem: Done
  /** What this page found itself, before it asked. */
  readonly fault?: string | undefined
  /** The name of the field at a path that the server calls wrong. */
  readonly nameOf?: (path: string) => string | undefined
  readonly onClose: () => void
}

export function FormEnd({ isSaving, problem, fault, nameOf, onClose }: FormEndProps) {
  const text = useText()
  const said = fault ?? saidOf()
  return (
    <>
      {said ? <Notice kind="no">{said}</Notice> : undefined}
      <div className="dialog-buttons">
        <BigButton onPress={onClose}>{text('common.cancel')}</BigButton>
        <button type="submit" className="big-button" data-tone="main" disabled={isSaving}>
          {text(isSaving ? 'guidePlan.saving' : 'guidePlan.save')}
        </button>
      </div>
    </>
  )

  function saidOf(): string | undefined {
    if (!problem) return undefined
    if (problem === 'no-answer') return rejectionText(text, problem)
    if (problem.code === 'changed-meanwhile') return text('guidePlan.changedMeanwhile')
    const path = problem.errors?.[0]?.path
    if (path === undefined) return rejectionText(text, problem)
    const field = nameOf?.(path)
    return field ? text('guidePlan.fault', { field }) : text('guidePlan.faultPlan', { path })
  }
}
