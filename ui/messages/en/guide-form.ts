// The page of procedure guides for the office in English.
import type { guideForm as guideFormZh } from '../zh/guide-form.ts'
import type { Translated } from '../zh.ts'

export const guideForm: Translated<typeof guideFormZh> = {
  title: 'Guides',
  about: 'Change, check and print procedure guides',
  add: 'Add one',
  change: 'Change',
  save: 'Save',
  remove: 'Remove',
  removeAsk: 'Remove “{name}”? The screens stop showing it at once.',
  paperZh: 'Print (Chinese)',
  paperEn: 'Print (English)',
  openMarks: '{n} {n?place:places} to check',
  settled: 'Everything is checked',
  updated: 'Updated {day}',
  checked: 'Checked by {name}',
  unchecked: 'Nobody has checked it yet',
  marksHow:
    'Where it says [check locally], [fill in] or the same in Chinese: write what is right here, then remove the mark.',
  open: 'Still to be checked',
  service: 'For which service',
  noService: 'For no service in particular',
  name: 'Title',
  step: 'Step {n}',
  zh: 'Chinese',
  en: 'English (may be empty)',
  updatedOn: 'Updated on',
  checkedBy: 'Checked by',
}
