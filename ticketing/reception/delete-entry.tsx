// Deleting an entry for good: asked once more, and only in the version that was seen.
import { useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { fieldsOf, meet } from './entry-changes.ts'
import { KeptEntry } from './kept-entry.tsx'
import { MetNews } from './met-news.tsx'
import type { OfEntry } from './read-entry.tsx'

type Said = 'none' | 'asking' | 'met' | { readonly problem: Problem | 'no-answer' }

export function DeleteEntry({ view, entries, reason, readAgain, onBack, onDone, ...of }: OfEntry) {
  const text = useText()
  const [version, setVersion] = useState(of.version)
  const [said, setSaid] = useState<Said>('none')
  const remove = async () => {
    setSaid('asking')
    const answer = await entries.remove(version, reason)
    if (answer === 'no-answer') return setSaid({ problem: answer })
    if ('given' in answer) return onDone()
    if (answer.refused.code !== 'changed-meanwhile') return setSaid({ problem: answer.refused })
    const newest = await readAgain()
    if (!newest) return setSaid({ problem: 'no-answer' })
    setVersion(newest)
    setSaid('met')
  }
  const first = fieldsOf(of.version.entry, view.timeZone)
  const { news } = meet(first, first, fieldsOf(version.entry, view.timeZone))
  return (
    <>
      {said === 'met' ? <MetNews news={news} view={view} /> : undefined}
      <KeptEntry entry={version.entry} view={view} />
      {typeof said === 'object' ? <Notice kind="no">{rejectionText(text, said.problem)}</Notice> : undefined}
      <p>{text('entries.deleteAsk')}</p>
      <div className="rec-buttons">
        <BigButton onPress={onBack}>{text('entries.keep')}</BigButton>
        <BigButton tone="main" isDisabled={said === 'asking'} onPress={() => void remove()}>
          {text('entries.deleteGo')}
        </BigButton>
      </div>
    </>
  )
}
