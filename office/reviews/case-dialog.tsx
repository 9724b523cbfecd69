// One low review: the visit it was about, what the visitor wrote, and what is done. Whatever is personal is read with a
// reason; every step can be taken back.
import { useEffect, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { CaseState, ShownCase } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseSteps } from './case-steps.tsx'
import type { CaseChange, FollowUp } from './use-follow-up.ts'

const WHYS = ['call', 'check', 'superior'] as const

type DialogProps = {
  readonly shown: ShownCase
  readonly followUp: FollowUp
  readonly timeZone: string
  readonly onClose: () => void
}
type Read = { readonly one: ShownCase; readonly etag: string; readonly reason: string }
type News = { readonly words: string; readonly back?: CaseState }

export function CaseDialog({ shown, followUp, timeZone, onClose }: DialogProps) {
  const text = useText()
  const [read, setRead] = useState<Read>()
  const [problem, setProblem] = useState<Problem | 'no-answer'>()
  const [news, setNews] = useState<News>()
  const isPersonal = shown.commented || shown.named

  const readFor = async (reason: string) => {
    const answer = await followUp.read(shown.id, reason)
    if (answer === 'no-answer') return setProblem(answer)
    if ('refused' in answer) return setProblem(answer.refused)
    setProblem(undefined)
    setRead({ one: answer.given, etag: answer.etag ?? '', reason })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the case is opened and holds nothing personal.
  useEffect(() => {
    if (!isPersonal) void readFor(text('reviewCases.why-check'))
  }, [])

  const change = async (wish: CaseChange, isUndo = false) => {
    if (!read) return
    const before = read.one.state
    const answer = await followUp.change(shown.id, read.etag, wish)
    if (answer === 'no-answer') return setProblem(answer)
    if ('refused' in answer) setProblem(answer.refused)
    // Also after a refusal: a colleague was faster, and this is what they did.
    await readFor(read.reason)
    if ('refused' in answer) return setProblem(answer.refused)
    const isMoved = wish.state !== undefined && wish.state !== before
    if (isUndo) setNews({ words: text('reviewCases.undone') })
    else if (!isMoved || !wish.state) setNews({ words: text('reviewCases.noted') })
    else {
      const state = text(`reviewCases.state-${wish.state}`)
      setNews({ words: text('reviewCases.changed', { state }), back: before })
    }
  }
  const { back } = news ?? {}
  return (
    <Dialog
      title={text('reviewCases.caseTitle', { number: shown.number ?? text('reviewCases.noNumber') })}
      onClose={onClose}
    >
      <div className="reviews-dialog">
        <CaseFacts one={read?.one ?? shown} isRead={read !== undefined} timeZone={timeZone} />
        {problem ? <Notice kind="no">{rejectionText(text, problem)}</Notice> : undefined}
        {read ? undefined : isPersonal ? (
          <fieldset className="typed-review-choice">
            <legend>{text('reviewCases.whyRead')}</legend>
            {WHYS.map((why) => (
              <BigButton key={why} onPress={() => void readFor(text(`reviewCases.why-${why}`))}>
                {text(`reviewCases.why-${why}`)}
              </BigButton>
            ))}
          </fieldset>
        ) : (
          <p role="status">{text('reviewCases.reading')}</p>
        )}
        {news ? (
          <Notice kind="good">
            <span>{news.words}</span>{' '}
            {back ? (
              <BigButton onPress={() => void change({ state: back }, true)}>{text('reviewCases.undo')}</BigButton>
            ) : undefined}
          </Notice>
        ) : undefined}
        {read ? <CaseSteps state={read.one.state} change={change} /> : undefined}
        <BigButton onPress={onClose}>{text('reviewCases.close')}</BigButton>
      </div>
    </Dialog>
  )
}
