// The directory of all pages in English.
import type { directory as directoryZh } from '../zh/directory.ts'
import type { Translated } from '../zh.ts'

export const directory: Translated<typeof directoryZh> = {
  title: 'Nuanting',
  greeting: 'Numbers, calls and guidance for a hall that takes its time with elders',
  visitors: 'Screens in the hall',
  staff: 'Staff',
  dispenser: 'Visitors take a number here',
  board: 'The hall sees which number is called',
  bar: 'The number above one counter',
  review: 'Visitors rate the service',
  desk: 'Call, serve, transfer, finish',
  settings: 'Settings',
  whoIsHere: 'Sign-in and device',
  pair: 'Pair this device',
  thisDevice: 'This device is: {name}',
  notFound: 'There is no page here',
  notFoundHint: 'The address may be wrong. Please start from the first page.',
}
