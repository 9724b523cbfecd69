// What a visitor wishes of their own data, in one place: found by name, phone or number, then seen, corrected, deleted
// or printed (PIPL art. 45–47). Only whole words are found: what is kept is sealed.
import { type FormEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { ReceptionView } from '#contract/entrance-views.ts'
import type { ShownEntry } from '#contract/registers.ts'
import { useText } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { EntryRow } from './entry-list.tsx'
import type { Entries } from './use-entries.ts'

// contract/registers.ts, SEARCH_CHARS_MAX, and the least that the server looks for.
const SEARCH_CHARS_MAX = 60
const SEARCH_CHARS_MIN = 2

type FindEntryProps = {
  readonly view: ReceptionView
  readonly entries: Entries
  readonly onRead: (id: string) => void
}

type Found = 'none' | 'asking' | { readonly items: readonly ShownEntry[] } | { readonly problem: Problem | 'no-answer' }

export function FindEntry({ view, entries, onRead }: FindEntryProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found>('none')
  const find = async (event: FormEvent) => {
    event.preventDefault()
    setFound('asking')
    const answer = await entries.search(typed.trim())
    if (answer === 'no-answer') return setFound({ problem: answer })
    setFound('given' in answer ? { items: answer.given.items } : { problem: answer.refused })
  }
  return (
    <>
      <Notice kind="plain">{text('entries.wish')}</Notice>
      <form className="rec-find" onSubmit={(event) => void find(event)} autoComplete="off">
        <label className="rec-field">
          <span>{text('entries.findBy')}</span>
          <input
            type="search"
            value={typed}
            maxLength={SEARCH_CHARS_MAX}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <button
          type="submit"
          className="big-button"
          data-tone="main"
          disabled={found === 'asking' || typed.trim().length < SEARCH_CHARS_MIN}
        >
          {text('entries.find')}
        </button>
      </form>
      {found === 'asking' ? <p role="status">{text('common.loading')}</p> : undefined}
      {typeof found === 'object' && 'problem' in found ? (
        <Notice kind="no">{rejectionText(text, found.problem)}</Notice>
      ) : undefined}
      {typeof found === 'object' && 'items' in found ? (
        <FoundList items={found.items} view={view} onRead={onRead} />
      ) : undefined}
    </>
  )
}

type FoundListProps = Omit<FindEntryProps, 'entries'> & { readonly items: readonly ShownEntry[] }

function FoundList({ items, view, onRead }: FoundListProps) {
  const text = useText()
  if (items.length === 0) return <Notice kind="plain">{text('entries.foundNothing')}</Notice>
  return (
    <ul className="rec-list">
      {items.map((entry) => (
        <EntryRow key={entry.id} entry={entry} view={view} onRead={onRead} withDay />
      ))}
    </ul>
  )
}
