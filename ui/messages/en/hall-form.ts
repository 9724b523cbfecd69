// The page «The hall» of the settings in English.
import type { hallForm as zh } from '../zh/hall-form.ts'
import type { Translated } from '../zh.ts'

export const hallForm: Translated<typeof zh> = {
  title: 'The hall',
  about: 'What the hall is called, its phone and zones, and what to do in an emergency',
  who: 'Name and contact',
  phone: 'Phone for questions',
  phoneHow: 'Printed on tickets and guides.',
  timeZone: 'Time zone',
  timeZoneHow: 'Asia/Shanghai everywhere in China.',
  languages: 'Languages of the dispenser and the pages',
  'language-zh': 'Chinese',
  'language-en': 'English',
  zones: 'Zones',
  zonesHow:
    'The counters of a zone are shown on one board and called from one loudspeaker. Keep a single zone for a single room.',
  zoneCounters: '{n} {n?counter:counters}',
  newZone: 'Zone {n}',
  addZone: 'Add a zone',
  greenLane: 'Green lane',
  steps: 'Steps on the companion’s card',
  'steps-seven': 'Seven steps',
  'steps-five': 'Five steps',
  'steps-seven-how': 'Reception, questions, copying, forms, acceptance, handling, feedback.',
  'steps-five-how': 'Reception, questions, acceptance, handling, feedback. Copying and forms are not noted apart.',
  plan: 'Emergency card',
  planHow:
    'When somebody falls or is taken ill, the staff see these lines. Write posts rather than names; lines may stay empty.',
  'plan-address': 'Address to tell 120 (which door)',
  'plan-boxPlace': 'Where the first-aid box is',
  'plan-fetchesBox': 'Who fetches the box',
  'plan-meetsAmbulance': 'Who meets the ambulance',
}
