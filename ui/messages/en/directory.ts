// The directory of all pages in English.
import type { directory as directoryZh } from '../zh/directory.ts'
import type { Translated } from '../zh.ts'

export const directory: Translated<typeof directoryZh> = {
  title: 'Nuanting',
}
