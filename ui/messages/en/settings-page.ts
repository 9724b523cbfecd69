// What every page of the settings says in English.

import type { settingsPage as zh } from '../zh/settings-page.ts'
import type { Translated } from '../zh.ts'

export const settingsPage: Translated<typeof zh> = {
  toAll: 'All settings',
  unchanged: 'Nothing changed',
  changed: '{n} {n?change:changes}, not saved yet',
  seeChanges: 'See what changed',
  undo: 'Undo changes',
  redo: 'Bring the changes back',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. It applies at once.',
  wrong: '{n} {n?place needs:places need} another look before this can be saved:',
  inUse:
    '“{what}” is in use today and cannot be taken away now. Wait until those visitors are done, or until tomorrow.',
  inUseTimeZone: 'Somebody took a number today: the time zone can be changed tomorrow.',
  elsewhere:
    'A colleague changed the settings just now. Your changes are still here and not saved yet. Have a look, then save again.',
  elsewhereSame:
    'A colleague just changed the very same. What they wrote stands here now, nothing of yours is left to save.',
  theirs: 'Your colleague changed:',
  collided: 'Here you both made a change; the one of your colleague stands now, yours is behind the arrow:',
  faultAt: '{place}: {words}',
  add: 'Add',
  remove: 'Remove {what}',
  removeShort: 'Remove',
  up: '{what}: move up',
  down: '{what}: move down',
  nameZh: 'Name in Chinese',
  nameEn: 'Name in English',
}
