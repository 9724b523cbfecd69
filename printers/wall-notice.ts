// The notice for the wall of a new hall, A4 or A3: when it is open, which number one takes, whose turn it is, what is done
// for elders, and that nobody needs a phone. Pure: pdf-thread.ts makes the bytes.
import type { Content } from 'pdfmake'
import type { GuideWords } from '#contract/guide-text.ts'
import type { Language, Words } from '#contract/ids.ts'
import type { HallSettings, TicketClass } from '#contract/settings.ts'
import { sentenceTexts } from './elder-sheet.ts'
import { MARGIN_PT, MM_PT, PAGE_PT, type PaperSize, type Sheet } from './pdf.ts'
import { weekLines } from './wall-hours.ts'
import { WALL_WORDS } from './wall-words.ts'

/** numbers.md B0: large print has 18 pt at least. English needs more letters for the same. */
const BODY_PT = { zh: 20, en: 18 } as const
const HEADING_PT = { zh: 23, en: 20 } as const
const TITLE_PT = { zh: 42, en: 32 } as const
const TITLE_PT_TWO_LINES = 24
const TITLE_PT_MIN = 22
/** How wide a letter is, in sizes: Chinese ones are square. */
const LETTER_WIDTH = { zh: 1, en: 0.58 } as const
const OTHER_NAME_PT = 18
const FOOTER_PT = 22
const LINE_PER_FONT_HEIGHT = 0.84
const SECTION_GAP_PT = { zh: 2.5 * MM_PT, en: 3 * MM_PT } as const
const WIDTH_PT = PAGE_PT - 2 * MARGIN_PT
const VERMILION = '#8f2a0f'
/** An A3 side is √2 times that of A4. */
const A3_SCALE = Math.SQRT2

export type WallNotice = {
  readonly settings: HallSettings
  /** The call rule in words (queue/rule-sentence.ts). */
  readonly rule: Words
  /** What the hall does for elders beside their numbers and the rule (queue/elder-services.ts). */
  readonly care: readonly GuideWords[]
}

/** The notice in one language; the name of the hall stands in both. On A3 everything is √2 times as large. */
export function wallNoticeSheet(notice: WallNotice, language: Language, paper: PaperSize = 'A4'): Sheet {
  const { settings, rule, care } = notice
  const words = WALL_WORDS[language]
  const k = paper === 'A3' ? A3_SCALE : 1
  const section = (heading: string, lines: readonly string[]) => sectionOf(heading, lines, language, k)
  const phones = [words.call(settings.phone), ...(settings.phone === '12333' ? [] : [words.hotline])]
  return {
    title: words.title,
    language,
    ...(paper === 'A3' && { paper }),
    content: [
      {
        text: settings.name[language],
        fontSize: titlePt(settings.name[language], language) * k,
        bold: true,
        lineHeight: LINE_PER_FONT_HEIGHT,
      },
      { text: settings.name[language === 'zh' ? 'en' : 'zh'], fontSize: OTHER_NAME_PT * k, margin: bottom(MM_PT * k) },
      thickLine(k),
      section(words.hours, weekLines(settings.hours, words)),
      section(words.numbers, numberLines(settings, language)),
      section(words.order, [rule[language]]),
      section(
        words.elders,
        care.flatMap((one) => sentenceTexts(one, language)),
      ),
      section(words.humanWay, [words.noPhone, doorLine(settings, language), words.cannotSee, words.cannotCome]),
    ],
    footer: phones.join('　'),
    pageNumber: '',
    footerPt: FOOTER_PT * k,
    bodyPt: BODY_PT[language] * k,
  }
}

// A long name becomes smaller, and then two lines, rather than push the last lines of the notice to a second page.
function titlePt(name: string, language: Language): number {
  const onOneLine = Math.floor(WIDTH_PT / (name.length * LETTER_WIDTH[language]))
  const pt = onOneLine >= TITLE_PT_TWO_LINES ? onOneLine : Math.min(TITLE_PT_TWO_LINES, 2 * onOneLine)
  return Math.max(TITLE_PT_MIN, Math.min(TITLE_PT[language], pt))
}

function sectionOf(heading: string, lines: readonly string[], language: Language, k: number): Content {
  return {
    stack: [
      { text: heading, fontSize: HEADING_PT[language] * k, bold: true, color: VERMILION, lineHeight: 0.95 },
      ...lines.map((text) => ({ text, lineHeight: LINE_PER_FONT_HEIGHT, margin: bottom(MM_PT * k) })),
    ],
    margin: bottom(SECTION_GAP_PT[language] * k),
    unbreakable: true,
  }
}

function numberLines({ classes, services }: HallSettings, language: Language): readonly string[] {
  const words = WALL_WORDS[language]
  const letter = services.find(({ offered }) => offered)?.letter ?? 'A'
  return classes.map((one: TicketClass) => {
    // 老年人 and 老年人号 are both names an office gives.
    const name = language === 'zh' ? one.name.zh.replace(/号$/, '') : one.name.en
    if (one.prefix === null) return words.ordinary(name, `${letter}001`)
    const example = language === 'zh' ? `${one.prefix}001` : `${one.prefix}001 (${one.latinPrefix}001)`
    return one.fromAgeYears === null ? words.ownClass(name, example) : words.fromAge(name, one.fromAgeYears, example)
  })
}

// measures.md rows 23 and 24: usually nobody is asked for a health code, and it is never the only way in.
function doorLine({ entryRegister }: HallSettings, language: Language): string {
  const words = WALL_WORDS[language]
  return entryRegister.on ? words.desk : words.freeDoor
}

function thickLine(k: number): Content {
  const width = WIDTH_PT * k
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 3 * k, lineColor: VERMILION }],
    margin: bottom(2 * MM_PT * k),
  }
}

function bottom(pt: number): [number, number, number, number] {
  return [0, 0, 0, pt]
}
