// The upper fifth of the dispenser, words only: whose hall, what time, what is asked, and who is coming to help.
import { type ReactNode, useEffect, useRef } from 'react'
import type { DispenserView } from '#contract/entrance-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { Clock } from '#ui/parts/clock.tsx'
import { HelpNews } from './help-news.tsx'
import { titleOf } from './spoken.ts'
import type { Visit } from './use-visit.ts'

export function DispenserHead({ visit, view }: { readonly visit: Visit; readonly view: DispenserView }) {
  const text = useText()
  const words = useWords()
  const { taking, help } = visit
  const title = titleOf(taking, view, visit.isAway)
  return (
    <header className="dispenser-head">
      <p className="dispenser-hall">
        <span>{words(view.hallName)}</span>
        <Clock timeZone={view.timeZone} />
      </p>
      <HelpNews help={help} />
      {help === 'none' && taking.at === 'class' ? (
        <p className="dispenser-greeting">{text('dispenser.greeting')}</p>
      ) : undefined}
      <Title key={title}>{text(title)}</Title>
    </header>
  )
}

// A new question takes the focus, so that a screen reader reads it and Tab begins at its first answer.
function Title({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  )
}
