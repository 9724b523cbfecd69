// The procedure guides of the hall: what there is, what has still to be checked, on paper, changed, added, removed.
import { useState } from 'react'
import type { Guide } from '#contract/guides.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { LanguageSwitch } from '#ui/parts/language-switch.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { openMarks } from './guide-draft.ts'
import { GuidesForm, guideName } from './guides-form.tsx'
import { SignedIn } from './sign-in.tsx'
import { type Done, type ReadGuide, useGuides } from './use-guides.ts'
import './devices.css'
import './guides.css'

type Doing = 'nothing' | 'adding' | { readonly changing: ReadGuide } | { readonly removing: ReadGuide }

/** The page `/settings/guides`. */
export function Guides() {
  const text = useText()
  const guides = useGuides()
  const [doing, setDoing] = useState<Doing>('nothing')
  const [problem, setProblem] = useState<Done>()
  const stop = () => setDoing('nothing')
  // Read anew before it is changed: nobody writes over what a colleague wrote meanwhile.
  const begin = async (id: string, then: (read: ReadGuide) => Doing) => {
    const read = await guides.read(id)
    if ('problem' in read) return setProblem(read.problem)
    setProblem(undefined)
    setDoing(then(read))
  }
  const trouble = problem ?? guides.trouble
  return (
    <main className="office">
      <header className="office-head">
        <h1>{text('guideForm.title')}</h1>
        <SignedIn />
        <LanguageSwitch />
      </header>
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {guides.list === undefined ? <p>{text('common.loading')}</p> : undefined}
      <ul className="device-list">
        {guides.list?.map((guide) => (
          <GuideCard
            key={guide.id}
            guide={guide}
            paperOf={guides.paperOf}
            change={() => void begin(guide.id, (changing) => ({ changing }))}
            remove={() => void begin(guide.id, (removing) => ({ removing }))}
          />
        ))}
      </ul>
      <div className="dialog-buttons">
        <BigButton onPress={() => setDoing('adding')}>{text('guideForm.add')}</BigButton>
      </div>
      {doing === 'adding' || (doing !== 'nothing' && 'changing' in doing) ? (
        <Dialog title={text(doing === 'adding' ? 'guideForm.add' : 'guideForm.change')} onClose={stop}>
          <GuidesForm known={doing === 'adding' ? undefined : doing.changing} guides={guides} close={stop} />
        </Dialog>
      ) : undefined}
      {doing !== 'nothing' && doing !== 'adding' && 'removing' in doing ? (
        <RemoveDialog
          known={doing.removing}
          close={stop}
          remove={async () => {
            setProblem(await guides.remove(doing.removing))
            stop()
          }}
        />
      ) : undefined}
      <p>
        <a href="/">{text('common.home')}</a>
      </p>
    </main>
  )
}

type GuideCardProps = {
  readonly guide: Guide
  readonly paperOf: (id: string, language: 'zh' | 'en') => string
  readonly change: () => void
  readonly remove: () => void
}

function GuideCard({ guide, paperOf, change, remove }: GuideCardProps) {
  const text = useText()
  const { language } = useLanguage()
  const open = openMarks(guide)
  return (
    <li className="device-card">
      <h2>{guideName(guide, language)}</h2>
      <p className="device-state" data-well={open === 0}>
        {open === 0 ? text('guideForm.settled') : text('guideForm.openMarks', { n: open })}
      </p>
      <p>
        {text('guideForm.updated', { day: guide.updatedOn })}
        <br />
        {guide.checkedBy === null ? text('guideForm.unchecked') : text('guideForm.checked', { name: guide.checkedBy })}
      </p>
      <div className="device-buttons">
        <BigButton onPress={change}>{text('guideForm.change')}</BigButton>
        <a className="big-button" href={paperOf(guide.id, 'zh')} target="_blank" rel="noreferrer">
          {text('guideForm.paperZh')}
        </a>
        <a className="big-button" href={paperOf(guide.id, 'en')} target="_blank" rel="noreferrer">
          {text('guideForm.paperEn')}
        </a>
        <BigButton tone="quiet" onPress={remove}>
          {text('guideForm.remove')}
        </BigButton>
      </div>
    </li>
  )
}

type RemoveDialogProps = {
  readonly known: ReadGuide
  readonly remove: () => Promise<void>
  readonly close: () => void
}

function RemoveDialog({ known, remove, close }: RemoveDialogProps) {
  const text = useText()
  const { language } = useLanguage()
  return (
    <Dialog title={text('guideForm.removeAsk', { name: guideName(known.guide, language) })} onClose={close}>
      <div className="dialog-buttons">
        <BigButton onPress={close}>{text('common.cancel')}</BigButton>
        <BigButton tone="main" onPress={() => void remove()}>
          {text('guideForm.remove')}
        </BigButton>
      </div>
    </Dialog>
  )
}
