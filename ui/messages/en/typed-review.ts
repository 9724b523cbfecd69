// Ratings on paper or asked by a guide, typed in, in English.
import type { typedReview as typedReviewZh } from '../zh/typed-review.ts'
import type { Translated } from '../zh.ts'

export const typedReview: Translated<typeof typedReviewZh> = {
  title: 'Type in a review',
  how: 'For elders who do not use the pad: as it stands on the paper, or as they say it. Nobody chooses for them.',
  from: 'How it came',
  paper: 'On paper',
  guide: 'Asked by a guide',
  day: 'Day',
  today: 'Today',
  number: 'Number',
  level: 'The review',
  reasons: 'What was not good (may be left out)',
  comment: 'What was written (may be left out)',
  phone: 'Phone (only to be called back)',
  late: 'The figures of earlier days are closed: only a low review is taken, to be followed up, and it is not counted.',
  send: 'Type in',
  done: '{number} is typed in.',
  doneLate: '{number} will be followed up, and is not counted in the figures of that day.',
}
