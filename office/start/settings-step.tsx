// A step that changes the settings: the draft, what is wrong at its fields, and what the server said.
import type { ReactNode } from 'react'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { FaultsContext } from '../settings/faults.ts'
import { Answer } from '../settings/save-bar.tsx'
import { type SettingsDraft, useSettingsDraft } from '../settings/use-settings-draft.ts'
import { type StepProps, useStepDoor } from './step-door.ts'

export function SettingsStep({
  door,
  children,
}: StepProps & { readonly children: (form: SettingsDraft) => ReactNode }) {
  const text = useText()
  const { form, trouble } = useSettingsDraft()
  const isUnsaved = form !== undefined && form.changes.length > 0
  useStepDoor(door, { isUnsaved, leave: async () => !form || !isUnsaved || form.save() })
  if (!form) {
    return trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : <p>{text('common.loading')}</p>
  }
  return (
    <FaultsContext value={form.faults}>
      {children(form)}
      <Answer form={form} />
    </FaultsContext>
  )
}
