// The green lane on paper: the card that goes along from step to step (跟踪卡), and what the visitor was told, in letters
// that can be read without glasses (measures.md rows 14 and 18).
import type { Content } from 'pdfmake'
import type { LaneStep, Outcome } from '#contract/commands.ts'
import type { Day, Language, TicketNumber, Words } from '#contract/ids.ts'
import { ENTRANCE_WORDS } from './entrance-words.ts'
import { FORM_PT, FORM_WIDTH_PT, formHead, ruledTable, tickField, writeField } from './form-parts.ts'
import { MM_PT, type Sheet } from './pdf.ts'

const NUMBER_PT = 44
const RESULT_PT = 26
const OUTCOME_PT = 48
const TIME_WIDTH_PT = 24 * MM_PT

/** A lane as the paper shows it; times are those of the hall's wall (`09:05`). */
export type LanePaper = {
  readonly hallName: Words
  readonly phone: string
  readonly day: Day
  readonly number: TicketNumber
  readonly service: Words
  readonly class: Words
  /** Empty when nobody is named yet: then there is a line to write on. */
  readonly companion: string
  /** The steps of this hall, with the times of those that were reached. */
  readonly steps: readonly { readonly step: LaneStep; readonly from?: string; readonly to?: string }[]
  readonly told?: { readonly outcome: Outcome; readonly date?: Day; readonly papers?: readonly string[] }
}

/** The card, with what is known filled in and room for the rest. */
export function trackerSheet(lane: LanePaper, language: Language): Sheet {
  const words = ENTRANCE_WORDS[language]
  const { tracker, steps, outcomes } = words
  const told = lane.told && outcomes[lane.told.outcome]
  const rows = lane.steps.map(({ step, from = '', to = '' }, at) => [`${at + 1}　${steps[step]}`, from, to, ''])
  return sheet(tracker.title, `${tracker.foot}　${words.phone(lane.phone)}`, language, [
    ...formHead(lane.hallName[language], tracker.title),
    { text: lane.number, fontSize: NUMBER_PT, bold: true },
    writeField(words.date, { known: lane.day }),
    writeField(tracker.service, { known: lane.service[language] }),
    writeField(tracker.class, { known: lane.class[language] }),
    writeField(tracker.companion, { known: lane.companion || ' ' }),
    ruledTable(tracker.head, rows, ['*', TIME_WIDTH_PT, TIME_WIDTH_PT, FORM_WIDTH_PT / 4]),
    tickField(tracker.told, Object.values(outcomes), told ? [told] : []),
    writeField(' ', { known: toldDetail(lane, language) || ' ' }),
  ])
}

/** What the visitor takes home: the outcome alone in large letters, then what is to be done. */
export function resultSheet(lane: LanePaper & Required<Pick<LanePaper, 'told'>>, language: Language): Sheet {
  const words = ENTRANCE_WORDS[language]
  const { result, outcomes } = words
  const { outcome, date, papers } = lane.told
  const content: Content[] = [
    ...formHead(lane.hallName[language], result.title),
    { text: `${lane.number}　${lane.service[language]}`, fontSize: RESULT_PT },
    { text: outcomes[outcome], fontSize: OUTCOME_PT, bold: true, margin: [0, 4 * MM_PT, 0, 4 * MM_PT] },
    ...(date ? [{ text: result.byDate(date), fontSize: RESULT_PT, bold: true }] : []),
    ...(outcome === 'referred' ? [{ text: result.referred, fontSize: RESULT_PT }] : []),
    ...(papers
      ? [
          { text: result.bring, fontSize: RESULT_PT, bold: true },
          { ol: [...papers], fontSize: RESULT_PT },
        ]
      : []),
    { text: result.ask(lane.companion), fontSize: RESULT_PT, margin: [0, 6 * MM_PT, 0, 0] },
    { text: words.phone(lane.phone), fontSize: RESULT_PT },
  ]
  return sheet(result.title, `${result.foot}　${lane.day}`, language, content)
}

function toldDetail({ told }: LanePaper, language: Language): string {
  if (!told) return ''
  const { result } = ENTRANCE_WORDS[language]
  return [told.date && result.byDate(told.date), told.papers?.join(language === 'zh' ? '、' : ', ')]
    .filter(Boolean)
    .join('　')
}

function sheet(title: string, footer: string, language: Language, content: Content): Sheet {
  const pageNumber = ENTRANCE_WORDS[language].page
  return { title, language, content, footer, pageNumber, footerPt: FORM_PT, bodyPt: FORM_PT }
}
