// What was changed and is not saved yet, always in sight; and what became of the saving.
import type { VoiceSettings } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { VoiceForm as Form, Saving } from './use-voice-settings.ts'
import { isSameVoice } from './voice-draft.ts'

type SaveProps = { readonly form: Form; readonly draft: VoiceSettings; readonly rest: string | undefined }

export function SaveBar({ form, draft, rest }: SaveProps) {
  const text = useText()
  const { settings, saving } = form
  const isSame = settings !== undefined && isSameVoice(settings.voice, draft)
  if (isSame && saving === 'nothing') return undefined
  return (
    <div className="voice-save">
      <SavingNotice saving={saving} rest={rest} />
      {isSame ? undefined : (
        <div className="voice-row">
          <p>{text('voice.notSaved')}</p>
          <BigButton isDisabled={saving === 'saving'} onPress={form.reset}>
            {text('voice.reset')}
          </BigButton>
          <BigButton tone="main" isDisabled={saving === 'saving'} onPress={() => void form.save()}>
            {text(saving === 'saving' ? 'voice.saving' : 'voice.save')}
          </BigButton>
        </div>
      )}
    </div>
  )
}

function SavingNotice({ saving, rest }: { readonly saving: Saving; readonly rest: string | undefined }) {
  const text = useText()
  if (saving === 'nothing' || saving === 'saving') return undefined
  if (saving === 'saved') return <Notice kind="good">{text('voice.saved')}</Notice>
  if (saving === 'changed-elsewhere') return <Notice kind="no">{text('voice.changedElsewhere')}</Notice>
  return (
    <Notice kind="no">
      {rejectionText(text, saving)}
      {rest === undefined ? undefined : ` ${rest}`}
    </Notice>
  )
}
