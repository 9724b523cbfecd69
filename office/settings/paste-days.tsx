// A list of holidays, pasted as it stands in the notice of the year.
import { useId, useState } from 'react'
import type { OpeningSpan } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { daysFrom, type PastedList, readPasted, type SpecialRange } from './special-days.ts'

const LIST_CHARS_MAX = 8_000

type PasteProps = {
  readonly year: number
  readonly workday: readonly OpeningSpan[]
  readonly add: (ranges: readonly SpecialRange[]) => void
}

export function PasteDays({ year, workday, add }: PasteProps) {
  const text = useText()
  const id = useId()
  const [list, setList] = useState('')
  const [read, setRead] = useState<PastedList>()
  const take = () => {
    const found = readPasted(list, year, workday)
    setRead(found)
    if (found.ranges.length > 0) add(found.ranges)
    setList(found.unread.join('\n'))
  }
  const days = read?.ranges.reduce((sum, { from, to }) => sum + daysFrom(from, to).length, 0) ?? 0
  return (
    <details className="paste-days">
      <summary>{text('hoursForm.paste')}</summary>
      <div className="field" data-width="full">
        <label htmlFor={id}>{text('hoursForm.pasteLabel')}</label>
        <textarea
          id={id}
          rows={5}
          maxLength={LIST_CHARS_MAX}
          value={list}
          aria-describedby={`${id}-how`}
          onChange={(event) => setList(event.currentTarget.value)}
        />
        <p id={`${id}-how`} className="field-hint">
          {text('hoursForm.pasteHow', { year })}
        </p>
      </div>
      {read && days > 0 ? <Notice kind="good">{text('hoursForm.pasted', { n: days })}</Notice> : undefined}
      {read && read.unread.length > 0 ? (
        <Notice kind="no">{text('hoursForm.unread', { n: read.unread.length })}</Notice>
      ) : undefined}
      <BigButton isDisabled={list.trim() === ''} onPress={take}>
        {text('hoursForm.readList')}
      </BigButton>
    </details>
  )
}
