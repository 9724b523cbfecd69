// Guides on paper, at the dispenser and at the door, in English.
import type { guidePaper as guidePaperZh } from '../zh/guide-paper.ts'
import type { Translated } from '../zh.ts'

export const guidePaper: Translated<typeof guidePaperZh> = {
  print: 'Print the guide',
  printing: 'The guide is being printed',
  printed: 'Please take your guide',
  failed: 'The guide did not come out. Please ask the staff',
  how: 'A4 in large type: open and print. For a slip, choose a printer first.',
  a4: 'A4, Chinese',
  a4En: 'A4, English',
  slip: 'Slip',
  walls: 'For the walls',
  elderServices: 'Services for elders',
  entryNotice: 'Coming in without a health code',
  loading: 'Reading the guides…',
}
