// The page «Classes» of the settings in English.
import type { classesForm as zh } from '../zh/classes-form.ts'
import type { Translated } from '../zh.ts'

export const classesForm: Translated<typeof zh> = {
  title: 'Classes of numbers',
  about: 'Which kinds of numbers there are, how they begin, and after how many calls one is missed',
  new: 'New class',
  age: 'For whom, by age',
  ageHow: 'Written on the button; no document is checked. Leave it empty for any age.',
  ageUnit: 'and older',
  ownPrefix: 'Its numbers have a beginning of their own',
  ownPrefixHow: 'For example L001 where a device has letters only.',
  letterHow: 'Its numbers begin with the letter of the service, for example A001.',
  prefix: 'Prefix (one character)',
  latinPrefix: 'Letter prefix',
  headStart: 'Has the head start of the call rule',
  calls: 'Calls before it may be missed',
  callsUnit: 'calls',
  between: 'At least between two calls',
  seconds: 'seconds',
  missed: 'After a number was missed',
  return: 'How long one may come back',
  returnHow: 'Whoever comes back is called first, once for each number. 0: nobody may come back.',
  minutes: 'minutes',
  byClock: 'After the last call the system marks it as missed by itself',
  byClockHow: 'Without it, the clerk decides.',
  add: 'Add a class',
  toRule: 'Call rule: how far ahead elders are, how often others give way',
}
