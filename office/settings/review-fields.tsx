// How soon a low review is to be settled, and whether the month's figure hangs on the guide screens.
import type { ReviewSettings } from '#contract/settings.ts'
import { useText } from '#ui/language.ts'
import { NumberField, TickField } from './fields.tsx'

/** What holds where the hall has not said otherwise (contract/review-cases.ts). */
const USUAL: ReviewSettings = { dueWorkingDays: 5, published: true }
const DUE_DAYS_MAX = 15

type FieldsProps = {
  readonly reviews: ReviewSettings | undefined
  readonly put: (reviews: ReviewSettings) => void
}

export function ReviewFields({ reviews = USUAL, put }: FieldsProps) {
  const text = useText()
  return (
    <fieldset className="settings-card">
      <legend>{text('privacyForm.reviews')}</legend>
      <TickField
        path="reviews.published"
        label={text('privacyForm.published')}
        hint={text('privacyForm.publishedHow')}
        isOn={reviews.published}
        onChange={(published) => put({ ...reviews, published })}
      />
      <div className="field-row">
        <NumberField
          path="reviews.dueWorkingDays"
          label={text('privacyForm.due')}
          hint={text('privacyForm.dueHow')}
          min={1}
          max={DUE_DAYS_MAX}
          unit={text('privacyForm.days')}
          value={reviews.dueWorkingDays}
          onChange={(value) => put({ ...reviews, dueWorkingDays: value ?? Number.NaN })}
        />
      </div>
    </fieldset>
  )
}
