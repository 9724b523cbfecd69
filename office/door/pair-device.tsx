// A device becomes the hall's own: six digits from a manager, typed on large keys.
import { useEffect, useRef, useState } from 'react'
import { useText } from '#ui/language.ts'
import { BigButton } from '#ui/parts/big-button.tsx'
import { Notice } from '#ui/parts/notice.tsx'
import { rejectionText } from '#ui/rejection-text.ts'
import { type LetIn, useSession } from '#ui/use-session.ts'
import './door.css'

const CODE_DIGITS = 6
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0']

type PairProps = {
  /** A code that came with the address; it is claimed at once. */
  readonly given?: string | undefined
  readonly onPaired?: () => void
}

/** Asks for the code and claims it with the sixth digit; the page around it goes on by itself. */
export function PairDevice({ given, onPaired }: PairProps) {
  const text = useText()
  const { pair } = useSession()
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<LetIn | 'none' | 'asking'>('none')

  const type = async (digit: string) => {
    if (said === 'asking' || code.length === CODE_DIGITS) return
    const typed = code + digit
    setCode(typed)
    if (typed.length < CODE_DIGITS) return setSaid('none')
    await claim(typed)
  }
  const claim = async (typed: string) => {
    setSaid('asking')
    const told = await pair(typed)
    setSaid(told)
    setCode('')
    if (told === 'in') onPaired?.()
  }
  useOnce(given, (typed) => {
    setCode(typed)
    void claim(typed)
  })
  const takeBack = () => {
    setCode(code.slice(0, -1))
  }
  useTyping({ type: (digit) => void type(digit), takeBack })

  return (
    <section className="entry-form" aria-labelledby="pair-title">
      <h2 id="pair-title">{text('signIn.pairTitle')}</h2>
      <p>{text('signIn.pairHow')}</p>
      <output className="pair-code" aria-label={text('signIn.pairCode')}>
        {Array.from({ length: CODE_DIGITS }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places that never move.
          <span key={place} className="pair-digit">
            {code[place] ?? ''}
          </span>
        ))}
      </output>
      {said === 'none' || said === 'in' ? undefined : (
        <Notice kind={said === 'asking' ? 'plain' : 'no'}>
          {said === 'asking' ? text('signIn.asking') : rejectionText(text, said)}
        </Notice>
      )}
      <div className="pair-keys">
        {keys.map((digit) =>
          digit === '' ? (
            <span key="gap" />
          ) : (
            <BigButton key={digit} onPress={() => void type(digit)}>
              {digit}
            </BigButton>
          ),
        )}
        <BigButton onPress={takeBack} label={text('signIn.takeBack')}>
          ←
        </BigButton>
      </div>
    </section>
  )
}

// A code has one use: it is not claimed again when the page is drawn again.
function useOnce(given: string | undefined, claim: (code: string) => void) {
  const isDone = useRef(false)
  useEffect(() => {
    if (given === undefined || isDone.current) return
    isDone.current = true
    claim(given)
  }, [given, claim])
}

function useTyping({ type, takeBack }: { readonly type: (digit: string) => void; readonly takeBack: () => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      if (/^\d$/.test(event.key)) type(event.key)
      if (event.key === 'Backspace') takeBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [type, takeBack])
}
