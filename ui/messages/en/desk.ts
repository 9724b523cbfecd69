// A counter's desk in English.
import type { desk as deskZh } from '../zh/desk.ts'
import type { Translated } from '../zh.ts'

export const desk: Translated<typeof deskZh> = {
  title: 'Counter desk',
}
