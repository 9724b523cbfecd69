// The reviews of a month: its figures, what is to be followed up and what was done, and the same one by one.
import { useState } from 'react'
import type { Day } from '#contract/ids.ts'
import type { ShownCase } from '#contract/review-cases.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { TypedReviewForm } from '#ui/parts/typed-review.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useView } from '#ui/use-view.ts'
import { SignedIn } from '../door/sign-in.tsx'
import { useReport } from '../reports/use-report.ts'
import { CaseDialog } from './case-dialog.tsx'
import { CaseList } from './case-list.tsx'
import { Figures } from './figures.tsx'
import { daysOf, monthsOn } from './months.ts'
import { OneByOne } from './one-by-one.tsx'
import { useFollowUp } from './use-follow-up.ts'
import '../devices/devices.css'
import '../reports/reports.css'
import './reviews.css'

/** The page `/reviews`, for the office. */
export function Reviews() {
  const text = useText()
  const board = useView('board')
  return (
    <main className="office reviews">
      <header className="office-head">
        <h1>{text('reviewCases.title')}</h1>
        <a href={`/dashboard${location.search}`}>{text('dashboard.title')}</a>
        <SignedIn />
        <LanguageSwitch />
      </header>
      {board ? <Months today={board.day} timeZone={board.timeZone} /> : <p role="status">{text('common.loading')}</p>}
      <nav className="reviews-links">
        <a href="/settings/privacy">{text('reviewCases.settings')}</a>
        <a href="/">{text('common.home')}</a>
      </nav>
    </main>
  )
}

function Months({ today, timeZone }: { readonly today: Day; readonly timeZone: string }) {
  const text = useText()
  const present = today.slice(0, 7)
  const [month, setMonth] = useState(present)
  const [isTyping, setIsTyping] = useState(false)
  const [opened, setOpened] = useState<ShownCase>()
  const followUp = useFollowUp(month)
  const days = daysOf(month, today)
  const total = useReport({ report: 'reviews', by: 'service', ...days })
  const { given, trouble, look } = followUp
  const close = () => {
    setIsTyping(false)
    setOpened(undefined)
    total.again()
    void look()
  }
  return (
    <>
      <div className="reviews-month">
        <BigButton onPress={() => setMonth(monthsOn(month, -1))}>{text('reviewCases.before')}</BigButton>
        <h2 aria-live="polite">{month}</h2>
        <BigButton isDisabled={month >= present} onPress={() => setMonth(monthsOn(month, 1))}>
          {text('reviewCases.after')}
        </BigButton>
        <BigButton className="reviews-type" onPress={() => setIsTyping(true)}>
          {text('reviewCases.typeIn')}
        </BigButton>
      </div>
      {trouble ? <Notice kind="no">{rejectionText(text, trouble)}</Notice> : undefined}
      <Figures made={total.made} figures={given?.figures} />
      {given ? <CaseList given={given} timeZone={timeZone} open={setOpened} /> : undefined}
      <OneByOne key={month} days={days} timeZone={timeZone} />
      {isTyping ? (
        <Dialog title={text('typedReview.title')} onClose={close}>
          <div className="reviews-dialog">
            <TypedReviewForm today={today} />
            <BigButton onPress={close}>{text('reviewCases.close')}</BigButton>
          </div>
        </Dialog>
      ) : undefined}
      {opened ? <CaseDialog shown={opened} followUp={followUp} timeZone={timeZone} onClose={close} /> : undefined}
    </>
  )
}
