// The page «Services» of the settings in English.
import type { servicesForm as zh } from '../zh/services-form.ts'
import type { Translated } from '../zh.ts'

export const servicesForm: Translated<typeof zh> = {
  title: 'Services',
  about: 'What the hall does for visitors, in which order the dispenser shows it, and how long it usually takes',
  new: 'New service',
  letter: 'Letter',
  minutes: 'Usually takes',
  minutesUnit: 'minutes',
  offered: 'The dispenser gives numbers for it',
  add: 'Add a service',
}
