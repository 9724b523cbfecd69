// The procedure guides as cards: what has still to be checked, the paper, changing, removing and bringing back.
import { useState } from 'react'
import { guideWordsIn } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import type { Day } from '#contract/ids.ts'
import { useLanguage, useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Dialog } from '#ui/parts/dialog.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { openMarks } from './guide-draft.ts'
import { GuideForm } from './guide-form.tsx'
import type { Done, Guides, ReadGuide } from './use-guides.ts'
import { NewsNotice, useNews } from './use-undo.tsx'

type Doing = 'nothing' | 'adding' | { readonly changing: ReadGuide } | { readonly removing: ReadGuide }

export function GuideList({ guides, today }: { readonly guides: Guides; readonly today: Day }) {
  const text = useText()
  const { language } = useLanguage()
  const [doing, setDoing] = useState<Doing>('nothing')
  const [problem, setProblem] = useState<Done>()
  const { news, saved, removed, bring } = useNews()
  const stop = () => setDoing('nothing')
  // Read anew before it is changed: nobody writes over what a colleague wrote meanwhile.
  const begin = async (id: string, then: (read: ReadGuide) => Doing) => {
    const read = await guides.read(id)
    if ('problem' in read) return setProblem(read.problem)
    setProblem(undefined)
    setDoing(then(read))
  }
  const remove = async (known: ReadGuide) => {
    const name = guideWordsIn(known.guide.title, language)
    removed(await guides.remove(known), name, () => guides.save(known.guide, undefined))
    stop()
  }
  const trouble = problem ?? guides.trouble
  return (
    <section className="guide-part">
      {trouble ? <Notice kind="trouble">{rejectionText(text, trouble)}</Notice> : undefined}
      {guides.list === undefined ? <p>{text('common.loading')}</p> : undefined}
      <NewsNotice news={news} bring={bring} />
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
      <BigButton tone="main" onPress={() => setDoing('adding')}>
        {text('guideForm.add')}
      </BigButton>
      {doing === 'adding' || (doing !== 'nothing' && 'changing' in doing) ? (
        <Dialog title={text(doing === 'adding' ? 'guideForm.add' : 'guideForm.change')} onClose={stop}>
          <GuideForm
            known={doing === 'adding' ? undefined : doing.changing}
            guides={guides}
            today={today}
            onSaved={saved}
            close={stop}
          />
        </Dialog>
      ) : undefined}
      {doing !== 'nothing' && doing !== 'adding' && 'removing' in doing ? (
        <Dialog
          title={text('guideForm.removeAsk', { name: guideWordsIn(doing.removing.guide.title, language) })}
          onClose={stop}
        >
          <div className="dialog-buttons">
            <BigButton onPress={stop}>{text('common.cancel')}</BigButton>
            <BigButton tone="main" onPress={() => void remove(doing.removing)}>
              {text('guideForm.remove')}
            </BigButton>
          </div>
        </Dialog>
      ) : undefined}
    </section>
  )
}

type GuideCardProps = {
  readonly guide: Guide
  readonly paperOf: Guides['paperOf']
  readonly change: () => void
  readonly remove: () => void
}

function GuideCard({ guide, paperOf, change, remove }: GuideCardProps) {
  const text = useText()
  const { language } = useLanguage()
  const open = openMarks(guide)
  return (
    <li className="device-card">
      <h2>{guideWordsIn(guide.title, language)}</h2>
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
