// The bar at the foot of a settings page: how many changes are not saved, taking them back, saving, and the answer.
import type { ReactNode } from 'react'
import type { Change } from '#contract/settings-changes.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { ChangeList } from './change-list.tsx'
import { refusalLines } from './refusal-lines.ts'
import type { No } from './use-settings.ts'
import type { ChangedElsewhere, SettingsDraft } from './use-settings-draft.ts'

export function SaveBar({ form }: { readonly form: SettingsDraft }) {
  const text = useText()
  const { changes, said, undo, redo, save } = form
  const isSaving = said === 'saving'
  const n = changes.length
  return (
    <section className="save-bar" aria-label={text('settingsPage.save')}>
      <Answer form={form} />
      <div className="save-bar-row">
        <div className="save-bar-state">
          {n === 0 ? <p>{text('settingsPage.unchanged')}</p> : <Unsaved form={form} changes={changes} />}
        </div>
        {n === 0 && redo ? (
          <BigButton onPress={redo}>{text('settingsPage.redo')}</BigButton>
        ) : (
          <BigButton isDisabled={n === 0 || isSaving} onPress={undo}>
            {text('settingsPage.undo')}
          </BigButton>
        )}
        <BigButton tone="main" isDisabled={n === 0 || isSaving} onPress={() => void save()}>
          {text(isSaving ? 'settingsPage.saving' : 'settingsPage.save')}
        </BigButton>
      </div>
    </section>
  )
}

function Unsaved({ form, changes }: { readonly form: SettingsDraft; readonly changes: readonly Change[] }) {
  const text = useText()
  return (
    <details>
      <summary>{text('settingsPage.changed', { n: changes.length })}</summary>
      <div className="save-bar-changes">
        <ChangeList changes={changes} editions={[form.draft, form.saved]} />
      </div>
    </details>
  )
}

/** What came of saving; nothing before somebody saved. */
export function Answer({ form }: { readonly form: SettingsDraft }): ReactNode {
  const text = useText()
  const { said } = form
  if (said === 'nothing' || said === 'saving') return undefined
  if (said === 'saved') return <Notice kind="good">{text('settingsPage.saved')}</Notice>
  if ('elsewhere' in said) return <Elsewhere form={form} elsewhere={said.elsewhere} />
  return <Refused form={form} no={said.no} />
}

function Refused({ form, no }: { readonly form: SettingsDraft; readonly no: No }) {
  const text = useText()
  const words = useWords()
  const { faults, draft, saved } = form
  const lines = refusalLines({ text, words, editions: [saved, draft] }, no, draft)
  return (
    <Notice kind="no">
      {faults.length > 0 ? <p>{text('settingsPage.wrong', { n: lines.length })}</p> : undefined}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Elsewhere({ form, elsewhere }: { readonly form: SettingsDraft; readonly elsewhere: ChangedElsewhere }) {
  const text = useText()
  const editions = [form.saved, form.draft]
  return (
    <Notice kind="no">
      <p>{text(form.changes.length > 0 ? 'settingsPage.elsewhere' : 'settingsPage.elsewhereSame')}</p>
      <p>{text('settingsPage.theirs')}</p>
      <ChangeList changes={elsewhere.theirs} editions={editions} />
      {elsewhere.collided.length > 0 ? (
        <>
          <p>{text('settingsPage.collided')}</p>
          <ChangeList changes={elsewhere.collided} editions={editions} />
        </>
      ) : undefined}
    </Notice>
  )
}
