// An emergency notice before it goes up: ready words that can be changed, where, for how long, real or a drill. Pure.
import type { Language } from '#contract/ids.ts'
import type { TakeoverText } from '#contract/takeover.ts'
import type { Asking } from '#ui/send-command.ts'

/** measures.md row 63 (S2:3): warnings of sudden events, and where the shelter is; row 65: somebody falls ill. */
export const READY_TEXTS = ['fire', 'medical', 'system', 'weather', 'quake'] as const
export type ReadyText = (typeof READY_TEXTS)[number]

export const MINUTES_READY = [10, 30, 60, 240] as const
/** As contract/takeover.ts has them, whose file must not come into a browser. */
export const ZH_CHARS_MAX = 60
export const EN_CHARS_MAX = 160
export const MINUTES_MAX = 1_440

export type TakeoverDraft = {
  /** Without it the whole hall. */
  readonly zone?: string
  readonly text: TakeoverText
  /** As it was typed. */
  readonly minutes: string
  readonly drill: boolean
}

/** What would be asked of the hall; undefined while something is still to be written. */
export function toCommand({ zone, text, minutes, drill }: TakeoverDraft): Asking | undefined {
  const zh = text.zh.trim()
  const en = text.en.trim()
  const wanted = Number(minutes)
  const isTime = Number.isInteger(wanted) && wanted >= 1 && wanted <= MINUTES_MAX
  if (!zh || !en || zh.length > ZH_CHARS_MAX || en.length > EN_CHARS_MAX || !isTime) return undefined
  return {
    type: 'take-over-screens',
    ...(zone !== undefined && { zone }),
    text: { zh, en },
    minutes: wanted,
    ...(drill && { drill }),
  }
}

/** The words of a ready text in both languages, whatever the page speaks. */
export function readyText(kind: ReadyText, words: (language: Language, kind: ReadyText) => string): TakeoverText {
  return { zh: words('zh', kind), en: words('en', kind) }
}
