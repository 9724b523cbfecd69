// The entry register on paper: the form that is filled in by hand and typed in later, and the notice that says how one
// comes in without a health code (measures.md A3). Both say why and for how long before anybody writes (PIPL art. 17).
import type { Content } from 'pdfmake'
import { ID_NUMBER_DIGITS } from '#contract/id-number.ts'
import type { Language, Words } from '#contract/ids.ts'
import { PASS_WORDS, passWords } from '#contract/pass-words.ts'
import type { EntryRegister } from '#contract/settings.ts'
import { ENTRANCE_WORDS, type EntranceWords } from './entrance-words.ts'
import { digitBoxes, FORM_PT, formHead, LABEL_INDENT_PT, sentences, tickField, writeField } from './form-parts.ts'
import { MM_PT, type Sheet } from './pdf.ts'

/** Chinese says it in fewer letters. */
const NOTICE_PT = { zh: 24, en: 20 } as const
const NOTICE_TITLE_PT = 36
const SMALL_GAP_PT = 2 * MM_PT

export type PaperHall = { readonly name: Words; readonly phone: string; readonly entryRegister: EntryRegister }

/** The form, one page; with room for everything and a duty to nothing. */
export function entryFormSheet({ name, phone, entryRegister }: PaperHall, language: Language): Sheet {
  const words = ENTRANCE_WORDS[language]
  const { form } = words
  return sheet(words, form.title, `${form.foot}　${words.phone(phone)}`, language, [
    ...formHead(name[language], form.title),
    sentences(form.why(entryRegister.keepDays)),
    writeField(form.time, { known: form.timeBlank }),
    writeField(form.name),
    writeField(form.phone, { after: form.noPhone }),
    writeField(form.address),
    tickField(form.document, form.documents),
    { text: form.number, bold: true, margin: [LABEL_INDENT_PT, 0, 0, 0] },
    digitBoxes(ID_NUMBER_DIGITS),
    tickField(
      form.pass,
      waysIn(entryRegister).map((kind) => passName(kind, entryRegister, language)),
    ),
    writeField(form.temperature, { after: form.temperatures }),
    tickField(form.filledBy, form.fillers),
    ...(entryRegister.passKinds.includes('health-code') ? [tickField(form.codeBy, form.getters)] : []),
    writeField(form.confirm),
  ])
}

/** The notice for the wall; of a hall without a register it says that nobody needs one. */
export function entryNoticeSheet({ name, phone, entryRegister }: PaperHall, language: Language): Sheet {
  const words = ENTRANCE_WORDS[language]
  const { notice } = words
  const ways = entryRegister.passKinds.map((kind) => {
    const how = entryRegister.passKindNames?.[kind] ? undefined : PASS_WORDS[kind]?.how[language]
    const called = passName(kind, entryRegister, language)
    return { text: how ? `${called}：${how}`.replace('：', language === 'zh' ? '：' : ': ') : called }
  })
  const codeForYou = entryRegister.passKinds.includes('health-code') ? [notice.codeForYou] : []
  const body: Content[] = entryRegister.on
    ? [
        { text: notice.lead, margin: [0, 0, 0, SMALL_GAP_PT] },
        { text: notice.ways, bold: true },
        { ul: ways, margin: [0, 0, 0, SMALL_GAP_PT] },
        { ol: [...notice.steps(entryRegister.thresholdC.toFixed(1)), ...codeForYou], margin: [0, 0, 0, SMALL_GAP_PT] },
        { text: notice.privacy(entryRegister.keepDays), fontSize: FORM_PT },
      ]
    : [{ text: notice.off }]
  return sheet(words, notice.title, words.phone(phone), language, [
    { text: name[language], fontSize: FORM_PT },
    { text: notice.title, fontSize: NOTICE_TITLE_PT, bold: true, margin: [0, 0, 0, SMALL_GAP_PT] },
    { stack: body, fontSize: NOTICE_PT[language] },
  ])
}

/** What a pass kind is called on paper. */
export function passName(kind: string, register: EntryRegister, language: Language): string {
  return passWords(kind, register)[language]
}

// Who passes without a check writes no form.
function waysIn({ passKinds }: EntryRegister): readonly string[] {
  return passKinds.filter((kind) => kind !== 'none-needed')
}

function sheet(words: EntranceWords, title: string, footer: string, language: Language, content: Content): Sheet {
  return { title, language, content, footer, pageNumber: words.page, footerPt: FORM_PT, bodyPt: FORM_PT }
}
