// A draft of the whole settings on one page: what was changed, taking it back, saving it, and what the server says.
import { useEffect, useState } from 'react'
import type { HallSettings } from '#contract/settings.ts'
import { type Change, changesBetween } from '#contract/settings-changes.ts'
import { type Fault, faultsOf, faultsThatStay } from './faults.ts'
import { type Merged, mergeDraft } from './merge-draft.ts'
import { type No, type ReadSettings, useSettings } from './use-settings.ts'

/** A colleague saved meanwhile: what they changed, and where they met my changes: theirs before, mine after. */
export type ChangedElsewhere = { readonly theirs: readonly Change[]; readonly collided: readonly Change[] }
export type Said = 'nothing' | 'saving' | 'saved' | { readonly no: No } | { readonly elsewhere: ChangedElsewhere }

export type SettingsDraft = {
  readonly saved: HallSettings
  readonly draft: HallSettings
  /** What differs between both, field by field. */
  readonly changes: readonly Change[]
  readonly faults: readonly Fault[]
  readonly said: Said
  readonly change: (part: Partial<HallSettings>) => void
  /** Back to what is saved; what was taken back can be had once more. */
  readonly undo: () => void
  /** Brings back what was undone; undefined when nothing was. */
  readonly redo: (() => void) | undefined
  /** Is all of it saved now? */
  readonly save: () => Promise<boolean>
}

/** Reads the settings and opens a draft upon them; `trouble` alone when they cannot be read. */
export function useSettingsDraft(): { readonly form: SettingsDraft | undefined; readonly trouble: No | undefined } {
  const { read, trouble, readAgain, put } = useSettings()
  const [mine, setMine] = useState<HallSettings>()
  const [undone, setUndone] = useState<HallSettings>()
  const [said, setSaid] = useState<Said>('nothing')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const draft = mine ?? read?.settings
  const changes = read && draft ? changesBetween(read.settings, draft) : []
  useWarningBeforeLeaving(changes.length > 0)
  if (!read || !draft) return { form: undefined, trouble }

  const edit = (next: HallSettings | undefined) => {
    setFaults(faultsThatStay(faults, draft, next ?? read.settings))
    setMine(next)
    setSaid('nothing')
  }

  const save = async () => {
    setSaid('saving')
    const answer = await put(draft)
    if ('settings' in answer) {
      setMine(undefined)
      setUndone(undefined)
      setFaults([])
      setSaid('saved')
      return true
    }
    if (answer.no === 'no-answer' || answer.no.status !== 412) {
      setFaults(faultsOf(answer.no))
      setSaid(answer)
      return false
    }
    const fresh = await readAgain()
    if ('no' in fresh) {
      setSaid(fresh)
      return false
    }
    const { merged, elsewhere } = afterColleague(read, draft, fresh)
    setMine(merged)
    setFaults([])
    setSaid({ elsewhere })
    return false
  }

  const form = {
    saved: read.settings,
    draft,
    changes,
    faults,
    said,
    change: (part: Partial<HallSettings>) => {
      setUndone(undefined)
      edit({ ...draft, ...part })
    },
    undo: () => {
      setUndone(draft)
      edit(undefined)
    },
    redo:
      undone &&
      (() => {
        edit(undone)
        setUndone(undefined)
      }),
    save,
  }
  return { form, trouble }
}

function afterColleague(
  read: ReadSettings,
  draft: HallSettings,
  fresh: ReadSettings,
): { readonly merged: HallSettings; readonly elsewhere: ChangedElsewhere } {
  const { merged, collided }: Merged<HallSettings> = mergeDraft(read.settings, draft, fresh.settings)
  const lost = changesBetween(fresh.settings, draft).filter(({ path }) => collided.includes(path))
  return { merged, elsewhere: { theirs: changesBetween(read.settings, fresh.settings), collided: lost } }
}

function useWarningBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}
