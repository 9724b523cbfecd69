// After a low level: what should be better, in one's own words, and where to call. All of it may be left out, what is
// written is told only to the manager, and a pad that nobody touches any more forgets it.
import { useEffect, useState } from 'react'
import { readPhone } from '#contract/phone-number.ts'
import type { ReviewWords } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'

const COMMENT_CHARS_MAX = 200
const PHONE_CHARS_MAX = 20
const LEFT_ALONE_MS = 60_000

export type WordsProps = {
  /** True when it has arrived. */
  readonly send: (words: ReviewWords) => Promise<boolean>
  readonly skip: () => void
}

export function Words({ send, skip }: WordsProps) {
  const text = useText()
  const [comment, setComment] = useState('')
  const [wantsCall, setWantsCall] = useState(false)
  const [phone, setPhone] = useState('')
  const [trouble, setTrouble] = useState<'phone' | 'not-sent'>()
  const [isSending, setIsSending] = useState(false)
  useLeftAlone(`${comment} ${wantsCall} ${phone} ${trouble}`, skip)

  const give = async () => {
    if (wantsCall && phone.trim() !== '' && readPhone(phone) === undefined) return setTrouble('phone')
    setIsSending(true)
    const said = comment.trim()
    const isThere = await send({
      ...(said && { comment: said }),
      ...(wantsCall && { wantsCall: true }),
      ...(wantsCall && phone.trim() && { phone: phone.trim() }),
    })
    setIsSending(false)
    if (!isThere) setTrouble('not-sent')
  }
  return (
    <div className="review-ask review-words">
      <h1>{text('review.moreAsk')}</h1>
      <p>{text('review.moreHow')}</p>
      <textarea
        aria-label={text('review.moreAsk')}
        maxLength={COMMENT_CHARS_MAX}
        rows={3}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <div className="review-call">
        <BigButton isOn={wantsCall} onPress={() => setWantsCall(!wantsCall)}>
          {wantsCall ? '✓ ' : ''}
          {text('review.callMe')}
        </BigButton>
        {wantsCall ? (
          <label>
            <span>{text('review.phone')}</span>
            <input
              type="tel"
              inputMode="tel"
              autoComplete="off"
              maxLength={PHONE_CHARS_MAX}
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          </label>
        ) : undefined}
      </div>
      {trouble === 'phone' ? <Notice kind="no">{text('review.phoneWrong')}</Notice> : undefined}
      {trouble === 'not-sent' ? <Notice kind="trouble">{text('review.noAnswer')}</Notice> : undefined}
      <div className="review-buttons">
        <BigButton onPress={skip}>{text('review.skip')}</BigButton>
        <BigButton
          tone="main"
          isDisabled={isSending || (comment.trim() === '' && !wantsCall)}
          onPress={() => void give()}
        >
          {text('review.send')}
        </BigButton>
      </div>
      <p className="review-kept">{text('review.kept')}</p>
    </div>
  )
}

// The next visitor must not find what this one has written.
function useLeftAlone(written: string, leave: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every touch of the page begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(leave, LEFT_ALONE_MS)
    return () => clearTimeout(timer)
  }, [written])
}
