// What was just done on a page of the guides: saved, or removed with a way back.
import { useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import type { Done } from './use-guides.ts'

type News =
  | { readonly kind: 'good'; readonly key: 'guidePlan.saved' | 'guidePlan.undone' }
  | { readonly kind: 'removed'; readonly name: string; readonly back: () => Promise<Done> }
  | { readonly kind: 'no'; readonly problem: NonNullable<Done> }

/** Tells what became of something; `removed` offers to bring it back with `back`. */
export function useNews() {
  const [news, setNews] = useState<News>()
  const tell = (problem: Done, done: News = { kind: 'good', key: 'guidePlan.saved' }) =>
    setNews(problem ? { kind: 'no', problem } : done)
  return {
    news,
    saved: (problem?: Done) => tell(problem),
    removed: (problem: Done, name: string, back: () => Promise<Done>) => tell(problem, { kind: 'removed', name, back }),
    bring: async (back: () => Promise<Done>) => tell(await back(), { kind: 'good', key: 'guidePlan.undone' }),
  }
}

export function NewsNotice({ news, bring }: Pick<ReturnType<typeof useNews>, 'news' | 'bring'>) {
  const text = useText()
  if (!news) return undefined
  if (news.kind === 'no') return <Notice kind="no">{rejectionText(text, news.problem)}</Notice>
  if (news.kind === 'good') return <Notice kind="good">{text(news.key)}</Notice>
  return (
    <Notice kind="plain">
      <span>{text('guidePlan.removed', { name: news.name })}</span>
      <BigButton onPress={() => void bring(news.back)}>{text('guidePlan.undo')}</BigButton>
    </Notice>
  )
}
