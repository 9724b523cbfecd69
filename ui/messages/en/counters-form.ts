// The page «Counters» of the settings in English.
import type { countersForm as zh } from '../zh/counters-form.ts'
import type { Translated } from '../zh.ts'

export const countersForm: Translated<typeof zh> = {
  title: 'Counters',
  about: 'Which counters there are, in which zone, and what they do',
  plan: 'The counters as they are',
  all: 'All services',
  nobody: 'No counter does this yet: {services}. Nobody would call those visitors.',
  number: 'Number',
  newName: 'Counter {n}',
  zone: 'Zone',
  choose: 'Choose a zone',
  services: 'Services',
  add: 'Add a counter',
}
