// A rating on paper, or one that a guide asked for, typed in for the visitor and marked as such. Nothing is chosen
// beforehand (numbers.md B5).
import { type ReactNode, useState } from 'react'
import type { ReviewReason } from '#contract/commands.ts'
import type { Day } from '#contract/ids.ts'
import type { TypedReview, TypedReviewAnswer } from '#contract/review-cases.ts'
import { askServer } from '../api.ts'
import { useHall } from '../connection.ts'
import { useText } from '../language.ts'
import { newPress } from '../press.ts'
import { rejectionText } from '../rejection-text.ts'
import { BigButton } from './big-button.tsx'
import { Notice } from './notice.tsx'
import './typed-review.css'

const LEVELS = [5, 4, 3, 2, 1] as const
const REASONS: readonly ReviewReason[] = ['slow', 'attitude', 'unclear', 'sent-back', 'papers', 'place']
const LOW_LEVEL_MAX = 2
const DAYS_BACK_MAX = 7
const DAY_MS = 86_400_000
const COMMENT_CHARS_MAX = 200

type Level = (typeof LEVELS)[number]
type News = { readonly kind: 'good' | 'no'; readonly words: string }

/** `onTyped` hears when one was taken. */
export function TypedReviewForm({ today, onTyped }: { readonly today: Day; readonly onTyped?: () => void }) {
  const text = useText()
  const hall = useHall()
  const [by, setBy] = useState<TypedReview['by']>('paper')
  const [day, setDay] = useState(today)
  const [number, setNumber] = useState('')
  const [level, setLevel] = useState<Level>()
  const [reasons, setReasons] = useState<readonly ReviewReason[]>([])
  const [said, setSaid] = useState({ comment: '', phone: '' })
  const [press, setPress] = useState(newPress)
  const [isSending, setIsSending] = useState(false)
  const [news, setNews] = useState<News>()
  const isLow = level !== undefined && level <= LOW_LEVEL_MAX
  const isReady = number.trim() !== '' && level !== undefined && !isSending

  const send = async () => {
    if (level === undefined) return
    setIsSending(true)
    const words = {
      ...(said.comment.trim() && { comment: said.comment.trim() }),
      ...(said.phone.trim() && { phone: said.phone.trim(), wantsCall: true }),
    }
    const draft = { day, number: number.trim().toUpperCase(), level, by, ...(isLow && { reasons, ...words }) }
    const address = `/api/halls/${encodeURIComponent(hall)}/reviews`
    const answer = await askServer<TypedReviewAnswer>('POST', address, draft, { 'idempotency-key': press })
    setIsSending(false)
    if (answer === 'no-answer' || 'refused' in answer) {
      const problem = answer === 'no-answer' ? answer : answer.refused
      // A «no» is remembered with its press: what is put right is another one.
      if (problem !== 'no-answer') setPress(newPress())
      const isPhone = problem !== 'no-answer' && problem.errors?.some(({ path }) => path === 'phone')
      setNews({ kind: 'no', words: isPhone ? text('review.phoneWrong') : rejectionText(text, problem) })
      return
    }
    const key = answer.given.counted ? 'typedReview.done' : 'typedReview.doneLate'
    setNews({ kind: 'good', words: text(key, { number: draft.number }) })
    setNumber('')
    setLevel(undefined)
    setReasons([])
    setSaid({ comment: '', phone: '' })
    setPress(newPress())
    onTyped?.()
  }
  const turn = (reason: ReviewReason) =>
    setReasons(reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason])

  return (
    <form
      className="typed-review"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void send()
      }}
    >
      <p>{text('typedReview.how')}</p>
      <div className="typed-review-row">
        <Choice name={text('typedReview.from')}>
          {(['paper', 'guide'] as const).map((one) => (
            <BigButton key={one} isOn={by === one} onPress={() => setBy(one)}>
              {text(`typedReview.${one}`)}
            </BigButton>
          ))}
        </Choice>
        <label>
          <span>{text('typedReview.day')}</span>
          <select value={day} onChange={({ target }) => setDay(target.value)}>
            {daysUpTo(today).map((one, back) => (
              <option key={one} value={one}>
                {back === 0 ? text('typedReview.today') : one}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text('typedReview.number')}</span>
          <input
            value={number}
            maxLength={8}
            autoComplete="off"
            placeholder="A001"
            onChange={({ target }) => setNumber(target.value)}
          />
        </label>
      </div>
      {day === today ? undefined : <Notice kind="plain">{text('typedReview.late')}</Notice>}
      <Choice name={text('typedReview.level')}>
        {LEVELS.map((one) => (
          <BigButton key={one} isOn={level === one} onPress={() => setLevel(one)}>
            {text(`review.level-${one}`)}
          </BigButton>
        ))}
      </Choice>
      {isLow ? (
        <>
          <Choice name={text('typedReview.reasons')}>
            {REASONS.map((one) => (
              <BigButton key={one} isOn={reasons.includes(one)} onPress={() => turn(one)}>
                {text(`review.reason-${one}`)}
              </BigButton>
            ))}
          </Choice>
          <label>
            <span>{text('typedReview.comment')}</span>
            <textarea
              rows={2}
              maxLength={COMMENT_CHARS_MAX}
              value={said.comment}
              onChange={({ target }) => setSaid({ ...said, comment: target.value })}
            />
          </label>
          <label>
            <span>{text('typedReview.phone')}</span>
            <input
              type="tel"
              maxLength={20}
              autoComplete="off"
              value={said.phone}
              onChange={({ target }) => setSaid({ ...said, phone: target.value })}
            />
          </label>
        </>
      ) : undefined}
      {news ? <Notice kind={news.kind}>{news.words}</Notice> : undefined}
      <BigButton tone="main" isDisabled={!isReady} onPress={() => void send()}>
        {text('typedReview.send')}
      </BigButton>
    </form>
  )
}

function Choice({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="typed-review-choice">
      <legend>{name}</legend>
      {children}
    </fieldset>
  )
}

function daysUpTo(today: Day): readonly Day[] {
  const todayMs = Date.parse(`${today}T00:00:00.000Z`)
  return Array.from({ length: DAYS_BACK_MAX + 1 }, (_, back) =>
    new Date(todayMs - back * DAY_MS).toISOString().slice(0, 10),
  )
}
