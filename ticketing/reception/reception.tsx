// The page of the guides at the door: what cannot wait stands on top, and below one kind of work at a time.
import { useState } from 'react'
import type { ReceptionView } from '#contract/entrance-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Clock } from '#ui/parts/clock.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { OfflineCurtain } from '#ui/parts/offline-curtain.tsx'
import { TakeoverBands } from '#ui/parts/takeover-band.tsx'
import { TypedReviewForm } from '#ui/parts/typed-review.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { useConnection } from '#ui/use-connection.ts'
import { useView, useViewProblem } from '#ui/use-view.ts'
import { Alarms } from './alarms.tsx'
import { EntryRegister } from './entry-register.tsx'
import { GiveNumber } from './give-number.tsx'
import { GreenLane } from './green-lane.tsx'
import { GuidePapers } from './guide-papers.tsx'
import { HelpAndEmergency } from './help-and-emergency.tsx'
import { resting } from './second-reading.tsx'
import { type Entries, useEntries } from './use-entries.ts'
import './reception.css'
import type { Panel } from './panel.ts'
import { Panels } from './panels.tsx'
import { type Section, Sections, useSections } from './sections.tsx'
import { WaitingList } from './waiting-list.tsx'

/** The page `/reception`. Needs somebody who works here. */
export function Reception() {
  const text = useText()
  const view = useView('reception')
  const problem = useViewProblem('reception')
  if (view) {
    return (
      <OfflineCurtain timeZone={view.timeZone}>
        <AtTheDoor view={view} />
      </OfflineCurtain>
    )
  }
  return (
    <OfflineCurtain>
      <main className="reception">
        <h1 className="visually-hidden">{text('reception.title')}</h1>
        {problem ? (
          <Notice kind="no">{rejectionText(text, problem)}</Notice>
        ) : (
          <p role="status">{text('common.loading')}</p>
        )}
      </main>
    </OfflineCurtain>
  )
}

function AtTheDoor({ view }: { readonly view: ReceptionView }) {
  const text = useText()
  const mayPress = useConnection().state === 'connected'
  const { section, setSection, sections, hasRegister } = useSections(view)
  const entries = useEntries(view.day, hasRegister)
  const [panel, setPanel] = useState<Panel>()
  const isAlarmed = view.emergencies.length > 0
  const shared = { view, mayPress, show: setPanel }
  return (
    <main className="reception" data-alarmed={isAlarmed}>
      <Head view={view} onRaise={mayPress ? () => setPanel({ kind: 'raise' }) : undefined} />
      <TakeoverBands view={view} />
      <Alarms view={view} mayPress={mayPress} onMore={() => setSection('help')} onLane={() => setSection('lane')} />
      <Sections
        view={view}
        sections={sections}
        section={section}
        resting={resting(entries).length}
        onChoose={setSection}
      />
      <section className="rec-section" aria-label={text(`reception.${section}`)}>
        <Work section={section} {...shared} entries={entries} onSection={setSection} />
      </section>
      {panel ? <Panels panel={panel} view={view} show={setPanel} onClose={() => setPanel(undefined)} /> : undefined}
    </main>
  )
}

type WorkProps = {
  readonly section: Section
  readonly view: ReceptionView
  readonly mayPress: boolean
  readonly show: (panel: Panel) => void
  readonly entries: Entries
  readonly onSection: (section: Section) => void
}

function Work({ section, entries, onSection, ...shared }: WorkProps) {
  switch (section) {
    case 'give':
      return (
        <>
          <Resting entries={entries} onLook={() => onSection('register')} />
          <GiveNumber {...shared} onCompanion={(ticket) => shared.show({ kind: 'companion', ticket })} />
        </>
      )
    case 'waiting':
      return <WaitingList {...shared} />
    case 'help':
      return <HelpAndEmergency {...shared} />
    case 'lane':
      return <GreenLane {...shared} />
    case 'guides':
      return <GuidePapers view={shared.view} />
    case 'reviews':
      return <TypedReviewForm today={shared.view.day} />
    case 'register':
      return <EntryRegister view={shared.view} entries={entries} onGive={() => onSection('give')} />
  }
}

// Whoever gives numbers must know of those who get none yet.
function Resting({ entries, onLook }: { readonly entries: Entries; readonly onLook: () => void }) {
  const text = useText()
  const n = resting(entries).length
  if (n === 0) return undefined
  return (
    <Notice kind="trouble">
      <span>{text('entries.restingNow', { n })}</span>
      <BigButton onPress={onLook}>{text('entries.toRegister')}</BigButton>
    </Notice>
  )
}

type HeadProps = { readonly view: ReceptionView; readonly onRaise: (() => void) | undefined }

function Head({ view, onRaise }: HeadProps) {
  const text = useText()
  const words = useWords()
  return (
    <header className="rec-head">
      <h1>{text('reception.title')}</h1>
      <span className="rec-hall">{words(view.hallName)}</span>
      <BigButton className="rec-head-raise" isDisabled={!onRaise} onPress={() => onRaise?.()}>
        {text('reception.raise')}
      </BigButton>
      <Clock timeZone={view.timeZone} />
      <LanguageSwitch />
      <a className="rec-home" href="/">
        {text('common.home')}
      </a>
    </header>
  )
}
