// What stands on the paper, in the order an elder needs it. No person: no name, no document, no phone of a visitor
// (numbers.md B8). Pure.
import type { Language, TicketNumber, Words } from '#contract/ids.ts'
import { PAPERS, type Paper, type Scale, type SlipLine, type TextLine } from './slip-line.ts'
import { SLIP_WORDS } from './slip-words.ts'
import { columnsOf, wrapText } from './wrap-text.ts'

export type SlipContent = {
  readonly hallName: Words
  readonly number: TicketNumber
  /** The same number for foreign eyes; printed when it differs. */
  readonly latin?: TicketNumber
  readonly className: Words
  readonly serviceNames: readonly Words[]
  /** The moment of taking as the hall's own clock shows it, ready to print: `11月22日 09:12`. */
  readonly issuedAt: string
  /** How many go before, and the range of the wait in minutes; absent for a ticket that waits no more. */
  readonly ahead?: number
  readonly lowMinutes?: number
  readonly highMinutes?: number
  readonly waitPlace?: Words
  /** The call rule in one sentence (PIPL art. 24: a decision by machine is open to those it concerns). */
  readonly rule: Words
  readonly phone: string
  /** The ticket's own page, `…/t/CODE`; ASCII. */
  readonly url: string
  /** 1 for the first slip, 2 and more for 补打. */
  readonly copy: number
}

/** numbers.md B0: other text has an em of 4.5 mm at least. Single size has 3.0 mm, double size 6.0. */
const TEXT_SCALE = 2

/** numbers.md B0: 15 mm at least, of ink: a digit fills about three quarters of its 21 mm. */
const NUMBER_SCALE = 7

/** 0.75 mm a module: 22 mm for the address of a ticket, on both papers. */
const QR_MODULE_DOTS = 6

/**
 * A ticket as the lines of its slip, wrapped for the paper.
 * `zh` is Chinese alone; `en` is English with the Chinese below it, for those who help.
 */
export function ticketSlip(slip: SlipContent, paper: Paper, language: Language): readonly SlipLine[] {
  const languages: readonly Language[] = language === 'zh' ? ['zh'] : ['en', 'zh']
  const own = SLIP_WORDS[language]
  return [
    ...text(slip.hallName[language], paper, 'center'),
    ...(slip.copy > 1 ? languages.flatMap((each) => bold(SLIP_WORDS[each].reprint, paper)) : []),
    GAP,
    ...languages.flatMap((each) => bold(slip.className[each], paper)),
    ...numberLines(slip, paper, language),
    GAP,
    ...languages.flatMap((each) => [...waitLines(slip, paper, each), GAP]),
    ...own.next.flatMap((sentence) => text(sentence, paper, 'left')),
    GAP,
    ...text(slip.rule[language], paper, 'left'),
    GAP,
    ...text(own.phone(slip.phone), paper, 'left'),
    ...text(own.issued(slip.issuedAt), paper, 'left'),
    ...(slip.copy > 1 ? text(own.copy(slip.copy), paper, 'left') : []),
    GAP,
    ...text(own.scan, paper, 'left'),
    GAP,
    { kind: 'qr', text: slip.url, moduleDots: QR_MODULE_DOTS },
  ]
}

const GAP: SlipLine = { kind: 'gap' }

function numberLines(slip: SlipContent, paper: Paper, language: Language): readonly SlipLine[] {
  const large = numberLine(slip.number, NUMBER_SCALE, paper)
  if (slip.latin === undefined || slip.latin === slip.number) return [large]
  return [large, ...text(SLIP_WORDS[language].alsoShownAs(slip.latin), paper, 'center')]
}

// The height is kept on narrow paper; only the width gives way.
function numberLine(number: string, high: Scale, paper: Paper): TextLine {
  const wide = Math.min(high, Math.floor(PAPERS[paper].columns / columnsOf(number))) as Scale
  return { kind: 'text', text: number, wide, high, align: 'center', bold: false }
}

function waitLines(slip: SlipContent, paper: Paper, language: Language): readonly SlipLine[] {
  const words = SLIP_WORDS[language]
  const { ahead, lowMinutes, highMinutes, waitPlace } = slip
  return [
    ...text(words.services(slip.serviceNames.map((name) => name[language])), paper, 'left'),
    ...(ahead === undefined ? [] : bold(words.ahead(ahead), paper, 'left')),
    ...(lowMinutes === undefined || highMinutes === undefined
      ? []
      : bold(words.wait(lowMinutes, highMinutes), paper, 'left')),
    ...(waitPlace === undefined ? [] : bold(words.place(waitPlace[language]), paper, 'left')),
  ]
}

function bold(words: string, paper: Paper, align: 'left' | 'center' = 'center'): readonly TextLine[] {
  return text(words, paper, align).map((line) => ({ ...line, bold: true }))
}

function text(words: string, paper: Paper, align: 'left' | 'center'): readonly TextLine[] {
  return wrapText(words, PAPERS[paper].columns / TEXT_SCALE).map((line) => ({
    kind: 'text',
    text: line,
    wide: TEXT_SCALE,
    high: TEXT_SCALE,
    align,
    bold: false,
  }))
}
