// The guide screens in English.
import type { guides as guidesZh } from '../zh/guides.ts'
import type { Translated } from '../zh.ts'

export const guides: Translated<typeof guidesZh> = {
  title: 'How things are done',
  about: 'Procedures in large print',
  whoCan: 'Who it is for',
  bring: 'What to bring',
  steps: 'What to do',
  where: 'Where',
  howLong: 'How long',
  cost: 'Cost',
  tips: 'Good to know',
  ask: 'Whom to ask',
  asLocally: 'See the local notice',
  elderServices: 'For elders',
  entry: 'You may come in without a health code',
  entryShort: 'The way in',
  reviews: 'Our reviews',
  'entry-where': 'Where to go',
  'entry-ways': 'Any one of these',
  'entry-who': 'Who writes',
  'entry-temperature': 'Temperature',
  'entry-privacy': 'Why we ask',
  page: 'Page {page} of {pages}',
  paused: 'Paused. Press space to go on',
  calling: '{number}, please go to {counter}',
  tooSmall: 'This screen can be read from up to {near} m: a larger one or nearer seats, please',
}
