// The dispenser at the entrance in English.
import type { dispenser as dispenserZh } from '../zh/dispenser.ts'
import type { Translated } from '../zh.ts'

export const dispenser: Translated<typeof dispenserZh> = {
  title: 'Ticket dispenser',
}
