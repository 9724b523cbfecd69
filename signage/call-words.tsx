// 老012 → 3号窗口: number, arrow, counter, in the sizes of the board.
import type { ShownCall } from '#contract/signage-views.ts'
import { useText, useWords } from '#ui/language.ts'
import { counterWords, isLatin } from './counter-words.ts'

type CallWordsProps = {
  readonly call: ShownCall
  readonly shape: 'line' | 'stack'
  /** Only the counter's number, in a frame. */
  readonly isShort: boolean
}

/** The picture is for eyes; who hears the page gets one sentence instead. */
export function CallWords({ call, shape, isShort }: CallWordsProps) {
  const text = useText()
  const words = useWords()
  const name = words(call.counterName)
  return (
    <div className="call-words" data-shape={shape}>
      <span className="visually-hidden">{text('board.callTo', { number: call.number, counter: name })}</span>
      <span className="call-number" aria-hidden="true">
        {call.number}
      </span>
      <span className="call-target" aria-hidden="true">
        <Arrow />
        <CounterName name={name} isShort={isShort} />
      </span>
    </div>
  )
}

function CounterName({ name, isShort }: { readonly name: string; readonly isShort: boolean }) {
  const { before, digits, after } = counterWords(name)
  if (isShort && digits !== '') return <span className="counter-frame">{digits}</span>
  return (
    <span className="counter-name" data-latin={isLatin(name)} data-wraps={digits === ''}>
      {before ? <span className="counter-words">{before}</span> : undefined}
      {digits ? <span className="counter-digits">{digits}</span> : undefined}
      {after ? <span className="counter-words">{after}</span> : undefined}
    </span>
  )
}

function Arrow() {
  return (
    <svg className="call-arrow" viewBox="0 0 66 60" role="presentation" aria-hidden="true">
      <path d="M4 24h30V6l28 24-28 24V36H4z" fill="currentColor" />
    </svg>
  )
}
