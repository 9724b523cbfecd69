// One procedure guide on one form: Chinese and English side by side, a list of what has still to be checked, and beside it
// the pages as the screens will show them.
import { useState } from 'react'
import { CHECKED_BY_CHARS_MAX, GUIDE_PART_CHARS_MAX } from '#contract/guide-limits.ts'
import type { Day } from '#contract/ids.ts'
import { type Text, useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { ChoiceField, TextField } from '../settings/fields.tsx'
import { FormEnd } from './form-end.tsx'
import { draftOf, type EditedGuide, openPlaces, type Pair, proofOf, type TextPart, toEdit } from './guide-draft.ts'
import { GuideFrame } from './guide-frame.tsx'
import { GuideSteps } from './guide-steps.tsx'
import { PairField } from './pair-field.tsx'
import type { Guides, ReadGuide } from './use-guides.ts'
import { useSaving } from './use-saving.ts'

const TITLE_CHARS_MAX = 40
const BEFORE_STEPS: readonly TextPart[] = ['whoCan', 'bring']
const AFTER_STEPS: readonly TextPart[] = ['where', 'howLong', 'cost', 'tips', 'ask']

type GuideFormProps = {
  /** The guide as it was read; undefined for a new one. */
  readonly known: ReadGuide | undefined
  readonly guides: Guides
  readonly today: Day
  readonly onSaved: () => void
  readonly close: () => void
}

export function GuideForm({ known, guides, today, onSaved, close }: GuideFormProps) {
  const text = useText()
  const [edited, setEdited] = useState(() => toEdit(known?.guide, today))
  const { isSaving, problem, onSubmit } = useSaving(async () => {
    const why = await guides.save(draftOf(edited), known)
    if (!why) onSaved()
    return why
  }, close)
  return (
    <div className="guide-desk">
      <form className="guide-form" onSubmit={onSubmit}>
        <OpenPlaces edited={edited} />
        <ServiceField guides={guides} edited={edited} onChange={setEdited} />
        <PairField
          label={text('guideForm.name')}
          value={edited.title}
          onChange={(title) => setEdited({ ...edited, title })}
          charsMax={TITLE_CHARS_MAX}
          anchor="guide-title"
        />
        <Parts parts={BEFORE_STEPS} edited={edited} onChange={setEdited} />
        <GuideSteps edited={edited} onChange={setEdited} />
        <Parts parts={AFTER_STEPS} edited={edited} onChange={setEdited} />
        <CheckedFields edited={edited} today={today} onChange={setEdited} />
        <FormEnd
          isSaving={isSaving}
          problem={problem}
          nameOf={(path) => placeName(path.replace(/\.(zh|en)$/, ''), text)}
          onClose={close}
        />
      </form>
      <GuideFrame guide={proofOf(edited)} />
    </div>
  )
}

type PartProps = { readonly edited: EditedGuide; readonly onChange: (edited: EditedGuide) => void }

function Parts({ parts, edited, onChange }: PartProps & { readonly parts: readonly TextPart[] }) {
  const text = useText()
  const change = (part: TextPart, words: Pair) => onChange({ ...edited, parts: { ...edited.parts, [part]: words } })
  return parts.map((part) => (
    <PairField
      key={part}
      label={text(`guides.${part}`)}
      value={edited.parts[part]}
      onChange={(words) => change(part, words)}
      charsMax={GUIDE_PART_CHARS_MAX}
      isOptional={part === 'tips'}
      anchor={`guide-${part}`}
    />
  ))
}

/** Until everything is settled: each place by name, and a way to it. */
function OpenPlaces({ edited }: { readonly edited: EditedGuide }) {
  const text = useText()
  const open = openPlaces(edited)
  if (open.length === 0) return <Notice kind="good">{text('guideForm.settled')}</Notice>
  return (
    <Notice kind="plain">
      <p>
        <strong>{text('guideForm.openMarks', { n: open.length })}</strong> {text('guideForm.marksHow')}
      </p>
      <div className="device-buttons">
        {open.map((place) => (
          <BigButton key={place} onPress={() => goTo(place)}>
            {placeName(stepNumbered(place, edited), text)}
          </BigButton>
        ))}
      </div>
    </Notice>
  )
}

function goTo(place: string): void {
  const field = document.getElementById(`guide-${place}`)
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('[data-open="true"] textarea')?.focus()
}

// `steps.KEY` of the form is `steps.PLACE` of the server.
function stepNumbered(place: string, { steps }: EditedGuide): string {
  const [, key] = /^steps\.(\d+)$/.exec(place) ?? []
  return key === undefined ? place : `steps.${steps.findIndex((step) => step.key === Number(key))}`
}

function placeName(path: string, text: Text): string | undefined {
  const [, step] = /^steps\.(\d+)/.exec(path) ?? []
  if (step !== undefined) return text('guideForm.step', { n: Number(step) + 1 })
  if (path === 'title') return text('guideForm.name')
  if (path === 'checkedBy' || path === 'updatedOn' || path === 'service') return text(`guideForm.${path}`)
  const part = [...BEFORE_STEPS, ...AFTER_STEPS, 'steps' as const].find((one) => one === path)
  return part && text(`guides.${part}`)
}

function ServiceField({ guides, edited, onChange }: PartProps & { readonly guides: Guides }) {
  const text = useText()
  const words = useWords()
  const options = guides.services.map(({ id, name }) => [id, words(name)] as const)
  return (
    <ChoiceField
      path="service"
      label={text('guideForm.service')}
      value={edited.service}
      options={[['', text('guideForm.noService')], ...options]}
      onChange={(service) => onChange({ ...edited, service })}
    />
  )
}

function CheckedFields({ edited, today, onChange }: PartProps & { readonly today: Day }) {
  const text = useText()
  return (
    <div className="field-row">
      <TextField
        path="updatedOn"
        label={text('guideForm.updatedOn')}
        type="date"
        value={edited.updatedOn}
        onChange={(updatedOn) => onChange({ ...edited, updatedOn })}
      />
      <TextField
        path="checkedBy"
        label={text('guideForm.checkedBy')}
        value={edited.checkedBy}
        maxLength={CHECKED_BY_CHARS_MAX}
        onChange={(checkedBy) => onChange({ ...edited, checkedBy })}
      />
      {edited.updatedOn === today ? undefined : (
        <BigButton onPress={() => onChange({ ...edited, updatedOn: today })}>
          {text('guideForm.checkedToday')}
        </BigButton>
      )}
    </div>
  )
}
