// The entry register as a table for a spreadsheet, in the words of the form that visitors know.
import { type Language, toMs } from '#contract/ids.ts'
import { passWords } from '#contract/pass-words.ts'
import type { HallSettings } from '#contract/settings.ts'
import { wallClock } from '../calendar.ts'
import type { EntryBody } from './entries.ts'
import { codeWords, documentWords, filledWords } from './entry-words.ts'
import type { Kept } from './register.ts'

const HEAD = {
  zh: [
    '时间',
    '姓名',
    '电话',
    '住址',
    '证件',
    '证件号码',
    '通行方式',
    '体温',
    '复测',
    '填写',
    '健康码由谁申领',
    '号码',
  ],
  en: [
    'Time',
    'Name',
    'Phone',
    'Address',
    'Document',
    'Number',
    'Pass',
    'Temperature',
    'Measured again',
    'Filled in by',
    'Code got by',
    'Ticket',
  ],
} as const

/** Head and rows; what could not be read is left empty. */
export function entryTable(language: Language, settings: HallSettings) {
  return { head: HEAD[language], row: (kept: Kept<EntryBody>) => rowOf(kept, language, settings) }
}

type Seen = Pick<HallSettings, 'timeZone' | 'entryRegister'>

function rowOf({ at, body }: Kept<EntryBody>, language: Language, { timeZone, entryRegister }: Seen) {
  const time = wallClock(timeZone, toMs(at)).replace('T', ' ')
  if (!body) return [time, ...HEAD.zh.slice(1).map(() => '')]
  const [first, second] = body.readings
  return [
    time,
    body.name ?? '',
    body.phone ?? '',
    body.address ?? '',
    body.document ? documentWords[body.document.kind][language] : '',
    body.document?.number ?? '',
    passWords(body.pass, entryRegister)[language],
    first?.temperature.toFixed(1) ?? '',
    second?.temperature.toFixed(1) ?? '',
    body.filledBy ? filledWords[body.filledBy][language] : '',
    body.codeBy ? codeWords[body.codeBy][language] : '',
    body.ticket ?? '',
  ]
}
