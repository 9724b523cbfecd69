// An emergency notice over a whole screen: what to do, in both languages, as large as it goes; whether it is a drill, for
// where and until when. It stands still: nothing blinks.
import type { Day, Language } from '#contract/ids.ts'
import { emWidth } from '#contract/legible.ts'
import type { ShownTakeover } from '#contract/view-head.ts'
import { textIn, useLanguage } from '#ui/language.ts'
import { untilText } from '#ui/takeover-until.ts'
import { type Glass, takeoverLayout } from './takeover-layout.ts'
import './takeover.css'

const FOOT_PER_SIGN = 0.62
const FOOT_PER_WIDTH = 0.96
const FOOT_GAP_EM = 1.2
/** As .takeover-head in takeover.css. */
const HEAD_SPACING_EM = 0.06

export type TakeoverPictureProps = {
  readonly takeover: Pick<ShownTakeover, 'text' | 'drill' | 'until' | 'zoneName'>
  readonly timeZone: string
  /** The hall's day of now. */
  readonly day: Day
  readonly glass: Glass
}

export function TakeoverPicture({ takeover, timeZone, day, glass }: TakeoverPictureProps) {
  const { language } = useLanguage()
  const { text, drill, until, zoneName } = takeover
  const order: readonly [Language, Language] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh']
  const [first, second] = order
  const layout = takeoverLayout(glass, text[first], text[second])
  const kind = drill ? 'takeover.drill' : 'takeover.real'
  const head = headOf(
    order.map((one) => textIn(one, kind)),
    glass,
    layout.signPx,
  )
  const both = (of: (one: Language) => string) => order.map(of).join(' · ')
  const where = both((one) => zoneName?.[one] ?? textIn(one, 'takeover.wholeHall'))
  const when = both((one) => untilText(one, until, { timeZone, day }))
  return (
    <div className="takeover" data-drill={drill} style={{ fontSize: layout.signPx, padding: `0 ${layout.padPx}px` }}>
      <p className="takeover-head">{head}</p>
      <div className="takeover-words">
        <Lines lines={layout.firstLines} px={layout.firstPx} language={first} />
        <Lines lines={layout.secondLines} px={layout.secondPx} language={second} />
      </div>
      {layout.isLow ? undefined : (
        <p className="takeover-foot" style={{ fontSize: footPx(where + when, glass, layout.signPx) }}>
          <span>{where}</span>
          <span>{when}</span>
        </p>
      )}
    </div>
  )
}

// A strip of dots with no room for both languages says it in its own, whole.
function headOf(words: readonly string[], { widthPx }: Glass, signPx: number): string {
  const both = words.join(' ')
  const bothPx = (emWidth(both) + HEAD_SPACING_EM * both.length) * signPx
  return bothPx <= widthPx * FOOT_PER_WIDTH ? both : (words[0] ?? '')
}

// A hall may give a zone a long name: then the letters of the foot are smaller, and nothing is cut off.
function footPx(words: string, { widthPx }: Glass, signPx: number): number {
  return Math.floor(Math.min(signPx * FOOT_PER_SIGN, (widthPx * FOOT_PER_WIDTH) / (emWidth(words) + FOOT_GAP_EM)))
}

type LinesProps = { readonly lines: readonly string[]; readonly px: number; readonly language: Language }

function Lines({ lines, px, language }: LinesProps) {
  return (
    <p lang={language === 'zh' ? 'zh-CN' : 'en'} style={{ fontSize: px }}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <span key={at} className="takeover-line">
          {line}
          {language === 'en' ? ' ' : undefined}
        </span>
      ))}
    </p>
  )
}
