// The dispenser at the entrance: for whom, for what, your number. Three pictures, one question each (numbers.md B0).
import { type PointerEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { DispenserView } from '#contract/views.ts'
import { useLanguage, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Clock } from '#ui/parts/clock.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { useAway } from '#ui/use-away.ts'
import { useSpeaker } from '#ui/use-speaker.ts'
import { useView } from '#ui/use-view.ts'
import { ClassChoice } from './class-choice.tsx'
import { useDoubleTapGuard } from './double-tap.ts'
import { useGlass } from './glass.ts'
import { HelpBar } from './help-bar.tsx'
import { HelpNews, helpWords } from './help-news.tsx'
import { Asking, Away, Closed, isTaking, NoAnswer, Refused } from './no-number.tsx'
import { ServiceTiles } from './service-tiles.tsx'
import { sentencesOf, titleOf } from './spoken.ts'
import { StillThere } from './still-there.tsx'
import type { Taking } from './taking.ts'
import { TicketGiven } from './ticket-given.tsx'
import { useHelp } from './use-help.ts'
import { useIdle } from './use-idle.ts'
import { useReading } from './use-reading.ts'
import { useTaking } from './use-taking.ts'
import './dispenser.css'

export function Dispenser() {
  const view = useView('dispenser')
  return (
    <div className="dispenser-glass in-mm" style={useGlass(view?.screen)}>
      {view ? <Visit view={view} /> : <NotYet />}
    </div>
  )
}

function Visit({ view }: { readonly view: DispenserView }) {
  const text = useText()
  const words = useWords()
  const { language, setLanguageForNow } = useLanguage()
  const isAway = useAway()
  const visit = useTaking()
  const { taking } = visit
  const { help, ask } = useHelp(view)
  const reading = useReading(sentencesOf({ taking, view, isAway, text, words, language }), taking.at === 'given')
  const { forget: forgetReading, say } = reading
  useEffect(() => {
    if (help === 'coming' || help === 'no-answer') say(text(helpWords[help]))
  }, [help, say, text])

  const { startAgain } = visit
  const startOver = useCallback(() => {
    startAgain()
    forgetReading()
    setLanguageForNow('zh')
  }, [startAgain, forgetReading, setLanguageForNow])
  const isUntouched = taking.at === 'class' && language === 'zh'
  const idle = useIdle(!isUntouched && taking.at !== 'given', reading.isSpeaking, startOver)
  const title = titleOf(taking, view, isAway)

  return (
    <main className="dispenser" data-at={taking.at} {...useDoubleTapGuard()} onPointerDown={useHush()}>
      <header className="dispenser-head">
        <p className="dispenser-hall">
          <span>{words(view.hallName)}</span>
          <Clock timeZone={view.timeZone} />
        </p>
        {help === 'none' ? <Greeting taking={taking} /> : <HelpNews help={help} />}
        <Title key={title}>{text(title)}</Title>
      </header>
      <div className="dispenser-body">
        <Picture visit={visit} view={view} isAway={isAway} onDone={startOver} />
      </div>
      <HelpBar help={help} onHelp={() => void ask()} reading={reading} languages={view.languages} />
      {idle.secondsLeft === undefined ? undefined : <StillThere secondsLeft={idle.secondsLeft} onStay={idle.stay} />}
    </main>
  )
}

// Before the first view: the server is being looked for.
function NotYet() {
  const text = useText()
  return (
    <main className="dispenser">
      <header className="dispenser-head">
        <h1>{text('dispenser.away')}</h1>
      </header>
      <Away />
    </main>
  )
}

type PictureProps = {
  readonly visit: ReturnType<typeof useTaking>
  readonly view: DispenserView
  readonly isAway: boolean
  readonly onDone: () => void
}

function Picture({ visit, view, isAway, onDone }: PictureProps): ReactNode {
  const { taking } = visit
  switch (taking.at) {
    case 'asking':
      return <Asking />
    case 'given':
      return <TicketGiven ticket={taking.ticket} view={view} onDone={onDone} />
    case 'refused':
      return <Refused problem={taking.problem} onStart={onDone} />
    case 'no-answer':
      return <NoAnswer onAgain={visit.tryAgain} onStart={onDone} />
    case 'class':
    case 'service':
      if (isAway) return <Away />
      if (!isTaking(view)) return <Closed view={view} />
      return <Question visit={visit} view={view} />
  }
}

function Question({ visit, view }: Pick<PictureProps, 'visit' | 'view'>) {
  const text = useText()
  if (visit.taking.at === 'class') return <ClassChoice classes={view.classes} onChoose={visit.chooseClass} />
  return (
    <>
      <ServiceTiles services={view.services} onChoose={visit.chooseService} onBack={visit.goBack} />
      <BigButton className="dispenser-back" icon={<Icon name="back" />} onPress={visit.goBack}>
        {text('dispenser.back')}
      </BigButton>
    </>
  )
}

function Greeting({ taking }: { readonly taking: Taking }) {
  const text = useText()
  return <p className="dispenser-greeting">{taking.at === 'class' ? text('dispenser.greeting') : undefined}</p>
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

// A new touch stops old speech (EN 301 549, 5.1.3.5); the reading button itself turns it on and off.
function useHush() {
  const speaker = useSpeaker()
  return useCallback(
    (event: PointerEvent) => {
      const isReadingButton = event.target instanceof Element && event.target.closest('.read-aloud') !== null
      if (!isReadingButton) speaker.stop()
    },
    [speaker],
  )
}
