// The bar over a counter in English.
import type { bar as barZh } from '../zh/bar.ts'
import type { Translated } from '../zh.ts'

export const bar: Translated<typeof barZh> = {
  title: 'Counter bar',
  serving: 'Now served',
  called: 'Please come here',
  ready: 'Please wait for your number',
  paused: 'Paused',
  closed: 'Counter closed',
  choose: 'Which counter is this bar for?',
  chooseHow: 'Please name the counter in the address, such as /bar?counter=3',
}
