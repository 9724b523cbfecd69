// One procedure guide on one form: Chinese and English side by side, every place that has still to be checked named as
// such. What is wrong is said by the server, with the field it means.
import { type FormEvent, useId, useState } from 'react'
import { guideWordsIn, isUnsettled } from '#contract/guide-text.ts'
import type { Guide } from '#contract/guides.ts'
import { useText, useWords } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { draftOf, STEPS_SHOWN, TEXT_PARTS } from './guide-draft.ts'
import type { Done, Guides, ReadGuide } from './use-guides.ts'

type GuidesFormProps = {
  /** The guide as it was read; undefined for a new one. */
  readonly known: ReadGuide | undefined
  readonly guides: Guides
  readonly close: () => void
}

const EMPTY = { zh: '' }

export function GuidesForm({ known, guides, close }: GuidesFormProps) {
  const text = useText()
  const [said, setSaid] = useState<'nothing' | 'saving' | NonNullable<Done>>('nothing')
  const guide = known?.guide
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const draft = draftOf(new FormData(event.currentTarget))
    setSaid('saving')
    const problem = await guides.save(draft, known)
    if (problem) setSaid(problem)
    else close()
  }
  const problem = said === 'nothing' || said === 'saving' ? undefined : said
  return (
    <form className="guide-form" onSubmit={(event) => void send(event)}>
      <Notice kind="plain">{text('guideForm.marksHow')}</Notice>
      <ServiceField guides={guides} value={guide?.service} />
      <WordsField name="title" label={text('guideForm.name')} words={guide?.title ?? EMPTY} />
      {TEXT_PARTS.slice(0, 2).map((part) => (
        <WordsField key={part} name={part} label={text(`guides.${part}`)} words={guide?.[part] ?? EMPTY} />
      ))}
      <Steps steps={guide?.steps ?? []} />
      {TEXT_PARTS.slice(2).map((part) => (
        <WordsField
          key={part}
          name={part}
          label={text(`guides.${part}`)}
          words={guide?.[part] ?? EMPTY}
          isOptional={part === 'tips'}
        />
      ))}
      <CheckedFields guide={guide} />
      {problem ? <Notice kind="no">{faultText(problem) ?? rejectionText(text, problem)}</Notice> : undefined}
      <div className="dialog-buttons">
        <BigButton onPress={close}>{text('common.cancel')}</BigButton>
        <button type="submit" className="big-button" data-tone="main" disabled={said === 'saving'}>
          {text('guideForm.save')}
        </button>
      </div>
    </form>
  )
}

function Steps({ steps }: { readonly steps: Guide['steps'] }) {
  const text = useText()
  return Array.from({ length: STEPS_SHOWN }, (_, at) => {
    const label = text('guideForm.step', { n: at + 1 })
    return <WordsField key={label} name={`steps.${at}`} label={label} words={steps[at] ?? EMPTY} isOptional={at > 0} />
  })
}

type WordsFieldProps = {
  readonly name: string
  readonly label: string
  readonly words: Guide['title']
  readonly isOptional?: boolean
}

function WordsField({ name, label, words, isOptional = false }: WordsFieldProps) {
  return (
    <fieldset className="guide-words">
      <legend>{label}</legend>
      <TextField name={`${name}.zh`} language="zh" first={words.zh} isRequired={!isOptional} />
      <TextField name={`${name}.en`} language="en" first={words.en ?? ''} isRequired={false} />
    </fieldset>
  )
}

type TextFieldProps = {
  readonly name: string
  readonly language: 'zh' | 'en'
  readonly first: string
  readonly isRequired: boolean
}

function TextField({ name, language, first, isRequired }: TextFieldProps) {
  const text = useText()
  const id = useId()
  const [value, setValue] = useState(first)
  const isOpen = isUnsettled(value)
  return (
    <div className="guide-text" data-open={isOpen}>
      <label htmlFor={id}>{text(`guideForm.${language}`)}</label>
      <textarea
        id={id}
        name={name}
        lang={language}
        rows={2}
        value={value}
        required={isRequired}
        aria-describedby={isOpen ? `${id}-open` : undefined}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      {isOpen ? (
        <p id={`${id}-open`} className="guide-open">
          {text('guideForm.open')}
        </p>
      ) : undefined}
    </div>
  )
}

function ServiceField({ guides, value }: { readonly guides: Guides; readonly value: string | undefined }) {
  const text = useText()
  const words = useWords()
  const id = useId()
  return (
    <div className="guide-text">
      <label htmlFor={id}>{text('guideForm.service')}</label>
      <select key={guides.services.length} id={id} name="service" defaultValue={value ?? ''}>
        <option value="">{text('guideForm.noService')}</option>
        {guides.services.map((service) => (
          <option key={service.id} value={service.id}>
            {words(service.name)}
          </option>
        ))}
      </select>
    </div>
  )
}

function CheckedFields({ guide }: { readonly guide: Guide | undefined }) {
  const text = useText()
  const dayId = useId()
  const nameId = useId()
  return (
    <div className="guide-words">
      <div className="guide-text">
        <label htmlFor={dayId}>{text('guideForm.updatedOn')}</label>
        <input id={dayId} name="updatedOn" type="date" required defaultValue={guide?.updatedOn} />
      </div>
      <div className="guide-text">
        <label htmlFor={nameId}>{text('guideForm.checkedBy')}</label>
        <input id={nameId} name="checkedBy" maxLength={40} autoComplete="off" defaultValue={guide?.checkedBy ?? ''} />
      </div>
    </div>
  )
}

// The server names the field and what would be right.
function faultText(problem: NonNullable<Done>): string | undefined {
  if (problem === 'no-answer' || !problem.errors?.length) return undefined
  return problem.errors.map(({ path, message }) => `${path}: ${message}`).join(' · ')
}

/** The name of a guide in the language of the page. */
export function guideName(guide: Guide, language: 'zh' | 'en'): string {
  return guideWordsIn(guide.title, language)
}
