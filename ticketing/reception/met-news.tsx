// A colleague was faster at the same entry: what they changed, and what of mine still stands in the form.
import type { ReceptionView } from '#contract/entrance-views.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { Notice } from '#ui/parts/notice.tsx'
import type { News } from './entry-changes.ts'
import { documents } from './entry-fields.tsx'
import { passName } from './pass-name.ts'
import { useInSight } from './use-in-sight.ts'

export function MetNews({ news, view }: { readonly news: readonly News[]; readonly view: ReceptionView }) {
  const text = useText()
  const words = useWords()
  const place = useInSight<HTMLDivElement>(news)
  return (
    <div ref={place}>
      <Notice kind="trouble">
        <strong>{text('entries.met')}</strong>
        <ul>
          {news.map(({ field, theirs, isMineToo }) => {
            const value =
              field === 'pass' ? passName(theirs, view.entryRegister, text, words) : shownValue(field, theirs, text)
            return (
              <li key={field}>
                {text('entries.metField', { field: text(`entries.field-${field}`), value })}{' '}
                {isMineToo ? text('entries.metMine') : ''}
              </li>
            )
          })}
        </ul>
        <span>{text('entries.metGo')}</span>
      </Notice>
    </div>
  )
}

function shownValue(field: News['field'], theirs: string, text: Text): string {
  if (field === 'documentKind') return text(`reception.document-${documents.find((one) => one === theirs) ?? 'other'}`)
  if (field === 'filledBy')
    return theirs === 'none' ? '–' : text(`reception.filled-${theirs === 'self' ? 'self' : 'staff'}`)
  if (field === 'codeBy') return text(`reception.code-${getters.find((one) => one === theirs) ?? 'none'}`)
  return theirs === '' ? text('entries.emptied') : theirs.replace('T', ' ')
}

const getters = ['self', 'family', 'friend', 'staff'] as const
