// Every word of a printed guide that does not come from the guide itself, in each language.
import type { GuidePart } from '#contract/guide-text.ts'
import type { Day, Language } from '#contract/ids.ts'

export type GuidePaperWords = {
  readonly parts: Readonly<Record<GuidePart, string>>
  /** Stands where a hall differs from the next one. */
  readonly asLocally: string
  readonly updated: (day: Day) => string
  readonly checkedBy: (name: string) => string
  /** `{page}` and `{pages}` are filled in when the paper is made. */
  readonly page: string
  readonly phone: (phone: string) => string
  /** The title of 敬老服务清单. */
  readonly elderServices: string
  readonly betweenSentences: string
}

/** Room for a signature, for a guide that nobody has checked yet. */
const BLANK = '________'

const zh: GuidePaperWords = {
  parts: {
    whoCan: '谁能办',
    bring: '带什么',
    steps: '怎么办',
    where: '在哪办',
    howLong: '多久办好',
    cost: '要不要钱',
    tips: '温馨提示',
    ask: '问谁',
  },
  asLocally: '（以当地公告为准）',
  updated: (day) => `更新日期 ${day}`,
  checkedBy: (name) => `核对人 ${name || BLANK}`,
  page: '第 {page} 页，共 {pages} 页',
  phone: (phone) => `电话 ${phone}`,
  elderServices: '敬老服务清单',
  betweenSentences: '',
}

const en: GuidePaperWords = {
  parts: {
    whoCan: 'Who it is for',
    bring: 'What to bring',
    steps: 'What to do',
    where: 'Where',
    howLong: 'How long it takes',
    cost: 'What it costs',
    tips: 'Good to know',
    ask: 'Whom to ask',
  },
  asLocally: '(see the local notice)',
  updated: (day) => `Updated ${day}`,
  checkedBy: (name) => `Checked by ${name || BLANK}`,
  page: 'Page {page} of {pages}',
  phone: (phone) => `Phone ${phone}`,
  elderServices: 'Our services for elders',
  betweenSentences: ' ',
}

/** The words of a printed guide in a language. */
export const GUIDE_PAPER_WORDS: Readonly<Record<Language, GuidePaperWords>> = { zh, en }
