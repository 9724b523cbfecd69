// What the settings cannot know of 敬老服务清单, how registration is told, and the papers for the walls.
import { type FormEvent, useState } from 'react'
import {
  ELDER_SENTENCES_MAX,
  ENTRY_ALOUD_MINUTES_MAX,
  ENTRY_ALOUD_MINUTES_MIN,
  GUIDE_STEP_CHARS_MAX,
} from '#contract/guide-limits.ts'
import type { GuidePlan } from '#contract/guides.ts'
import { useHall } from '#ui/connection.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { NumberField, TickField } from '../settings/fields.tsx'
import { type Pair, pairOf, wordsOf } from './guide-draft.ts'
import { PairField } from './pair-field.tsx'
import type { Done } from './use-guides.ts'
import type { Plan } from './use-plan.ts'

const MINUTES_FIRST = 30

type MoreProps = { readonly plan: Plan; readonly given: GuidePlan; readonly isRegisterOn: boolean }

export function More({ plan, given, isRegisterOn }: MoreProps) {
  return (
    <section className="guide-part">
      <ElderSentences plan={plan} given={given} />
      <EntryAloud plan={plan} given={given} isRegisterOn={isRegisterOn} />
      <Papers />
    </section>
  )
}

type Row = { readonly key: number; readonly words: Pair }
type PartProps = { readonly plan: Plan; readonly given: GuidePlan }

function ElderSentences({ plan, given }: PartProps) {
  const text = useText()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    given.elderSentences.map((words, key) => ({ key, words: pairOf(words) })),
  )
  const [said, setSaid] = useState<'nothing' | 'saving' | 'saved' | NonNullable<Done>>('nothing')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('saving')
    const elderSentences = rows.map(({ words }) => wordsOf(words)).filter(({ zh }) => zh !== '')
    setSaid((await plan.save((now) => ({ ...now, elderSentences }))) ?? 'saved')
  }
  return (
    <form className="settings-card" onSubmit={(event) => void save(event)}>
      <h2>{text('guides.elderServices')}</h2>
      <p>{text('guidePlan.elderHow')}</p>
      {rows.map(({ key, words }, at) => (
        <div key={key} className="guide-row">
          <PairField
            label={text('guidePlan.elderSentence', { n: at + 1 })}
            value={words}
            onChange={(next) => setRows(rows.map((row) => (row.key === key ? { key, words: next } : row)))}
            charsMax={GUIDE_STEP_CHARS_MAX}
          />
          <div className="device-buttons">
            <BigButton tone="quiet" onPress={() => setRows(rows.filter((row) => row.key !== key))}>
              {text('guidePlan.removeSentence')}
            </BigButton>
          </div>
        </div>
      ))}
      <SaidNotice said={said} />
      <div className="device-buttons">
        <BigButton
          isDisabled={rows.length >= ELDER_SENTENCES_MAX}
          onPress={() => setRows([...rows, { key: nextKey(rows), words: pairOf(undefined) }])}
        >
          {text('guidePlan.addSentence')}
        </BigButton>
        <button type="submit" className="big-button" data-tone="main" disabled={said === 'saving'}>
          {text(said === 'saving' ? 'guidePlan.saving' : 'guidePlan.save')}
        </button>
      </div>
    </form>
  )
}

function EntryAloud({ plan, given, isRegisterOn }: MoreProps) {
  const text = useText()
  const kept = given.entryAloudMinutes
  const [minutes, setMinutes] = useState<number | null>(kept ?? MINUTES_FIRST)
  const [isAloud, setIsAloud] = useState(kept !== undefined)
  const [said, setSaid] = useState<'nothing' | 'saving' | 'saved' | NonNullable<Done>>('nothing')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('saving')
    const why = await plan.save(({ entryAloudMinutes: _before, ...rest }) =>
      isAloud ? { ...rest, entryAloudMinutes: minutes ?? MINUTES_FIRST } : rest,
    )
    setSaid(why ?? 'saved')
  }
  return (
    <form className="settings-card" onSubmit={(event) => void save(event)}>
      <h2>{text('guidePlan.entryTitle')}</h2>
      <p>{text(isRegisterOn ? 'guidePlan.entryOn' : 'guidePlan.entryOff')}</p>
      <TickField
        path="aloud"
        label={text('guidePlan.aloud')}
        hint={text('guidePlan.aloudHow')}
        isOn={isAloud}
        onChange={setIsAloud}
      />
      {isAloud ? (
        <NumberField
          path="entryAloudMinutes"
          label={text('guidePlan.aloudEvery')}
          value={minutes}
          onChange={setMinutes}
          min={ENTRY_ALOUD_MINUTES_MIN}
          max={ENTRY_ALOUD_MINUTES_MAX}
          unit={text('guidePlan.unitMinutes')}
        />
      ) : undefined}
      <SaidNotice said={said} />
      <div className="device-buttons">
        <button type="submit" className="big-button" data-tone="main" disabled={said === 'saving'}>
          {text(said === 'saving' ? 'guidePlan.saving' : 'guidePlan.save')}
        </button>
      </div>
    </form>
  )
}

const PAPERS = [
  ['elder-services', 'guidePlan.paperElder'],
  ['entry-notice', 'guidePlan.paperEntryNotice'],
  ['entry-form', 'guidePlan.paperEntryForm'],
] as const

function Papers() {
  const text = useText()
  const hall = encodeURIComponent(useHall())
  const at = (paper: string, language: 'zh' | 'en') => `/api/halls/${hall}/papers/${paper}?language=${language}`
  return (
    <div className="settings-card">
      <h2>{text('guidePlan.papers')}</h2>
      {PAPERS.map(([paper, key]) => (
        <div key={paper} className="device-buttons">
          <a className="big-button" href={at(paper, 'zh')} target="_blank" rel="noreferrer">
            {text('guidePlan.inZh', { name: text(key) })}
          </a>
          <a className="big-button" href={at(paper, 'en')} target="_blank" rel="noreferrer">
            {text('guidePlan.inEn', { name: text(key) })}
          </a>
        </div>
      ))}
    </div>
  )
}

function SaidNotice({ said }: { readonly said: 'nothing' | 'saving' | 'saved' | NonNullable<Done> }) {
  const text = useText()
  if (said === 'nothing' || said === 'saving') return undefined
  if (said === 'saved') return <Notice kind="good">{text('guidePlan.saved')}</Notice>
  const isChanged = said !== 'no-answer' && said.code === 'changed-meanwhile'
  return <Notice kind="no">{isChanged ? text('guidePlan.changedMeanwhile') : rejectionText(text, said)}</Notice>
}

function nextKey(rows: readonly Row[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1
}
