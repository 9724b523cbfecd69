// The history of the settings in English.
import type { history as zh } from '../zh/history.ts'
import type { Translated } from '../zh.ts'

export const history: Translated<typeof zh> = {
  title: 'History of the settings',
  about: 'Who changed what and when, with a way back to any of it',
  isNow: 'In use now',
  goBack: 'Go back to this',
  goBackAsk: 'Go back to these settings?',
  wouldChange: '{n} {n?change:changes}:',
  sameAsNow: 'These are the present settings: nothing to change.',
  apply: 'Change it so',
  wentBack: 'Done. This is in the history too, so it can be changed back.',
  first: 'The settings that the hall began with.',
  nothing: 'Saved without a change.',
  more: 'Show older ones',
  noMore: 'There is nothing older.',
  'by-staff': 'A former colleague',
  'by-program': 'Another program',
  'by-device': 'A device',
  'by-clock': 'The system',
  'by-hall': 'The system',
}
