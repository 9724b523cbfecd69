// The review cases as a table for a spreadsheet.
import type { Language } from '#contract/ids.ts'
import { toMs } from '#contract/ids.ts'
import type { HallSettings } from '#contract/settings.ts'
import { wallClock } from '../calendar.ts'
import type { Kept } from './register.ts'
import type { CaseBody } from './review-cases.ts'

const HEAD = {
  zh: [
    '时间',
    '号码',
    '星级',
    '原因',
    '来源',
    '窗口',
    '业务',
    '意见',
    '电话',
    '状态',
    '应办结',
    '联系',
    '办结',
    '记录',
  ],
  en: [
    'Time',
    'Number',
    'Level',
    'Reasons',
    'From',
    'Counter',
    'Service',
    'Comment',
    'Phone',
    'State',
    'Due',
    'Contacted',
    'Closed',
    'Notes',
  ],
} as const

/** Head and rows; what could not be read is left empty. */
export function caseTable(language: Language, { timeZone }: Pick<HallSettings, 'timeZone'>) {
  const time = (at: string | undefined) =>
    at === undefined ? '' : wallClock(timeZone, toMs(at)).slice(0, 16).replace('T', ' ')
  const row = ({ at, body }: Kept<CaseBody>): readonly string[] => {
    if (!body) return [time(at), ...HEAD[language].slice(1).map(() => '')]
    const { number, level, reasons, from, visit, comment, phone, state, dueOn, contactedAt, closedAt, notes } = body
    return [
      time(at),
      number ?? '',
      String(level),
      reasons.join(' '),
      from,
      visit?.counter ?? '',
      visit?.service ?? '',
      comment ?? '',
      phone ?? '',
      state,
      dueOn,
      time(contactedAt),
      time(closedAt),
      notes.flatMap(({ text }) => text ?? []).join('; '),
    ]
  }
  return { head: HEAD[language], row }
}
