// The boards and bars of a hall in English.
import type { board as boardZh } from '../zh/board.ts'
import type { Translated } from '../zh.ts'

export const board: Translated<typeof boardZh> = {
  title: 'Call board',
}
