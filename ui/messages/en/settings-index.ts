// The first page of the settings in English.
import type { settingsIndex as zh } from '../zh/settings-index.ts'
import type { Translated } from '../zh.ts'

export const settingsIndex: Translated<typeof zh> = {
  about: 'Changes apply at once; each is kept in the history and can be changed back.',
  card: 'The hall, its hours, services, counters, devices: all is set up here',
  'part-hall': 'The hall',
  'part-numbers': 'Numbers and calls',
  'part-equipment': 'Devices, voice and guides',
  'part-people': 'Staff and accounts',
  'part-records': 'Privacy and records',
  open: 'Still to do',
  allDone: 'Everything is there.',
  'point-never-open': 'No day of the week is open: set the hours',
  'point-service-without-counter': '{n} {n?service has:services have} no counter',
  'point-no-printer': 'There is no printer: no ticket comes out',
  'point-no-dispenser': 'There is no dispenser',
  'point-no-board': 'There is no board',
  'point-not-paired': '{n} {n?screen is:screens are} not paired',
  'point-printer-trouble': '{n} {n?printer has:printers have} a problem',
  'point-guides-open': '{n} {n?guide has:guides have} something to check',
  'point-no-holidays': 'No coming holidays are set',
  'point-no-plan': 'The emergency card is empty',
}
