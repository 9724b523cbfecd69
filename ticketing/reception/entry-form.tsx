// One visitor written in by hand, or typed in from a paper form. Nothing has to be filled in but how they pass; a slip
// of the finger is told at the field, before anything is sent.
import { type FormEvent, useRef, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useServerClock } from '#ui/connection.ts'
import { wallTimeAt } from '#ui/hall-time.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { newPress } from '#ui/press.ts'
import { rejectionText } from '#ui/rejection-text.ts'
import { type EntryFields, emptyFields, entryDraftOf, type Faults, type Field, fieldOf } from './entry-draft.ts'
import { EntryFieldset, NONE_NEEDED, TimeLine } from './entry-fields.tsx'
import type { Entries } from './use-entries.ts'
import { useFocusOnFault } from './use-in-sight.ts'

type EntryFormProps = {
  readonly view: ReceptionView
  readonly entries: Entries
  readonly onSaved: (entry: Partial<ShownEntry>) => void
  readonly onBegin: () => void
}

type Said = 'none' | 'asking' | { readonly problem: Problem | 'no-answer' }

export function EntryForm({ view, entries, onSaved, onBegin }: EntryFormProps) {
  const text = useText()
  const { nowMs } = useServerClock()
  const first = emptyFields(view.entryRegister.passKinds.find((kind) => kind !== NONE_NEEDED) ?? '')
  const [fields, setFields] = useState(first)
  const [faults, setFaults] = useState<Faults>({})
  const [said, setSaid] = useState<Said>('none')
  const form = useFocusOnFault(faults)
  // The same key until it is surely written down: a second try after silence makes no second entry.
  const key = useRef(newPress())
  const set = (more: Partial<EntryFields>) => {
    if (said !== 'asking') setFields({ ...fields, ...more })
    onBegin()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (said === 'asking') return
    const read = entryDraftOf(fields, { timeZone: view.timeZone, nowMs: nowMs() })
    setFaults('faults' in read ? read.faults : {})
    if ('faults' in read) return
    setSaid('asking')
    const answer = await entries.save(read.draft, key.current)
    if (answer === 'no-answer') return setSaid({ problem: answer })
    if ('refused' in answer) {
      setFaults(faultsOf(answer.refused))
      return setSaid({ problem: answer.refused })
    }
    key.current = newPress()
    setSaid('none')
    // A stack of paper forms is typed in one after the other: the time of the last is near the next.
    setFields({ ...first, at: fields.at })
    onSaved(answer.given)
  }
  const isPaper = fields.at !== ''
  const now = () => wallTimeAt(nowMs(), view.timeZone)
  return (
    <form ref={form} className="rec-form" onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <div className="rec-paper">
        <BigButton isOn={isPaper} onPress={() => set({ at: isPaper ? '' : now() })}>
          {text('entries.fromPaper')}
        </BigButton>
        {isPaper ? <TimeLine fields={fields} faults={faults} set={set} label={text('entries.paperTime')} /> : undefined}
      </div>
      <EntryFieldset view={view} fields={fields} faults={faults} set={set} />
      {typeof said === 'object' ? <Notice kind="no">{rejectionText(text, said.problem)}</Notice> : undefined}
      <button type="submit" className="big-button" data-tone="main" disabled={said === 'asking'}>
        {text(said === 'asking' ? 'reception.asking' : 'reception.save')}
      </button>
    </form>
  )
}

/** The fields that the server did not like. */
export function faultsOf({ errors = [] }: Problem): Faults {
  const fields = errors.map(({ path }) => fieldOf(path)).filter((field): field is Field => field !== undefined)
  return Object.fromEntries(fields.map((field) => [field, 'other']))
}
