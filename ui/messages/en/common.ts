// What several screens say in English.
import type { common as commonZh } from '../zh/common.ts'
import type { Translated } from '../zh.ts'

export const common: Translated<typeof commonZh> = {
  close: 'Close',
  back: 'Back',
  home: 'Back to the start page',
  cancel: 'Cancel',
  ok: 'OK',
  again: 'Try again',
  language: 'Language',
  otherLanguage: '中文',
  dataAsOf: 'As of {time}',
  reconnecting: 'Connecting again, one moment please',
  loading: 'Opening, one moment please',
  tooOld: 'Loading the new version of this page',
  trouble: 'This page had a problem and opens again in a moment',
  askStaff: 'Please ask the staff, they will help you',
}
