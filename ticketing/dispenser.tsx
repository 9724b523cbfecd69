// The dispenser at the entrance: for whom, for what, your number. Three pictures, one question each (numbers.md B0).
import { type PointerEvent, useCallback, useState } from 'react'
import type { DispenserView } from '#contract/entrance-views.ts'
import { useText } from '#ui/language.ts'
import { useSpeaker } from '#ui/use-speaker.ts'
import { useView } from '#ui/use-view.ts'
import { DispenserHead } from './dispenser-head.tsx'
import { useDoubleTapGuard } from './double-tap.ts'
import { useGlass } from './glass.ts'
import { HelpBar, HelpButton } from './help-bar.tsx'
import { HelpNews } from './help-news.tsx'
import { HelpPanel } from './help-panel.tsx'
import { Away } from './no-number.tsx'
import { Picture } from './picture.tsx'
import { StillThere } from './still-there.tsx'
import { type HelpLine, isCalled, useHelp } from './use-help.ts'
import { useVisit } from './use-visit.ts'
import './dispenser.css'

export function Dispenser() {
  const view = useView('dispenser')
  return (
    <div className="dispenser-glass in-mm" style={useGlass(view?.screen)}>
      {view ? <AtWork view={view} /> : <NotYet />}
    </div>
  )
}

function AtWork({ view }: { readonly view: DispenserView }) {
  const visit = useVisit(view)
  const { help, reading, idle } = visit
  const panel = useHelpPanel(visit.helpLine)
  return (
    <main className="dispenser" data-at={visit.taking.at} {...useDoubleTapGuard()} onPointerDown={useHush()}>
      <DispenserHead visit={visit} view={view} />
      <div className="dispenser-body">
        <Picture visit={visit} view={view} />
      </div>
      <HelpBar help={help} onHelp={panel.open} reading={reading} languages={view.languages} />
      {panel.isOpen ? <HelpPanel line={visit.helpLine} onClose={panel.close} /> : undefined}
      {idle.secondsLeft === undefined ? undefined : <StillThere secondsLeft={idle.secondsLeft} onStay={idle.stay} />}
    </main>
  )
}

// Before the first view: the server is being looked for. Even here somebody can be called, or it is said to whom to go.
function NotYet() {
  const text = useText()
  const line = useHelp(undefined)
  return (
    <main className="dispenser">
      <header className="dispenser-head">
        <HelpNews help={line.help} />
        <h1>{text('dispenser.away')}</h1>
      </header>
      <div className="dispenser-body">
        <Away />
      </div>
      <div className="help-bar">
        <HelpButton help={line.help} onHelp={() => void line.ask()} />
      </div>
    </main>
  )
}

// One touch calls; whoever was called already may still say that it is urgent.
function useHelpPanel({ help, ask }: HelpLine) {
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setIsOpen(true)
    if (!isCalled(help)) void ask()
  }
  return { isOpen, open, close: useCallback(() => setIsOpen(false), []) }
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
