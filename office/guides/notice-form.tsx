// One notice: its kind, its words, its days.
import { useState } from 'react'
import { GUIDE_PART_CHARS_MAX } from '#contract/guide-limits.ts'
import type { Notice } from '#contract/guides.ts'
import { useText } from '#ui/language.ts'
import { newPress } from '#ui/press.ts'
import { ChoiceField, TextField, TickField } from '../settings/fields.tsx'
import { FormEnd } from './form-end.tsx'
import { pairOf, wordsOf } from './guide-draft.ts'
import { PairField } from './pair-field.tsx'
import type { Done } from './use-guides.ts'
import { useSaving } from './use-saving.ts'

const TITLE_CHARS_MAX = 40
const KINDS = ['anti-fraud', 'news'] as const

type NoticeFormProps = {
  readonly known: Notice | undefined
  readonly save: (notice: Notice) => Promise<Done>
  readonly close: () => void
}

export function NoticeForm({ known, save, close }: NoticeFormProps) {
  const text = useText()
  const [id] = useState(() => known?.id ?? newPress())
  const [kind, setKind] = useState<Notice['kind']>(known?.kind ?? 'news')
  const [title, setTitle] = useState(pairOf(known?.title))
  const [words, setWords] = useState(pairOf(known?.text))
  const [from, setFrom] = useState(known?.from ?? '')
  const [to, setTo] = useState(known?.to ?? '')
  const [isOn, setIsOn] = useState(known?.on !== false)
  const areDaysWrong = from !== '' && to !== '' && to < from
  const { isSaving, problem, onSubmit } = useSaving(async () => {
    if (areDaysWrong) return 'not-yet'
    return save({
      id,
      kind,
      title: wordsOf(title),
      text: wordsOf(words),
      ...(!isOn && { on: false }),
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
    })
  }, close)
  return (
    <form className="guide-form" onSubmit={onSubmit}>
      <ChoiceField
        path="kind"
        label={text('guidePlan.kind')}
        value={kind}
        options={KINDS.map((one) => [one, text(`guidePlan.kind-${one}`)] as const)}
        onChange={(next) => setKind(next === 'anti-fraud' ? next : 'news')}
      />
      <PairField label={text('guidePlan.noticeTitle')} value={title} onChange={setTitle} charsMax={TITLE_CHARS_MAX} />
      <PairField
        label={text('guidePlan.noticeText')}
        value={words}
        onChange={setWords}
        charsMax={GUIDE_PART_CHARS_MAX}
      />
      <div className="field-row">
        <TextField path="from" label={text('guidePlan.from')} type="date" value={from} onChange={setFrom} />
        <TextField path="to" label={text('guidePlan.to')} type="date" value={to} onChange={setTo} />
      </div>
      <TickField path="on" label={text('guidePlan.showIt')} isOn={isOn} onChange={setIsOn} />
      <FormEnd
        isSaving={isSaving}
        problem={problem}
        fault={areDaysWrong ? text('guidePlan.wrongDays') : undefined}
        nameOf={(path) => (path.includes('.title') ? text('guidePlan.noticeTitle') : text('guidePlan.noticeText'))}
        onClose={close}
      />
    </form>
  )
}
