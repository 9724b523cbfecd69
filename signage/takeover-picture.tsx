// An emergency notice over a whole screen: what to do, in both languages, as large as it goes; whether it is a drill, for
// where and until when. It stands still: nothing blinks.
import type { Day, Language } from '#contract/ids.ts'
import type { ShownTakeover } from '#contract/view-head.ts'
import { textIn, useLanguage } from '#ui/language.ts'
import { untilText } from '#ui/takeover-until.ts'
import { type Glass, takeoverLayout } from './takeover-layout.ts'
import './takeover.css'

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
  const both = (of: (one: Language) => string) => order.map(of).join(' · ')
  return (
    <div className="takeover" data-drill={drill} style={{ fontSize: layout.signPx, padding: `0 ${layout.padPx}px` }}>
      <p className="takeover-head">{order.map((one) => textIn(one, kind)).join(' ')}</p>
      <div className="takeover-words">
        <Lines lines={layout.firstLines} px={layout.firstPx} language={first} />
        <Lines lines={layout.secondLines} px={layout.secondPx} language={second} />
      </div>
      {layout.isLow ? undefined : (
        <p className="takeover-foot">
          <span>{both((one) => zoneName?.[one] ?? textIn(one, 'takeover.wholeHall'))}</span>
          <span>{both((one) => untilText(one, until, { timeZone, day }))}</span>
        </p>
      )}
    </div>
  )
}

type LinesProps = { readonly lines: readonly string[]; readonly px: number; readonly language: Language }

function Lines({ lines, px, language }: LinesProps) {
  return (
    <p lang={language === 'zh' ? 'zh-CN' : 'en'} style={{ fontSize: px }}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <span key={at} className="takeover-line">
          {line}{' '}
        </span>
      ))}
    </p>
  )
}
