// The voice settings of this hall over HTTP: read, changed here as a draft, and saved with everything else of the hall.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { HallSettings, VoiceSettings } from '#contract/settings.ts'
import { askServer } from '#ui/api.ts'
import { useHall } from '#ui/connection.ts'
import { mergedDraft } from './voice-draft.ts'

export type No = Problem | 'no-answer'
export type Saving = 'nothing' | 'saving' | 'saved' | 'changed-elsewhere' | No

export type VoiceForm = {
  /** Undefined until the first answer; the draft with it. */
  readonly settings: HallSettings | undefined
  readonly draft: VoiceSettings | undefined
  readonly trouble: No | undefined
  readonly saving: Saving
  readonly change: (draft: VoiceSettings) => void
  readonly reset: () => void
  readonly save: () => Promise<void>
  /** What was changed here stays. */
  readonly readAgain: () => Promise<void>
}

type Read = { readonly settings: HallSettings; readonly etag: string; readonly draft: VoiceSettings }

/** Reads once, and whenever it turns out that somebody else has changed the settings. */
export function useVoiceSettings(): VoiceForm {
  const path = `${useHallPath()}/settings`
  const [read, setRead] = useState<Read>()
  const [trouble, setTrouble] = useState<No>()
  const [saving, setSaving] = useState<Saving>('nothing')

  const readAgain = useCallback(async () => {
    const answer = await askServer<HallSettings>('GET', path)
    if (answer === 'no-answer') return setTrouble(answer)
    if ('refused' in answer) return setTrouble(answer.refused)
    const { given: settings, etag = '' } = answer
    setRead((older) => {
      const draft = older ? mergedDraft(older.settings.voice, older.draft, settings.voice) : settings.voice
      return { settings, etag, draft }
    })
    setTrouble(undefined)
  }, [path])

  useEffect(() => void readAgain(), [readAgain])

  const save = async () => {
    if (!read) return
    setSaving('saving')
    const changed = { ...read.settings, voice: read.draft }
    const answer = await askServer<HallSettings>('PUT', path, changed, { 'if-match': read.etag })
    if (answer === 'no-answer') return setSaving(answer)
    if ('given' in answer) {
      setRead({ settings: answer.given, etag: answer.etag ?? '', draft: answer.given.voice })
      return setSaving('saved')
    }
    if (answer.refused.status !== 412) return setSaving(answer.refused)
    await readAgain()
    setSaving('changed-elsewhere')
  }

  const change = (draft: VoiceSettings) => {
    setRead((older) => older && { ...older, draft })
    setSaving('nothing')
  }
  const reset = () => read && change(read.settings.voice)
  return { settings: read?.settings, draft: read?.draft, trouble, saving, change, reset, save, readAgain }
}

export function useHallPath(): string {
  return `/api/halls/${encodeURIComponent(useHall())}`
}
